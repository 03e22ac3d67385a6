"""Two checks of code written by hand: a gradient against differences, a shuffle against counts."""

from itertools import permutations

import numpy as np

from greenroom.judge.figures import axis, bars, figure, line, panel, rule

DRAWS = 60_000


def draw(rng):
    widths, right, wrong = gradient_check(rng)
    names, swapped, naive = shuffles(rng)
    best = int(right.argmin())
    return figure(
        "A gradient against finite differences, and two shuffles counted",
        f"Gradient check: largest difference between a gradient and central differences, over the "
        f"width h from 0.1 to 1e-12. For the right gradient it falls to {right[best]:.0e} at "
        f"h = {widths[best]:.0e} and rises to {right[-1]:.0e} at 1e-12. For a gradient that "
        f"lacks the division by n it is {wrong.min():.2g} or more at each width. Shuffles: counts "
        f"of the six orders of A, B, C in {DRAWS:,} shuffles, in thousands. Swapping each place "
        f"with a later one or itself gives {swapped.min():.2f} to {swapped.max():.2f}; swapping "
        f"each place with any place gives {naive.min():.2f} to {naive.max():.2f}.",
        panel(
            line(widths, right, name="right gradient"),
            line(widths, wrong, name="division by n forgotten", style="dashed"),
            x=axis("width h", scale="log"),
            y=axis("largest difference", scale="log"),
            title="gradient check",
        ),
        panel(
            rule(y=DRAWS / 6000, name="equal shares"),
            bars(np.arange(6) - 0.2, swapped, name="swap with a later place"),
            bars(np.arange(6) + 0.2, naive, name="swap with any place"),
            x=axis("order", categories=names),
            y=axis("count in thousands", low=0),
            title="shuffles",
        ),
    )


def gradient_check(rng):
    """Logistic regression on 200 rows: the gradient by formula and by central differences."""
    x = np.c_[np.ones(200), rng.normal(size=(200, 2))]
    y = (rng.uniform(size=200) < 1 / (1 + np.exp(-x @ [0.5, 2.0, -1.0]))).astype(float)
    w = rng.normal(size=3)

    def loss(at):
        return np.mean(np.logaddexp(0, x @ at) - y * (x @ at))

    summed = x.T @ (1 / (1 + np.exp(-x @ w)) - y)
    widths = 10.0 ** np.arange(-1, -12.5, -0.5)
    numeric = np.array(
        [[(loss(w + h * e) - loss(w - h * e)) / (2 * h) for e in np.eye(3)] for h in widths]
    )
    return widths, *(np.abs(g - numeric).max(axis=1) for g in (summed / 200, summed))


def shuffles(rng):
    """Fisher-Yates, and the naive variant, on many copies of three letters at once."""
    tables = []
    for lowest in ((0, 1, 2), (0, 0, 0)):
        letters = np.tile(np.arange(3), (DRAWS, 1))
        every = np.arange(DRAWS)
        for place in range(3):
            other = rng.randint(lowest[place], 3, size=DRAWS)
            held = letters[:, place].copy()
            letters[:, place] = letters[every, other]
            letters[every, other] = held
        code = letters @ [9, 3, 1]
        tables.append([np.sum(code == 9 * a + 3 * b + c) for a, b, c in permutations(range(3))])
    names = ["".join(order) for order in permutations("ABC")]
    return names, *(np.array(table) / 1000 for table in tables)
