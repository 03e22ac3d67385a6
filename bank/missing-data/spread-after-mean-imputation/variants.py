"""The variance, and the pretended standard error, of a column filled with its mean."""

from greenroom.judge.writing import comes_to, number


def draw(rng):
    n, k, mean, variance = column(rng)
    return {
        "shown": {
            "n": number(n),
            "missing": number(n - k),
            "mean": number(mean),
            "variance": number(variance),
        },
        "expected": {
            "variance": filled(n, k, variance),
            "shrinkage": 100 * (1 - ratio(n, k)),
        },
        "near_misses": near_misses(n, k, variance),
        "solution": solution(n, k, variance),
        "drawn": {"n": n, "observed": k, "mean": mean, "variance": variance},
    }


def column(rng):
    """Rows, observed rows, and mean and sample variance of these."""
    n = int(rng.randint(12, 31))
    k = n - int(rng.randint(4, n // 2))
    return n, k, int(rng.randint(30, 90)), int(rng.randint(20, 130))


def filled(n, k, variance):
    return (k - 1) * variance / (n - 1)


def ratio(n, k):
    """The standard error of the filled column over that of the observed values."""
    return ((k - 1) * k / ((n - 1) * n)) ** 0.5


def near_misses(n, k, variance):
    return [
        {
            "expected": {"variance": variance, "shrinkage": 100 * (1 - (k / n) ** 0.5)},
            "says": "The variance does not stay: the filled values add no squared deviation, and "
            "the divisor grows.",
            "misconception": "mean-fill-changes-nothing",
        },
        {
            "expected": {"variance": k * variance / n},
            "says": "You scaled by the share of observed values; the divisors are one less than "
            "the numbers of values.",
        },
        {
            "expected": {"variance": (k - 1) * variance / n},
            "says": "You divided by n; the sample variance divides by n - 1.",
        },
        {
            "expected": {"variance": (n - 1) * variance / (k - 1)},
            "says": "The factor is turned round: a mean fill makes the variance smaller.",
        },
        {
            "expected": {"variance": filled(n, k, variance) ** 0.5},
            "says": "That is the standard deviation; the question asks for the variance.",
        },
        {
            "expected": {"shrinkage": 100 * (1 - ratio(n, k) ** 2)},
            "says": "That compares the squared standard errors; take the root.",
        },
        {
            "expected": {"shrinkage": 100 * ratio(n, k)},
            "says": "That is the standard error in percent of the honest one; the question asks "
            "by how much it is smaller.",
        },
        {
            "expected": {"shrinkage": 100 * (1 - ((k - 1) / (n - 1)) ** 0.5)},
            "says": "That compares the standard deviations; the standard errors also differ in "
            "the number of values under the root.",
        },
        {
            "expected": {"shrinkage": 100 * (1 / ratio(n, k) - 1)},
            "says": "That is by how much the honest standard error is larger; the question takes "
            "the honest one as 100 %.",
        },
    ]


def solution(n, k, variance):
    total, new = (k - 1) * variance, filled(n, k, variance)
    naive, honest = (new / n) ** 0.5, (variance / k) ** 0.5
    steps = [
        f"{k} values are observed, so their squared deviations add up to "
        rf"${k - 1} \cdot {variance} = {total}$. The filled values sit at the mean and add "
        "nothing; the mean stays where it was. So",
        rf"$$s_{{\text{{filled}}}}^2 = \frac{{{total}}}{{{n - 1}}} {comes_to(new, 2)}.$$",
        rf"The standard error from the filled column is $\sqrt{{{number(new)}/{n}}}"
        rf" {comes_to(naive)}$, from the observed values $\sqrt{{{variance}/{k}}}"
        rf" {comes_to(honest)}$.",
        rf"$$1 - \frac{{{number(naive)}}}{{{number(honest)}}} {comes_to(1 - naive / honest)}$$",
        rf"It is too small by ${number(100 * (1 - naive / honest), 1)}\,\%$: the fill claims a "
        "precision that nobody measured.",
    ]
    return "\n\n".join(steps)
