"""A 95 % interval for a mean with Student's t, from a mean and a sample variance."""

from greenroom.judge.writing import comes_to, number

# n: the 0.975 and the 0.95 quantile of Student's t with n - 1 degrees of freedom
QUANTILES = {9: (2.306, 1.860), 12: (2.201, 1.796), 16: (2.131, 1.753), 25: (2.064, 1.711)}


def draw(rng):
    n, mean, deviation = sample(rng)
    t, _ = QUANTILES[n]
    return {
        "shown": {
            "n": number(n),
            "mean": number(mean),
            "variance": number(deviation**2),
            "df": number(n - 1),
            "t": number(t),
        },
        "expected": ends(mean, t * standard_error(n, deviation)),
        "near_misses": near_misses(n, mean, deviation),
        "solution": solution(n, mean, deviation),
        "drawn": {"n": n, "mean": mean, "variance": deviation**2, "t": t},
    }


def sample(rng):
    while True:
        n = int(rng.choice(list(QUANTILES)))
        mean = rng.randint(400, 1200) / 10
        deviation = rng.randint(8, 33) / 2
        if deviation**2 not in (n, n**2):  # else the variance of the mean is 1 or s itself
            return n, mean, deviation


def standard_error(n, deviation):
    return deviation / n**0.5


def ends(mean, half_width):
    return {"lower": mean - half_width, "upper": mean + half_width}


def near_misses(n, mean, deviation):
    _, one_sided = QUANTILES[n]
    error = standard_error(n, deviation)
    return [
        {
            "expected": ends(mean, 1.96 * error),
            "says": "You used the normal quantile 1.96; with the variance estimated from a few "
            "requests it is Student's t.",
        },
        *wrong_errors(n, mean, deviation),
        {
            "expected": ends(mean, one_sided * error),
            "says": "You used the 0.95 quantile, which leaves 5 % on either side; take the "
            "0.975 quantile.",
        },
    ]


def wrong_errors(n, mean, deviation):
    """The right quantile, times something that is not the standard error."""
    t, _ = QUANTILES[n]
    return [
        {
            "expected": ends(mean, t * deviation),
            "says": "You did not divide by the root of n: that is a range for single requests, "
            "not for their mean.",
            "misconception": "interval-for-a-mean-holds-the-data",
        },
        {
            "expected": ends(mean, t * deviation**2 / n**0.5),
            "says": "You put in the variance; take its square root first.",
        },
        {
            "expected": ends(mean, t * deviation**2 / n),
            "says": "You used the variance of the mean; the standard error is its square root.",
        },
        {
            "expected": ends(mean, t * deviation / n),
            "says": "You divided by n; the standard error divides by the root of n.",
        },
        {
            "expected": ends(mean, t * deviation / (n - 1) ** 0.5),
            "says": "You divided by the root of n - 1; the sample variance already holds the "
            "n - 1, the standard error divides by the root of n.",
        },
    ]


def solution(n, mean, deviation):
    t, _ = QUANTILES[n]
    error = standard_error(n, deviation)
    half = number(t * error, 3)
    steps = [
        rf"The standard deviation is $s = \sqrt{{{number(deviation**2)}}} = {number(deviation)}$ "
        "ms, so the standard error of the mean is",
        rf"$$\frac{{s}}{{\sqrt n}} = \frac{{{number(deviation)}}}{{\sqrt{{{n}}}}}"
        rf" {comes_to(error)}$$",
        "The interval reaches $t$ standard errors to either side of the mean, which is",
        rf"$${t} \cdot {number(error)} {comes_to(t * error, 3)}$$",
        f"so it runs from ${number(mean)} - {half} {comes_to(mean - t * error, 2)}$ to "
        f"${number(mean)} + {half} {comes_to(mean + t * error, 2)}$ ms.",
    ]
    return "\n\n".join(steps)
