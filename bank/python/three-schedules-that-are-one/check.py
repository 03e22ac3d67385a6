"""One base, several, equal ones, none."""

from greenroom.judge.cases import Case


def cases(rng):
    yield Case("three bases", (0, [1.0, 0.5, 0.25]), visible=True)
    yield Case("one base", (3, [0.5]), visible=True)
    for n in (2, 5, 30):
        bases = rng.random(n).tolist()
        yield Case("random bases", (int(rng.integers(1, 100)), bases), shape=f"{n} bases")
    yield Case("the first step", (0, bases), shape="30 bases")
    yield Case("no base", (1, []), shape="an empty list")
    yield Case("nothing is changed", (2, bases), shape="30 bases", keeps_inputs=True)
