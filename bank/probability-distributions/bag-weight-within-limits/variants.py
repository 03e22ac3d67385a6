"""A probability between two limits and the 95 % quantile of a normal variable."""

from math import erf, sqrt

from greenroom.judge.writing import number, table

# z and the standard normal distribution function there, as printed in tables
TABLE = {
    0.5: 0.6915,
    0.75: 0.7734,
    1.0: 0.8413,
    1.25: 0.8944,
    1.5: 0.9332,
    1.645: 0.95,
    1.75: 0.9599,
    1.96: 0.975,
    2.0: 0.9772,
    2.5: 0.9938,
}


def draw(rng):
    mean, sd, below, above = numbers(rng)
    low, high = mean - below * sd, mean + above * sd
    rows = [["$z$", *TABLE], [r"$\Phi(z)$", *TABLE.values()]]
    return {
        "shown": {
            "mean": number(mean),
            "variance": number(sd**2),
            "low": number(low),
            "high": number(high),
            "rows": table([str(cell) for cell in rows[0]], [rows[1]]),
        },
        "expected": {
            "probability": phi(above) - phi(-below),
            "quantile": mean + 1.645 * sd,
        },
        "near_misses": near_misses(mean, sd, below, above),
        "solution": solution(mean, sd, below, above),
        "drawn": {"mean": mean, "sd": sd, "low": low, "high": high},
    }


def numbers(rng):
    """Two different distances from the table, one limit on either side of the mean."""
    mean, sd = int(rng.randint(40, 100)) * 5, int(rng.choice([4, 8, 12]))
    below, above = rng.choice([0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5], 2, replace=False)
    return mean, sd, float(below), float(above)


def phi(z):
    return 0.5 * (1 + erf(z / sqrt(2)))


def near_misses(mean, sd, below, above):
    inside = phi(above) - phi(-below)
    return [
        {
            "expected": {"probability": phi(above / sd) - phi(-below / sd)},
            "says": "You divided by the variance; standardise with the standard deviation.",
        },
        {
            "expected": {"probability": abs(phi(above) - phi(below))},
            "says": "The lower limit lies below the mean: its value is $1 - \\Phi(z)$.",
        },
        {
            "expected": {"probability": phi(above)},
            "says": "That is the probability of at most the upper limit; subtract that of the "
            "lower one.",
        },
        {
            "expected": {"probability": 1 - inside},
            "says": "That is the probability of lying outside the limits.",
        },
        {
            "expected": {"quantile": mean + 1.96 * sd},
            "says": "1.96 leaves 2.5 % above; the 95 % quantile leaves 5 % above, at 1.645.",
        },
        {
            "expected": {"quantile": mean - 1.645 * sd},
            "says": "That is the 5 % quantile: 95 % of the bags weigh more.",
            "misconception": "quantile-leaves-that-share-above",
        },
        {
            "expected": {"quantile": mean + 1.645 * sd**2},
            "says": "You multiplied by the variance; take the standard deviation.",
        },
    ]


def solution(mean, sd, below, above):
    low, high = mean - below * sd, mean + above * sd
    inside = phi(above) - phi(-below)
    steps = [
        rf"The standard deviation is $\sqrt{{{sd**2}}} = {sd}$ g. In standard deviations the "
        "limits lie at",
        rf"$$\frac{{{number(low)} - {mean}}}{{{sd}}} = {number(-below)}, \qquad "
        rf"\frac{{{number(high)} - {mean}}}{{{sd}}} = {number(above)}$$",
        rf"By symmetry $\Phi({number(-below)}) = 1 - {TABLE[below]}$, so the probability is",
        rf"$${TABLE[above]} - (1 - {TABLE[below]}) \approx {inside:.4f}$$",
        "The table reaches 0.95 at 1.645, so the 95 % quantile is",
        rf"$${mean} + 1.645 \cdot {sd} \approx {number(mean + 1.645 * sd, 1)} \text{{ g}}$$",
    ]
    return "\n\n".join(steps)
