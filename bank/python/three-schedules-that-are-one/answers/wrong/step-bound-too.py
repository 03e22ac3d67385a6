# Binds the step as well, so all rates are those of step 0.
from collections.abc import Callable


def schedules(bases: list[float]) -> list[Callable[[int], float]]:
    made = []
    for base in bases:
        made.append(lambda step, base=base, at=0: base / (1 + at))
    return made


def rates_at(step: int, bases: list[float]) -> list[float]:
    return [schedule(step) for schedule in schedules(bases)]
