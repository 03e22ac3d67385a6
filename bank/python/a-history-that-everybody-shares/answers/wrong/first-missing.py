# Empties the list after the first loss was added.
def record(loss: float, history: list[float] = []) -> list[float]:
    history.append(loss)
    return history


def run(losses: list[float]) -> list[float]:
    if not losses:
        return []
    history = record(losses[0])
    history.clear()
    for loss in losses[1:]:
        record(loss, history)
    return history
