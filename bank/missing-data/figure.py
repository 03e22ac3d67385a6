"""Incomes missing at random given age: the truth, a mean fill, and a fill from age with noise."""

import numpy as np

from greenroom.judge.figures import axis, figure, panel, points

PEOPLE = 180


def draw(rng):
    age = rng.uniform(20, 65, PEOPLE)
    income = 10 + 0.6 * age + rng.normal(0, 6, PEOPLE)
    blank = rng.random_sample(PEOPLE) < 1 / (1 + np.exp(-(age - 50) / 5))
    slope, start = np.polyfit(age[~blank], income[~blank], 1)
    line = start + slope * age
    noise = rng.normal(0, (income - line)[~blank].std(), PEOPLE)
    level = np.full(PEOPLE, income[~blank].mean())
    fills = [income, level, line + noise]
    return figure(
        "Incomes that older people leave blank",
        words(age, income, blank, fills),
        cloud("The truth (never seen)", age, income, blank, income, "left blank"),
        cloud("Filled with the mean", age, income, blank, level, "filled"),
        cloud("Filled from age, with noise", age, income, blank, line + noise, "filled"),
    )


def cloud(title, age, income, blank, values, name):
    return panel(
        points(age[~blank], income[~blank], name="observed"),
        points(age[blank], values[blank], name=name),
        x=axis("age", low=20, high=65),
        y=axis("income, thousands of euros", low=0, high=70),
        title=title,
    )


def words(age, income, blank, fills):
    parts = []
    for fill in fills:
        x = np.where(blank, fill, income)
        r = np.corrcoef(age, x)[0, 1]
        parts.append(f"mean {x.mean():.1f}, standard deviation {x.std(ddof=1):.1f}, r {r:.2f}")
    return (
        f"Three scatters of income over age for {PEOPLE} people, with the {blank.sum()} who left "
        f"their income blank (mean age {age[blank].mean():.0f}, the others "
        f"{age[~blank].mean():.0f}) marked apart. The truth: {parts[0]}. Filled with the mean, "
        f"where the filled points lie on a level line at {income[~blank].mean():.1f}: {parts[1]}. "
        f"Filled from age with noise, where they scatter about the rising line: {parts[2]}."
    )
