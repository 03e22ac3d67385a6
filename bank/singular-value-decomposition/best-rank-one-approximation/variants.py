"""The best rank-one approximation of a 2 x 2 matrix with singular vectors in fifths."""

import numpy as np

from greenroom.judge.writing import matrix, number, vector

FIFTHS = [(3, 4), (4, 3), (3, -4), (4, -3)]


def draw(rng):
    sigma, u, v = factors(rng)
    terms = [sigma[i] * np.outer(u[i], v[i]) / 25 for i in (0, 1)]
    a = terms[0] + terms[1]
    return {
        "shown": {"a": matrix(a), "large": number(sigma[0] ** 2), "small": number(sigma[1] ** 2)},
        "expected": {"approximation": terms[0], "error": sigma[1]},
        "near_misses": near_misses(a, sigma, terms),
        "solution": solution(a, sigma, u, v, terms),
        "drawn": {"singular_values": sigma, "u": u.tolist(), "v": v.tolist()},
    }


def factors(rng):
    """Singular values and, five times as long, the left and the right singular vectors."""
    large = int(rng.choice([15, 20, 25]))
    small = int(rng.choice([5, 10]))
    u1, v1 = (np.array(FIFTHS[rng.randint(4)]) for _ in range(2))
    side = rng.choice([-1, 1])
    u2, v2 = side * np.array([-u1[1], u1[0]]), np.array([-v1[1], v1[0]])
    return [large, small], np.array([u1, u2]), np.array([v1, v2])


def near_misses(a, sigma, terms):
    large, small = sigma
    column = np.argmax((a**2).sum(axis=0))
    kept = np.where(np.arange(2) == column, a, 0)
    return [
        {
            "expected": {"approximation": terms[1], "error": large},
            "says": "You kept the term of the smaller singular value; the larger one is to be "
            "kept.",
        },
        {
            "expected": {"approximation": terms[0] / large},
            "says": "You left out the singular value: the term is sigma times u times v'.",
        },
        {
            "expected": {"approximation": terms[0].T},
            "says": "That is transposed: u runs down the rows and v along the columns.",
        },
        {
            "expected": {"approximation": kept, "error": np.linalg.norm(a - kept)},
            "says": "You kept one column and set the other one to zero; the best approximation "
            "mixes both.",
            "misconception": "truncation-keeps-original-columns",
        },
        {
            "expected": {"error": small**2},
            "says": "That is the squared error; take the root.",
        },
        {
            "expected": {"error": small / (large + small)},
            "says": "That is the dropped share of the sum of the singular values; the error is "
            "the dropped singular value itself.",
            "misconception": "singular-shares-unsquared",
        },
    ]


def solution(a, sigma, u, v, terms):
    large, small = sigma
    if v[0][0] < 0:  # the sign of a pair of singular vectors is free
        u, v = -u, -v
    stretched = large * u[0] / 5
    steps = [
        rf"The singular values are $\sigma_1 = \sqrt{{{large**2}}} = {large}$ and "
        rf"$\sigma_2 = \sqrt{{{small**2}}} = {small}$, and the closest matrix of rank one keeps "
        "the term of $\\sigma_1$.",
        rf"$$A^\top A = {matrix(a.T @ a)}$$",
        rf"and $(A^\top A - {large**2} I)v = 0$ gives the unit vector $v_1 = {vector(v[0] / 5)}$, "
        "up to its sign, which does not matter here. Then",
        rf"$$\sigma_1 u_1 = A v_1 = {vector(stretched)}$$",
        rf"$$A_1 = (A v_1)\, v_1^\top = {matrix(terms[0])}$$",
        rf"What is dropped is $\sigma_2 u_2 v_2^\top$, whose Frobenius norm is $\sigma_2$, so the "
        rf"error is ${small}$.",
    ]
    return "\n\n".join(steps)
