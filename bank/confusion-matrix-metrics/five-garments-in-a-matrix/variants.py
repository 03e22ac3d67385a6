"""A confusion matrix of five garments in which shirts and T-shirts are mixed up."""

import numpy as np

from greenroom.judge.figures import axis, cells, figure, panel

NAMES = ["T-shirt", "trousers", "shirt", "bag", "sneaker"]
PAIR = ("T-shirt", "shirt")


def draw(rng):
    order = [NAMES[k] for k in rng.permutation(5)]
    counts = confusions(rng, order)
    drawn = panel(
        cells(counts),
        x=axis("said", categories=order),
        y=axis("actual", categories=order),
    )
    return {
        "shown": {},
        "figure": figure("Garments: actual against said", words(order, counts), drawn),
        "drawn": {"order": order, "counts": counts.tolist()},
    }


def confusions(rng, order):
    """200 images a row: a handful off the diagonal, and about a fifth where the pair crosses."""
    counts = rng.randint(0, 4, size=(5, 5))
    one, other = (order.index(name) for name in PAIR)
    counts[one, other], counts[other, one] = rng.randint(36, 47, size=2)
    np.fill_diagonal(counts, 0)
    np.fill_diagonal(counts, 200 - counts.sum(axis=1))
    return counts


def words(order, counts):
    lines = [
        f"{name}: " + ", ".join(f"{n} {said}" for n, said in zip(row, order, strict=True))
        for name, row in zip(order, counts, strict=True)
    ]
    return (
        "A table of five rows (what the image shows, 200 images each) and five columns (what the "
        "classifier said). " + "; ".join(lines) + "."
    )
