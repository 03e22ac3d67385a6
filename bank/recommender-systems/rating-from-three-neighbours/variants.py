"""A prediction from three neighbours, with mean-centring and one negative similarity."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table

PEOPLE = ["Ann", "Bob", "Cem", "Dora"]
FILMS = ["Atlas", "Bridge", "Comet", "Dune Road", "Harbour"]


def draw(rng):
    marks, similarities = sample(rng)
    own, means = marks[0, :4].mean(), marks[1:].mean(axis=1)
    deviations = marks[1:, 4] - means
    prediction = own + similarities @ deviations / np.abs(similarities).sum()
    rows = [
        [name, *[f"{mark:g}" if mark else "–" for mark in row]]
        for name, row in zip(PEOPLE, marks, strict=True)
    ]
    return {
        "shown": {
            "ratings": table(["", *FILMS], rows),
            "similarities": ", ".join(
                f"${number(s)}$ ({name})" for s, name in zip(similarities, PEOPLE[1:], strict=True)
            ),
        },
        "expected": {"prediction": prediction},
        "near_misses": near_misses(marks, similarities),
        "solution": solution(own, means, marks[1:, 4], similarities),
        "drawn": {"marks": marks.tolist(), "similarities": similarities.tolist()},
    }


def sample(rng):
    """Marks (0: not rated) and similarities with which the usual slips give another number."""
    while True:
        marks = rng.randint(1, 6, size=(4, 5)).astype(float)
        marks[0, 4] = 0
        similarities = rng.choice(np.arange(4, 10), size=3, replace=False) / 10
        similarities[rng.randint(3)] *= -0.5
        deviations = marks[1:, 4] - marks[1:].mean(axis=1)
        shift = similarities @ deviations / np.abs(similarities).sum()
        spread = marks[1:].mean(axis=1)
        enough = abs(shift) > 0.25 and spread.max() - spread.min() > 0.5
        if enough and 1 <= marks[0, :4].mean() + shift <= 5:
            return marks, similarities


def near_misses(marks, similarities):
    own, means, given = marks[0, :4].mean(), marks[1:].mean(axis=1), marks[1:, 4]
    size = np.abs(similarities).sum()
    shift = similarities @ (given - means) / size
    without = marks[1:, :4].mean(axis=1)
    slips = [
        (
            np.abs(similarities) @ given / size,
            "You averaged the neighbours' raw stars; use their deviations from their own means, "
            "and add Ann's mean.",
            "stars-mean-the-same-to-everyone",
        ),
        (
            similarities @ given / size,
            "You used raw stars in place of the deviations from each neighbour's mean.",
            "stars-mean-the-same-to-everyone",
        ),
        (
            own + similarities @ (given - means) / similarities.sum(),
            "You divided by the sum of the similarities with their signs; the denominator takes "
            "absolute values.",
        ),
        (
            own + np.abs(similarities) @ (given - means) / size,
            "You dropped the sign of the negative similarity; it turns that deviation round.",
        ),
        (own + similarities @ (given - means) / 3, "You divided by the number of neighbours."),
        (
            own + similarities @ (given - without) / size,
            "You left Harbour out of the neighbours' means; here it is among their rated films.",
        ),
        (means.mean() + shift, "You added the neighbours' mean; the deviation goes onto Ann's."),
        (shift, "That is the weighted deviation alone; add Ann's mean to it."),
    ]
    return [
        {"expected": {"prediction": value}, "says": says}
        | ({"misconception": rest[0]} if rest else {})
        for value, says, *rest in slips
    ]


def solution(own, means, given, similarities):
    terms = " + ".join(
        f"({number(s)}) \\cdot ({number(g - m)})"
        for s, g, m in zip(similarities, given, means, strict=True)
    )
    top, size = similarities @ (given - means), np.abs(similarities).sum()
    means_said = ", ".join(
        f"{name}'s is ${number(m)}$" for name, m in zip(PEOPLE[1:], means, strict=True)
    )
    steps = [
        f"Ann's mean over her four films is ${number(own)}$; {means_said}.",
        "The deviations for Harbour are therefore "
        + ", ".join(
            f"${number(g)} - {number(m)} = {number(g - m)}$"
            for g, m in zip(given, means, strict=True)
        )
        + ".",
        f"Weighted by the similarities they add up to\n\n$${terms} = {number(top)}$$",
        f"The absolute similarities add up to ${number(size)}$, so the prediction is",
        f"$${number(own)} + \\frac{{{number(top)}}}{{{number(size)}}} "
        f"{comes_to(own + top / size, 2)}$$",
    ]
    return "\n\n".join(steps)
