"""Several trainings in one process, each with its own history."""

from greenroom.judge.cases import Case


def cases(rng):
    yield Case("the first training", ([0.5, 0.25],), visible=True)
    yield Case("the second training", ([0.75],), visible=True)
    for n in (1, 3, 20):
        yield Case("a further training", (rng.random(n).tolist(),), shape=f"{n} losses")
    yield Case("no losses", ([],), shape="an empty list")
    yield Case("after an empty one", ([1.0, 2.0],), shape="2 losses")
    yield Case("nothing is changed", ([1.0, 2.0],), shape="2 losses", keeps_inputs=True)
