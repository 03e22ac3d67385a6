"""Mahalanobis distances of two readings that mirror each other in one coordinate."""

import numpy as np

from greenroom.judge.writing import comes_to, matrix, number, vector


def draw(rng):
    mean, covariance, steps = sample(rng)
    distances = [mahalanobis(step, covariance) for step in steps]
    return {
        "shown": {
            "mean": vector(mean),
            "covariance": matrix(covariance),
            "first": vector(mean + steps[0]),
            "second": vector(mean + steps[1]),
        },
        "expected": dict(zip(("first", "second"), distances, strict=True)),
        "near_misses": near_misses(steps, covariance, distances),
        "solution": solution(steps, covariance, distances),
        "drawn": {
            "mean": mean.tolist(),
            "covariance": covariance.tolist(),
            "readings": [(mean + step).tolist() for step in steps],
        },
    }


def sample(rng):
    """Two standard deviations, a correlation that makes whole covariances, and two readings."""
    mean = np.array([rng.randint(60, 91), rng.randint(40, 71)])
    spread = rng.choice([2, 3, 4, 5], size=2, replace=False)
    share = rng.choice([0.6, 0.7, 0.8])
    mixed = round(share * spread[0] * spread[1], 1)
    covariance = np.array([[spread[0] ** 2, mixed], [mixed, spread[1] ** 2]])
    step = np.array([spread[0] * rng.choice([1, 2]), spread[1] + rng.randint(-1, 2)])
    step = step * rng.choice([-1, 1], size=2)
    return mean, covariance, (step, step * [1, -1])


def mahalanobis(step, covariance):
    return float(np.sqrt(step @ np.linalg.solve(covariance, step)))


def near_misses(steps, covariance, distances):
    own = np.diag(np.diag(covariance))
    slips = [
        (
            [distance**2 for distance in distances],
            "Those are the squared distances; take the root.",
        ),
        (
            [mahalanobis(step, own) for step in steps],
            "You used only the variances; the covariance is part of the matrix to be inverted.",
            "mahalanobis-is-scaled-euclidean",
        ),
        (
            [float(np.sqrt(step @ step)) for step in steps],
            "Those are Euclidean distances; the covariance matrix has not come in.",
        ),
        (
            [float(np.sqrt(step @ covariance @ step)) for step in steps],
            "You multiplied by the covariance matrix; its inverse belongs there.",
        ),
        (
            distances[::-1],
            "You kept the sign of the covariance when inverting (or mixed the readings up): in "
            "the inverse the two entries off the diagonal change their sign.",
        ),
        (
            [float(np.sqrt(np.linalg.det(covariance))) * distance for distance in distances],
            "You forgot to divide by the determinant.",
        ),
    ]
    return [
        {"expected": {"first": pair[0], "second": pair[1]}, "says": says}
        | ({"misconception": rest[0]} if rest else {})
        for pair, says, *rest in slips
    ]


def solution(steps, covariance, distances):
    (top, mixed), (_, low) = covariance
    determinant = top * low - mixed**2
    parts = [
        rf"The determinant is ${number(top)} \cdot {number(low)} - ({number(mixed)})^2 "
        f"= {number(determinant)}$, so",
        rf"$$\Sigma^{{-1}} = \frac{{1}}{{{number(determinant)}}}"
        f"{matrix([[low, -mixed], [-mixed, top]])}$$",
    ]
    for name, step, distance in zip("AB", steps, distances, strict=True):
        one, two = step
        terms = [low * one**2, -2 * mixed * one * two, top * two**2]
        parts += [
            f"Reading {name} lies ${number(one)}$ and ${number(two)}$ from the mean:",
            rf"$$D_{name} = \sqrt{{\frac{{{number(terms[0])} + ({number(terms[1])}) + "
            rf"{number(terms[2])}}}{{{number(determinant)}}}}} {comes_to(distance, 2)}$$",
        ]
    along, against = ("A", "B") if distances[0] < distances[1] else ("B", "A")
    parts.append(
        "Both readings are equally far in each coordinate. "
        f"{along} follows the correlation and {against} goes against it."
    )
    return "\n\n".join(parts)
