"""Short streams, long ones, draws at the edges."""

from greenroom.judge.cases import Case


def cases(rng):
    yield Case("the third of three", ([7, 8, 9], 2, [0.4]), visible=True)
    yield Case("one that is dropped", ([7, 8, 9], 2, [0.9]), visible=True)
    for n, size in ((3, 1), (12, 4), (300, 25)):
        stream = rng.integers(1000, size=n).tolist()
        draws = rng.random(n).tolist()
        yield Case("random draws", (stream, size, draws), shape=f"{size} of {n}")
        yield Case(
            "draws of 0 take the first place", (stream, size, [0.0] * n), shape=f"{size} of {n}"
        )
        yield Case(
            "draws near 1 drop the item", (stream, size, [1 - 1e-12] * n), shape=f"{size} of {n}"
        )
        edges = [size / (i + 1) + 1e-9 for i in range(size, n)]
        yield Case("just beyond the last place", (stream, size, edges), shape=f"{size} of {n}")
        edges = [size / (i + 1) - 1e-9 for i in range(size, n)]
        yield Case("just in the last place", (stream, size, edges), shape=f"{size} of {n}")
    yield Case("a stream as long as the sample", (stream[:5], 5, []), shape="5 of 5")
    yield Case("a shorter stream", (stream[:3], 5, []), shape="3 of 5")
    yield Case("no items", ([], 2, []), shape="an empty stream")
    yield Case("nothing is changed", (stream, 25, draws), shape="25 of 300", keeps_inputs=True)
