"""Layer and RMS normalisation of the first of two tokens."""

import numpy as np

from greenroom.judge.writing import comes_to, number, vector


def draw(rng):
    first, second, gamma, beta = sample(rng)
    layer = gamma * standard(first) + beta
    rms = gamma * first / root_mean_square(first)
    return {
        "shown": {
            "first": vector(first),
            "second": vector(second),
            "gamma": vector(gamma),
            "beta": vector(beta),
        },
        "expected": {"layer": layer, "rms": rms},
        "near_misses": near_misses(first, second, gamma, beta),
        "solution": solution(first, gamma, beta),
        "drawn": {"first": first.tolist(), "gamma": gamma.tolist(), "beta": beta.tolist()},
    }


def sample(rng):
    """Whole numbers with a mean away from 0, tokens that differ in every feature."""
    while True:
        first, second = rng.randint(-3, 10, size=(2, 4))
        spread = first.var() > 3 and abs(first.mean()) > 1
        if spread and (np.abs(first - second) > 1).all():
            gamma = rng.choice([0.5, 1, 1.5, 2, 3], size=4)
            beta = rng.choice([-1, -0.5, 0.5, 1, 2], size=4)
            if (gamma != 1).any():
                return first, second, gamma, beta


def standard(token):
    return (token - token.mean()) / token.std()


def root_mean_square(token):
    return np.sqrt(np.mean(token**2))


def near_misses(first, second, gamma, beta):
    pair = (first - second) / 2
    return [
        {
            "expected": {"layer": standard(first)},
            "says": "That is the standardised token; scale it by gamma and add beta.",
            "misconception": "normalised-output-stays-standard",
        },
        {
            "expected": {"layer": gamma * pair / np.abs(pair) + beta},
            "says": "You averaged each feature over the two tokens, as batch normalisation does; "
            "layer normalisation averages over the features of one token.",
            "misconception": "norm-axes-swapped",
        },
        {
            "expected": {"layer": gamma * (first - first.mean()) / first.std(ddof=1) + beta},
            "says": "You divided by 3 in the variance; the divisor here is 4.",
        },
        {
            "expected": {"layer": gamma * (first - first.mean()) / first.var() + beta},
            "says": "You divided by the variance; divide by its root.",
        },
        {
            "expected": {"layer": gamma * (standard(first) + beta)},
            "says": "Gamma scales the standardised token only; beta is added afterwards.",
        },
        {
            "expected": {"rms": gamma * standard(first)},
            "says": "You subtracted the mean; RMS normalisation leaves it in.",
        },
        {
            "expected": {"rms": gamma * first / np.linalg.norm(first)},
            "says": "You divided by the length of the vector; the root mean square has the mean "
            "of the squares below the root, so it is half of that here.",
        },
        {
            "expected": {"rms": gamma * first / root_mean_square(first) + beta},
            "says": "RMS normalisation adds no shift.",
        },
        {
            "expected": {"rms": gamma * first / np.mean(first**2)},
            "says": "You divided by the mean square; take its root.",
        },
    ]


def solution(first, gamma, beta):
    steps = [
        "The second token plays no part in either.",
        rf"Layer normalisation: the mean of the four features is $\mu {comes_to(first.mean())}$, "
        rf"their variance ${number(first.var())}$, so $\sigma {comes_to(first.std())}$, and",
        rf"$$\frac{{x_1 - \mu}}{{\sigma}} \approx {vector(standard(first))}$$",
        "Feature by feature times gamma plus beta that is",
        rf"$${vector(gamma * standard(first) + beta, 3)}$$",
        rf"RMS normalisation: the mean square is ${number(np.mean(first**2))}$, its root "
        rf"${number(root_mean_square(first))}$. Dividing $x_1$ by it and scaling by gamma gives",
        rf"$${vector(gamma * first / root_mean_square(first), 3)}$$",
    ]
    return "\n\n".join(steps)
