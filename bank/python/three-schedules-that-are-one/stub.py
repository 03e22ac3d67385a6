from collections.abc import Callable


def schedules(bases: list[float]) -> list[Callable[[int], float]]:
    made = []
    for base in bases:
        made.append(lambda step: base / (1 + step))
    return made


def rates_at(step: int, bases: list[float]) -> list[float]:
    return [schedule(step) for schedule in schedules(bases)]
