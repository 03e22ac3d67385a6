"""A probability as people: one hundred with a score of 0.25, and one hundred of all."""

import numpy as np

from greenroom.judge.figures import axis, figure, panel, points

WITH_SCORE, USUAL = 25, 5


def draw(rng):
    return figure(
        "What a score of 0.25 says, shown as people",
        f"Two panels with 100 points each, ten rows of ten, one point a customer. Panel 'customers "
        f"with this score': {WITH_SCORE} points, scattered over the grid, are marked as cancelling "
        f"within a month, {100 - WITH_SCORE} as staying. Panel 'customers as a whole': {USUAL} of "
        f"100 are marked as cancelling, {100 - USUAL} as staying.",
        crowd(rng, WITH_SCORE, "customers with this score"),
        crowd(rng, USUAL, "customers as a whole"),
    )


def crowd(rng, gone, title):
    """A ten by ten grid of people, with `gone` of them marked at random places."""
    marked = np.zeros(100, dtype=bool)
    marked[rng.permutation(100)[:gone]] = True
    column, row = np.arange(100) % 10 + 1, np.arange(100) // 10 + 1
    return panel(
        points(column[marked], row[marked], name="cancel"),
        points(column[~marked], row[~marked], name="stay"),
        x=axis("person in the row", low=0, high=11),
        y=axis("row", low=0, high=11),
        title=title,
    )
