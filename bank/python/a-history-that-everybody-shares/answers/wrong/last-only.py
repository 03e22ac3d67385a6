# Begins a new list for every loss, so the last one stands alone.
def record(loss: float, history: list[float] = []) -> list[float]:
    history = [loss]
    return history


def run(losses: list[float]) -> list[float]:
    if not losses:
        return []
    history = record(losses[0])
    for loss in losses[1:]:
        history = record(loss, history)
    return history
