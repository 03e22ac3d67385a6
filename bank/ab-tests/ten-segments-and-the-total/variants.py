"""Differences by country with one interval that happens to exclude zero."""

import numpy as np

from greenroom.judge.figures import axis, figure, intervals, panel, rule

COUNTRIES = (
    "Austria",
    "Brazil",
    "Canada",
    "Denmark",
    "France",
    "Italy",
    "Japan",
    "Mexico",
    "Poland",
    "Spain",
)
TEN = len(COUNTRIES)


def draw(rng):
    lone = int(rng.randint(TEN))
    centre, half, total, total_half = sample(rng, lone)
    names = ["all users", *COUNTRIES]
    centres, halves = np.append(total, centre), np.append(total_half, half)
    others = np.delete(np.arange(TEN), lone)
    at = np.arange(TEN + 1)  # the first one on top
    return {
        "drawn": {"lone": lone, "centre": centres.round(3).tolist(), "half": halves.tolist()},
        "shown": {"lone": COUNTRIES[lone]},
        "figure": figure(
            "Difference in conversion by country",
            "Eleven horizontal 95 % intervals around a line at zero. All users, at the top: "
            f"{total:.2f} points, from {total - total_half:.2f} to {total + total_half:.2f}. "
            f"{COUNTRIES[lone]}: {centre[lone]:.2f}, from {centre[lone] - half[lone]:.2f} to "
            f"{centre[lone] + half[lone]:.2f}. The other nine countries have centres between "
            f"{centre[others].min():.2f} and {centre[others].max():.2f}, and each of their "
            f"intervals, {2 * half[others].min():.1f} to {2 * half[others].max():.1f} points wide, "
            "contains zero.",
            panel(
                intervals(at, centres, centres - halves, centres + halves, across=True),
                rule(x=0),
                x=axis("new minus old (points)"),
                y=axis("users", categories=names),
            ),
        ),
    }


def sample(rng, lone):
    """Ten effects of nought; one interval is clear of zero, the total and the others are not."""
    while True:
        half = rng.randint(10, 26, size=TEN) / 10
        z = rng.standard_normal(TEN)
        z[lone] = rng.randint(215, 250) / 100
        centre = z * half / 1.96
        weight = half**-2.0
        total, total_half = weight @ centre / weight.sum(), weight.sum() ** -0.5
        others = np.delete(z, lone)
        ends = np.append(np.delete(centre + half, lone), total + total_half)
        overlap = (centre - half)[lone] < ends.min() - 0.1
        if np.abs(others).max() < 1.75 and abs(total) < 0.75 * total_half and overlap:
            return centre.round(3), half, float(total), round(float(total_half), 3)
