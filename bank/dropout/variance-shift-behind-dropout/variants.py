"""Variance of an activation behind inverted dropout, and what batch normalisation makes of it."""

from math import sqrt

from greenroom.judge.writing import comes_to, number


def draw(rng):
    mean, variance, rate = sample(rng)
    training = (variance + mean**2) / (1 - rate) - mean**2
    return {
        "shown": {"mean": number(mean), "variance": number(variance), "rate": number(rate)},
        "expected": {
            "training-mean": mean,
            "training-variance": training,
            "deviation": sqrt(variance / training),
        },
        "near_misses": near_misses(mean, variance, rate),
        "solution": solution(mean, variance, rate, training),
        "drawn": {"mean": mean, "variance": variance, "rate": rate},
    }


def sample(rng):
    """A mean away from 0 and from the variance."""
    while True:
        mean, variance = rng.randint(2, 9) / 2, rng.randint(2, 17) / 2
        rate = float(rng.choice([0.2, 0.3, 0.4, 0.6]))
        if abs(mean - variance) > 0.4 and abs(variance - 1) > 0.4:
            return mean, variance, rate


def near_misses(mean, variance, rate):
    training = (variance + mean**2) / (1 - rate) - mean**2
    return [
        slip(
            variance,
            variance,
            "The mean is kept by dropout, the variance is not: the masks add to it.",
            "dropout-leaves-batch-norm-alone",
        ),
        slip(
            variance,
            variance / (1 - rate),
            "You divided the variance by 1 - p; what is divided is the mean square, and the "
            "square of the mean is taken off afterwards.",
        ),
        slip(
            variance,
            (variance + mean**2) / (1 - rate),
            "That is the mean square in training; take off the square of the mean.",
        ),
        slip(
            variance,
            (variance + mean**2) / rate - mean**2,
            "You divided by the dropout rate; divide by the share that is kept, 1 - p.",
            "divide-by-the-drop-rate",
        ),
        slip(
            variance,
            (variance + mean**2) * (1 - rate) - (mean * (1 - rate)) ** 2,
            "That is dropout without the scaling by 1 / (1 - p).",
        ),
        {
            "expected": {"training-mean": (1 - rate) * mean},
            "says": "Inverted dropout divides the kept values by 1 - p, so the mean stays.",
        },
        {
            "expected": {"deviation": variance / training},
            "says": "That is the variance behind the normalisation; the standard deviation is "
            "its root.",
        },
        {
            "expected": {"deviation": sqrt(training / variance)},
            "says": "The fraction is upside down: evaluation mode divides by the deviation from "
            "training, which is the larger one.",
        },
        {
            "expected": {"deviation": 1},
            "says": "It would be 1 in training; in evaluation mode the masks are gone, while the "
            "stored variance still includes them.",
            "misconception": "dropout-leaves-batch-norm-alone",
        },
    ]


def slip(variance, wrong, says, misconception=None):
    """A wrong variance, and the standard deviation that follows from it."""
    found = {
        "expected": {"training-variance": wrong, "deviation": sqrt(variance / wrong)},
        "says": says,
    }
    return found if misconception is None else {**found, "misconception": misconception}


def solution(mean, variance, rate, training):
    keep, square = 1 - rate, variance + mean**2
    steps = [
        rf"With probability ${number(keep)}$ the activation is kept and divided by "
        rf"${number(keep)}$, so its mean stays ${number(mean)}$.",
        rf"Its mean square is ${number(variance)} + {number(mean)}^2 = {number(square)}$ without "
        rf"dropout. Kept values are multiplied by $1/{number(keep)}$, squares by its square, and "
        rf"the share ${number(keep)}$ of them is kept, so behind the dropout it is "
        rf"${number(square)} / {number(keep)} {comes_to(square / keep)}$. Hence the variance is",
        rf"$${number(square / keep)} - {number(mean)}^2 {comes_to(training)}$$",
        "In evaluation mode the activation has its own variance again, and it is divided by the "
        "stored deviation:",
        rf"$$\sqrt{{\frac{{{number(variance)}}}{{{number(training)}}}}} "
        rf"{comes_to(sqrt(variance / training))}$$",
        "It should be 1.",
    ]
    return "\n\n".join(steps)
