"""The worth of a hit at each rank, and precision and recall at k of one ranking."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points

ITEMS, RELEVANT = 200, 20


def draw(rng):
    ranks = np.arange(1, 21)
    left = panel(
        line(ranks, 1 / ranks, name="reciprocal rank"),
        line(ranks, 1 / np.log2(ranks + 1), name="nDCG discount", style="dashed"),
        points(ranks, np.where(ranks <= 10, 1.0, 0.0), name="hit at 10"),
        x=axis("rank of the only hit", low=0, high=21),
        y=axis("worth", low=0, high=1.05),
        title="One hit",
    )
    relevant = np.arange(ITEMS) < RELEVANT
    score = rng.normal(np.where(relevant, 1.8, 0), 1)
    found = np.cumsum(relevant[np.argsort(-score)])
    k = np.arange(1, 101)
    precision, recall = found[:100] / k, found[:100] / RELEVANT
    right = panel(
        line(k, precision, name="precision at k"),
        line(k, recall, name="recall at k", style="dashed"),
        x=axis("k", low=0, high=100),
        y=axis("precision, recall", low=0, high=1.05),
        title="A longer list",
    )
    at = (5, 20, 50, 100)
    read = "; ".join(f"{n}: {precision[n - 1]:.2f} and {recall[n - 1]:.2f}" for n in at)
    words = (
        "Panel 'One hit': the worth of a single hit over its rank from 1 to 20. One over the "
        "rank falls from "
        "1 to 0.5 at rank 2 and 0.05 at rank 20; one over the logarithm falls from 1 to 0.63 at "
        "rank 2 and 0.23 at rank 20; the hit at 10 is 1 up to rank 10 and 0 after it. Panel 'A "
        "longer list': "
        f"precision and recall over k for 200 items of which 20 are relevant: at {read}."
    )
    return figure("Where a hit stands, and how far one looks", words, left, right)
