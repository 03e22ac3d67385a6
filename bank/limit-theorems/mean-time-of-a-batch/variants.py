"""The normal approximation of a mean: its standard deviation and an upper probability."""

from math import erf, sqrt

from greenroom.judge.writing import comes_to, number, table

# z and the standard normal distribution function there, as printed in tables
TABLE = {
    0.5: 0.6915,
    0.75: 0.7734,
    1.0: 0.8413,
    1.25: 0.8944,
    1.5: 0.9332,
    1.75: 0.9599,
    2.0: 0.9772,
    2.25: 0.9878,
    2.5: 0.9938,
}


def draw(rng):
    d = batch(rng)
    error = d["sd"] / sqrt(d["n"])
    return {
        "shown": {
            "mean": number(d["mean"]),
            "variance": number(d["sd"] ** 2),
            "n": number(d["n"]),
            "limit": number(d["limit"]),
            "rows": table(["$z$", *map(str, TABLE)], [[r"$\Phi(z)$", *TABLE.values()]]),
        },
        "expected": {"standard-error": error, "probability": above(d, error)},
        "near_misses": near_misses(d),
        "solution": solution(d),
        "drawn": d,
    }


def batch(rng):
    """A limit that lies a whole number of quarters of a standard error above the mean."""
    n = int(rng.choice([64, 100, 144, 225, 400]))
    sd = int(rng.choice([24, 30, 36, 40, 48, 60]))
    mean = int(rng.randint(30, 90))
    z = float(rng.choice([0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.25]))
    return {"n": n, "sd": sd, "mean": mean, "limit": mean + z * sd / sqrt(n)}


def phi(z):
    return 0.5 * (1 + erf(z / sqrt(2)))


def above(d, error):
    return 1 - phi((d["limit"] - d["mean"]) / error)


def near_misses(d):
    n, sd = d["n"], d["sd"]
    error = sd / sqrt(n)
    return [
        {
            "expected": {"standard-error": sd / n, "probability": above(d, sd / n)},
            "says": "You divided by n; the standard deviation of a mean divides by the root of n.",
            "misconception": "the-standard-error-divides-by-n",
        },
        {
            "expected": {"standard-error": float(sd), "probability": above(d, sd)},
            "says": "That is the standard deviation of a single job; the mean of the batch "
            "scatters less.",
            "misconception": "means-vary-like-single-values",
        },
        {
            "expected": {"standard-error": sd**2 / n, "probability": above(d, sd**2 / n)},
            "says": "That is the variance of the mean; take its root.",
        },
        {
            "expected": {"standard-error": sd * error, "probability": above(d, sd * error)},
            "says": "You used the variance of a job; take its root first.",
        },
        {
            "expected": {"probability": 1 - above(d, error)},
            "says": "That is the probability of a mean below the limit; subtract it from 1.",
        },
        {
            "expected": {"probability": 2 * above(d, error)},
            "says": "You counted both tails; the question asks for a mean above the limit only.",
        },
    ]


def solution(d):
    n, sd, mean, limit = d["n"], d["sd"], d["mean"], d["limit"]
    error = sd / sqrt(n)
    z = (limit - mean) / error
    steps = [
        rf"One job has the standard deviation $\sqrt{{{sd**2}}} = {sd}$ s, and the mean of {n}",
        rf"$$\frac{{{sd}}}{{\sqrt{{{n}}}}} {comes_to(error, 2)} \text{{ s}}$$",
        "The limit lies above the mean by",
        rf"$$z = \frac{{{number(limit)} - {mean}}}{{{number(error)}}} = {number(z, 2)}$$",
        "standard deviations of the batch mean. So the probability is about",
        rf"$$1 - \Phi({number(z, 2)}) \approx {above(d, error):.4f}$$",
    ]
    return "\n\n".join(steps)
