"""A 95 % interval for a mean with Student's t, from a mean and a sample variance."""

from greenroom.judge.writing import number

# n: the 0.975 and the 0.95 quantile of Student's t with n - 1 degrees of freedom
QUANTILES = {9: (2.306, 1.860), 12: (2.201, 1.796), 16: (2.131, 1.753), 25: (2.064, 1.711)}


def draw(rng):
    n = int(rng.choice(list(QUANTILES)))
    t, one_sided = QUANTILES[n]
    mean = rng.randint(400, 1200) / 10
    deviation = rng.randint(8, 33) / 2
    error = deviation / n**0.5

    def ends(half_width):
        return {"lower": mean - half_width, "upper": mean + half_width}

    solution = [
        rf"The standard deviation is $s = \sqrt{{{number(deviation**2)}}} = {number(deviation)}$ "
        "ms, so the standard error of the mean is",
        rf"$$\frac{{s}}{{\sqrt n}} = \frac{{{number(deviation)}}}{{\sqrt{{{n}}}}}"
        rf" \approx {number(error)}$$",
        "The interval is the mean plus and minus $t$ standard errors:",
        rf"$${number(mean)} \pm {t} \cdot {number(error)} \approx {number(mean)} \pm "
        rf"{number(t * error, 3)}$$",
        f"that is from ${number(mean - t * error, 2)}$ to ${number(mean + t * error, 2)}$ ms.",
    ]
    return {
        "shown": {
            "n": number(n),
            "mean": number(mean),
            "variance": number(deviation**2),
            "df": number(n - 1),
            "t": number(t),
        },
        "expected": ends(t * error),
        "near_misses": [
            {
                "expected": ends(1.96 * error),
                "says": "You used the normal quantile 1.96; with the variance estimated from a few "
                "requests it is Student's t.",
            },
            {
                "expected": ends(t * deviation),
                "says": "You did not divide by the root of n: that is a range for single requests, "
                "not for their mean.",
                "misconception": "interval-for-a-mean-holds-the-data",
            },
            {
                "expected": ends(t * deviation**2 / n**0.5),
                "says": "You put in the variance; take its square root first.",
            },
            {
                "expected": ends(t * deviation**2 / n),
                "says": "You used the variance of the mean; the standard error is its square root.",
            },
            {
                "expected": ends(t * deviation / n),
                "says": "You divided by n; the standard error divides by the root of n.",
            },
            {
                "expected": ends(t * deviation / (n - 1) ** 0.5),
                "says": "You divided by the root of n - 1; the sample variance already holds the "
                "n - 1, the standard error divides by the root of n.",
            },
            {
                "expected": ends(one_sided * error),
                "says": "You used the 0.95 quantile, which leaves 5 % on either side; take the "
                "0.975 quantile.",
            },
        ],
        "solution": "\n\n".join(solution),
    }
