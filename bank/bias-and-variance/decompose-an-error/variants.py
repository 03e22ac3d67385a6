"""Bias, variance and expected squared error from five fits at two points."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table


def draw(rng):
    fits, truth, sigma = sample(rng)
    bias2, variance = parts(fits, truth)
    rows = [[f"fit {i + 1}", *fit] for i, fit in enumerate(fits)]
    return {
        "shown": {
            "rows": table(["", "at $A$", "at $B$"], rows),
            "f_a": number(truth[0]),
            "f_b": number(truth[1]),
            "sigma": number(sigma),
        },
        "expected": {
            "bias2": bias2.mean(),
            "variance": variance.mean(),
            "error": bias2.mean() + variance.mean() + sigma**2,
        },
        "near_misses": wrong_parts(fits, truth, sigma) + wrong_sums(fits, truth, sigma),
        "solution": solution(fits, truth, sigma),
        "drawn": {"fits": fits.tolist(), "truth": truth.tolist(), "sigma": sigma},
    }


def sample(rng):
    """Whole numbers; the bias has opposite signs at A and B and is a multiple of a fifth."""
    truth = rng.randint(10, 31, size=2)
    side = rng.choice([-1, 1])
    shift = np.array([side * rng.randint(1, 4), -side * rng.randint(1, 4)])
    while True:
        noise = rng.randint(-4, 5, size=(5, 2))
        fits = truth + shift + noise
        bias2, variance = parts(fits, truth)
        enough = min(bias2.min(), variance.min()) >= 0.9 and abs(bias2.mean() - 1) >= 0.1
        mixed = (fits.mean(axis=0) - truth).prod() < -0.5
        if enough and mixed:
            return fits, truth, float(rng.choice([1.5, 2, 2.5, 3]))


def parts(fits, truth):
    """Squared bias and variance at each of the two points."""
    return (fits.mean(axis=0) - truth) ** 2, fits.var(axis=0)


def wrong_parts(fits, truth, sigma):
    bias2, variance = parts(fits, truth)
    around_truth = ((fits - truth) ** 2).mean()
    signed = (fits.mean(axis=0) - truth).mean() ** 2
    plain = np.sqrt(bias2).mean()
    more = variance.mean() * 5 / 4
    noise = sigma**2
    return [
        {
            "expected": {"variance": more, "error": bias2.mean() + more + noise},
            "says": "You divided by 4; the five fits count as all there are, so divide by 5.",
        },
        {
            "expected": {"bias2": plain, "error": plain + variance.mean() + noise},
            "says": "You left the bias unsquared; it enters the error as its square.",
            "misconception": "bias-enters-unsquared",
        },
        {
            "expected": {"bias2": signed, "error": signed + variance.mean() + noise},
            "says": "You averaged the two biases before squaring, so that a miss upwards and a "
            "miss downwards cancelled; square at each point first.",
        },
        {
            "expected": {"bias2": around_truth},
            "says": "You averaged the squared distances of the fits from the truth; that is "
            "squared bias plus variance. The bias belongs to the mean of the fits.",
        },
        {
            "expected": {"variance": around_truth},
            "says": "You measured the spread around the truth; variance is the spread around "
            "the mean of the fits.",
        },
    ]


def wrong_sums(fits, truth, sigma):
    bias2, variance = parts(fits, truth)
    both = bias2.mean() + variance.mean()
    return [
        {
            "expected": {"error": both},
            "says": "You left the noise out; a new label carries it too.",
        },
        {
            "expected": {"error": both + sigma},
            "says": "You added the standard deviation of the noise; its variance is the square.",
        },
    ]


def solution(fits, truth, sigma):
    bias2, variance = parts(fits, truth)
    centre = fits.mean(axis=0)
    rows = [
        [f"${name}$", centre[j], centre[j] - truth[j], bias2[j], variance[j]]
        for j, name in enumerate("AB")
    ]
    headers = ["point", "mean of the fits", "bias", "squared bias", "variance"]
    total = bias2.mean() + variance.mean() + sigma**2
    steps = [
        "At each point take the mean of the five fits, its distance from the truth, and the mean "
        "squared distance of the fits from their own mean:",
        table(headers, rows),
        f"Over the two points the mean squared bias is ${number(bias2.mean(), 2)}$ and the mean "
        f"variance is ${number(variance.mean(), 2)}$.",
        f"The noise adds its variance ${number(sigma)}^2 = {number(sigma**2)}$, so the expected "
        "squared error is",
        rf"$${number(bias2.mean())} + {number(variance.mean())} + {number(sigma**2)} "
        rf"{comes_to(total, 2)}$$",
    ]
    return "\n\n".join(steps)
