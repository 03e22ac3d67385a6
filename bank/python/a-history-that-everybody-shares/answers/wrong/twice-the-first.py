# Begins with a new list, and adds the first loss twice.
def record(loss: float, history: list[float] = []) -> list[float]:
    history.append(loss)
    return history


def run(losses: list[float]) -> list[float]:
    if not losses:
        return []
    history = [losses[0]]
    for loss in losses:
        record(loss, history)
    return history
