"""No copies, copies far apart, and photos that come many times."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    yield Case("one copy", (["a", "b", "c", "c"], 1), visible=True)
    yield Case("no copies", (["a", "b", "c", "d"], 2), visible=True)
    for n, photos, size in ((4, 2, 1), (15, 6, 2), (100, 30, 8)):
        picks = np.append(np.arange(photos), rng.integers(photos, size=n - photos))
        names = [f"h{k}" for k in rng.permutation(picks)]
        yield Case("random copies", (names, size), shape=f"{n} rows, {photos} photos")
        ordered = [f"h{k}" for k in np.sort(picks)]
        yield Case("copies side by side", (ordered, size), shape=f"{n} rows, {photos} photos")
    yield Case("all but one photo", (names, photos - 1), shape="100 rows, 30 photos")
    twice = names + names
    yield Case("everything twice", (twice, 3), shape="200 rows")
