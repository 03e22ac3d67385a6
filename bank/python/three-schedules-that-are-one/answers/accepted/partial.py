# functools.partial keeps the value.
from functools import partial


def rate(base, step):
    return base / (1 + step)


def rates_at(step, bases):
    return [made(step) for made in [partial(rate, base) for base in bases]]
