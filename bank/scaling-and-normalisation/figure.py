"""The nearest neighbours of one person in raw units and after standardising."""

import numpy as np

from greenroom.judge.figures import axis, figure, panel, points

PEOPLE, NEAREST = 160, 16
QUERY = np.array([45.0, 40.0])


def draw(rng):
    age = rng.uniform(20, 70, PEOPLE)
    income = np.clip(rng.normal(40, 12, PEOPLE), 10, 75)
    x = np.column_stack([age, income])
    raw = nearest(x * [1, 1000], QUERY * [1, 1000])
    scaled = nearest(x / x.std(axis=0), QUERY / x.std(axis=0))
    return figure(
        f"The {NEAREST} nearest of {PEOPLE} people",
        words(x, raw, scaled),
        scatter("Nearest in raw units", x, raw),
        scatter("Nearest after standardising", x, scaled),
    )


def nearest(x, query):
    return np.argsort(((x - query) ** 2).sum(axis=1))[:NEAREST]


def scatter(title, x, chosen):
    others = np.setdiff1d(np.arange(PEOPLE), chosen)
    return panel(
        points(x[others, 0], x[others, 1]),
        points(x[chosen, 0], x[chosen, 1], name="nearest"),
        points([QUERY[0]], [QUERY[1]], name="query"),
        x=axis("age in years", low=20, high=70),
        y=axis("income in thousands of euros", low=0, high=80),
        title=title,
    )


def words(x, raw, scaled):
    parts = []
    for chosen in (raw, scaled):
        low, high = x[chosen].min(axis=0), x[chosen].max(axis=0)
        parts.append(
            f"ages {low[0]:.0f} to {high[0]:.0f}, incomes {low[1]:.1f} to {high[1]:.1f} thousand"
        )
    return (
        f"Two scatters of income over age for the same {PEOPLE} people, with a query at age 45 and "
        f"40 thousand euros and its {NEAREST} nearest people marked. Nearest in raw units, years "
        f"and euros: {parts[0]}, a level strip across all ages. Nearest after standardising: "
        f"{parts[1]}, a patch around the query."
    )
