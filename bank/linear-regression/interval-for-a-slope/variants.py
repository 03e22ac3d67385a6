"""Standard error, t statistic and 95 % interval of the slope of a simple regression."""

from greenroom.judge.writing import comes_to, number

# n: the 0.975 and the 0.95 quantile of Student's t with n - 2 degrees of freedom
QUANTILES = {10: (2.306, 1.860), 12: (2.228, 1.812), 14: (2.179, 1.782), 18: (2.120, 1.746)}


def draw(rng):
    n, slope, rss, sxx = sample(rng)
    quantile, _ = QUANTILES[n]
    error = standard_error(n, rss, sxx)
    return {
        "shown": {
            "n": str(n),
            "slope": number(slope),
            "rss": number(rss),
            "sxx": number(sxx),
            "df": str(n - 2),
            "quantile": number(quantile),
        },
        "expected": {
            "error": error,
            "t": slope / error,
            "interval": ends(slope, quantile * error),
        },
        "near_misses": wrong_errors(n, slope, rss, sxx) + wrong_intervals(n, slope, rss, sxx),
        "solution": solution(n, slope, rss, sxx),
        "drawn": {"n": n, "slope": slope, "rss": rss, "sxx": sxx, "quantile": quantile},
    }


def sample(rng):
    """Sizes for which t lies roughly between 1 and 6, so that either verdict occurs."""
    n = int(rng.choice(list(QUANTILES)))
    sxx = int(rng.randint(40, 161))
    spread = rng.randint(12, 41) / 10
    rss = round(float(spread**2 * (n - 2)), 1)
    factor = rng.randint(10, 61) / 10
    slope = round(float(factor * spread / sxx**0.5), 2)
    return n, slope, rss, sxx


def standard_error(n, rss, sxx):
    return (rss / (n - 2) / sxx) ** 0.5


def ends(centre, half):
    return [centre - half, centre + half]


def answers_with(n, slope, error):
    return {
        "error": error,
        "t": slope / error,
        "interval": ends(slope, QUANTILES[n][0] * error),
    }


def wrong_errors(n, slope, rss, sxx):
    error = standard_error(n, rss, sxx)
    return [
        {
            "expected": answers_with(n, slope, error * ((n - 2) / n) ** 0.5),
            "says": "You divided the sum of squares by n; two numbers were fitted, so divide "
            "by n - 2.",
        },
        {
            "expected": answers_with(n, slope, error * ((n - 2) / (n - 1)) ** 0.5),
            "says": "You divided the sum of squares by n - 1; slope and intercept were both "
            "fitted, so divide by n - 2.",
        },
        {
            "expected": answers_with(n, slope, error * sxx**-0.5),
            "says": "You divided by the sum of squares of x; the standard error has its root.",
        },
        {
            "expected": answers_with(n, slope, error**2),
            "says": "That is the variance of the slope; the standard error is its root.",
        },
        {
            "expected": answers_with(n, slope, error * sxx**0.5),
            "says": "That is the standard deviation of the residuals; divide it by the root of "
            "the sum of squares of x.",
        },
    ]


def wrong_intervals(n, slope, rss, sxx):
    error = standard_error(n, rss, sxx)
    quantile, one_sided = QUANTILES[n]
    return [
        {
            "expected": {"interval": ends(slope, 1.96 * error)},
            "says": "You used the normal quantile 1.96; with few days the quantile of Student's "
            "t is needed.",
        },
        {
            "expected": {"interval": ends(slope, one_sided * error)},
            "says": "You used the 0.95 quantile, which leaves 5 % on either side; take the "
            "0.975 quantile.",
        },
        {
            "expected": {"interval": ends(slope, quantile * error / n**0.5)},
            "says": "You divided the standard error by the root of n once more; it is already "
            "the standard error of the slope.",
        },
    ]


def solution(n, slope, rss, sxx):
    quantile, _ = QUANTILES[n]
    error = standard_error(n, rss, sxx)
    half = quantile * error
    low, high = ends(slope, half)
    verdict = "does not cover" if low > 0 else "covers"
    steps = [
        "Two numbers were fitted, so the variance about the line is estimated with "
        f"${n} - 2 = {n - 2}$ degrees of freedom:",
        rf"$$s^2 = \frac{{{number(rss)}}}{{{n - 2}}} {comes_to(rss / (n - 2))}$$",
        "The standard error of the slope is",
        rf"$$\operatorname{{se}}(b) = \sqrt{{\frac{{{number(rss / (n - 2))}}}{{{sxx}}}}} "
        rf"{comes_to(error, 4)},$$",
        rf"so $t = {number(slope)} / {number(error)} {comes_to(slope / error, 2)}$.",
        rf"The interval reaches ${number(quantile)} \cdot {number(error)} {comes_to(half)}$ to "
        "either side of the slope:",
        f"$$[{number(low, 3)}, \\ {number(high, 3)}]$$",
        f"It {verdict} zero.",
    ]
    return "\n\n".join(steps)
