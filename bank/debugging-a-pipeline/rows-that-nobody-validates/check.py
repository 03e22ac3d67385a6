"""Numbers that divide and numbers that do not, one fold, one row each."""

from greenroom.judge.cases import Case


def cases(rng):
    yield Case("ten rows, four folds", (10, 4), visible=True)
    yield Case("ten rows, five folds", (10, 5), visible=True)
    for n, k in ((1, 1), (7, 7), (9, 1), (11, 10), (23, 4), (60, 7), (100, 9)):
        yield Case("each row once", (n, k), shape=f"{n} rows, {k} folds")
    for _ in range(4):
        k = int(rng.integers(2, 12))
        n = k * int(rng.integers(1, 9)) + int(rng.integers(1, k))
        yield Case("rows are left over", (n, k), shape=f"{n} rows, {k} folds")
