"""A column of five whole numbers standardised with the standard deviation that divides by n."""

from greenroom.judge.writing import number, table, vector


def draw(rng):
    x = column(rng)
    return {
        "shown": {"x": vector(x)},
        "expected": {"scaled": (x - x.mean()) / variance_of(x) ** 0.5},
        "near_misses": near_misses(x),
        "solution": solution(x),
        "drawn": {"x": x},
    }


def column(rng):
    while True:
        x = rng.randint(0, 31, size=5)
        if len(set(x)) == 5 and variance_of(x) >= 8:
            return x


def variance_of(x):
    deviations = x - x.mean()
    return deviations @ deviations / 5


def near_misses(x):
    deviations, variance = x - x.mean(), variance_of(x)
    return [
        {
            "expected": {"scaled": deviations / x.std(ddof=1)},
            "says": "You used the sample standard deviation with n - 1; here it divides by n.",
        },
        {
            "expected": {"scaled": deviations / variance},
            "says": "You divided by the variance; divide by its square root.",
        },
        {
            "expected": {"scaled": deviations},
            "says": "The column is centred and not yet scaled: divide by the standard deviation.",
        },
        {
            "expected": {"scaled": x / variance**0.5},
            "says": "The column is scaled and not centred: subtract the mean first.",
        },
        {
            "expected": {"scaled": (x - x.min()) / (x.max() - x.min())},
            "says": "That is min-max scaling to the interval from 0 to 1, not standardisation.",
            "misconception": "standardising-maps-to-the-unit-interval",
        },
    ]


def solution(x):
    deviations, variance = x - x.mean(), variance_of(x)
    spread = variance**0.5
    steps = [
        rf"The mean is $\bar x = {number(x.mean())}$. Deviations and their squares:",
        table(["$x$", r"$x - \bar x$", "squared"], zip(x, deviations, deviations**2, strict=True)),
        rf"$$\sigma = \sqrt{{\frac{{{number(deviations @ deviations)}}}{{5}}}}"
        rf" = \sqrt{{{number(variance)}}} \approx {number(spread)}$$",
        "Divide each deviation by it:",
        rf"$$z = \frac{{x - \bar x}}{{\sigma}} \approx {vector(deviations / spread, 3)}$$",
    ]
    return "\n\n".join(steps)
