"""A shuffled split against one by person, and how the interval shrinks with the test rows."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel
from greenroom.judge.writing import number

PERSONS, NEW, COLUMNS, REPEATS = 60, 200, 8, 12
ROWS_EACH = (1, 2, 4, 8, 12)
TEST_ROWS = np.array([100, 200, 500, 1000, 2000, 5000, 10000])


def draw(rng):
    scores = np.array([np.mean([run(rng, m) for _ in range(REPEATS)], axis=0) for m in ROWS_EACH])
    shuffled, grouped, new = scores.T
    return figure(
        "What a split promises, and how exactly",
        f"Panel Rows of one person: accuracy of a nearest-neighbour rule over 1 to 12 rows for "
        f"each of {PERSONS} people. With shuffled rows it climbs from {number(shuffled[0], 3)} to "
        f"{number(shuffled[-1], 3)}; split by person it stays between {number(grouped.min(), 2)} "
        f"and {number(grouped.max(), 2)}, and on new people between {number(new.min(), 2)} and "
        f"{number(new.max(), 2)}. Panel Size of the test part: the half-width of a 95 % interval "
        f"for an accuracy of 0.9 falls from {number(half_width(100), 3)} at 100 independent rows "
        f"to {number(half_width(10000), 3)} at 10,000, on log axes.",
        panel(
            line(ROWS_EACH, shuffled, name="shuffled rows"),
            line(ROWS_EACH, grouped, name="split by person", style="dashed"),
            line(ROWS_EACH, new, name="new people", style="dotted"),
            x=axis("rows for each person"),
            y=axis("accuracy", low=0.4, high=1),
            title="Rows of one person",
        ),
        panel(
            line(TEST_ROWS, half_width(TEST_ROWS)),
            x=axis("independent test rows", scale="log"),
            y=axis("half-width of the 95 % interval", scale="log"),
            title="Size of the test part",
        ),
    )


def half_width(rows):
    return 1.96 * (0.9 * 0.1 / rows) ** 0.5


def run(rng, rows_each):
    """Accuracy with shuffled rows, split by person, and on people never seen."""
    people = PERSONS + NEW
    traits = rng.normal(size=(people, COLUMNS))
    labels = traits[:, 0] + traits[:, 1] + rng.normal(size=people) > 0
    person = np.repeat(np.arange(PERSONS), rows_each)
    x = traits[person] + 0.3 * rng.normal(size=(len(person), COLUMNS))
    y = labels[person]
    new = traits[PERSONS:] + 0.3 * rng.normal(size=(NEW, COLUMNS))
    mixed = rng.permutation(len(person)) < 0.8 * len(person)
    apart = rng.permutation(PERSONS)[person] < 0.8 * PERSONS
    return (
        nearest(x[mixed], y[mixed], x[~mixed], y[~mixed]),
        nearest(x[apart], y[apart], x[~apart], y[~apart]),
        nearest(x[apart], y[apart], new, labels[PERSONS:]),
    )


def nearest(train, answers, held, truth):
    gaps = (train**2).sum(axis=1) - 2 * held @ train.T
    return float(np.mean(answers[gaps.argmin(axis=1)] == truth))
