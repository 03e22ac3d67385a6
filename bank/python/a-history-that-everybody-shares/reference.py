def record(loss: float, history: list[float] | None = None) -> list[float]:
    history = [] if history is None else history
    history.append(loss)
    return history


def run(losses: list[float]) -> list[float]:
    if not losses:
        return []
    history = record(losses[0])
    for loss in losses[1:]:
        record(loss, history)
    return history
