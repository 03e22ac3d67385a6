"""Unit eigenvectors of a symmetric 2 x 2 matrix whose eigenvectors have whole directions."""

import numpy as np

from greenroom.judge.writing import matrix, number, vector

DIRECTIONS = [(1, 2), (2, 1), (1, 3), (3, 1), (2, 3), (3, 2)]


def draw(rng):
    small, large, along = spectrum(rng)
    across = np.array([along[1], -along[0]]) * np.sign(along[1])
    a = small * np.eye(2) + (large - small) / (along @ along) * np.outer(along, along)
    return {
        "shown": {"a": matrix(a)},
        "expected": {"larger": large, "first": unit(along), "second": unit(across)},
        "near_misses": near_misses(a, small, along, across),
        "solution": solution(a, small, large, along, across),
        "drawn": {"matrix": np.rint(a).astype(int).tolist()},
    }


def spectrum(rng):
    """Both eigenvalues and the direction of the larger one; its first entry is positive."""
    p, q = DIRECTIONS[rng.randint(len(DIRECTIONS))]
    along = np.array([p, q * rng.choice([-1, 1])])
    steps = rng.randint(1, 4) if along @ along == 5 else 1
    small = int(rng.choice([-4, -3, -2, -1, 1, 2, 3, 4]))
    return small, small + int(steps * (along @ along)), along


def unit(v):
    return v / np.sqrt(v @ v)


def near_misses(a, small, along, across):
    flipped = np.array([1, -1])
    return [
        {
            "expected": {"larger": small, "first": unit(across), "second": unit(along)},
            "says": "You took the smaller eigenvalue for the larger one, so the vectors are "
            "swapped.",
        },
        {
            "expected": {"first": unit(across), "second": unit(along)},
            "says": "The two eigenvectors are swapped: check A u = lambda u.",
            "misconception": "smallest-eigenvalue-widest-spread",
        },
        {
            "expected": {"first": along, "second": across},
            "says": "Right directions, and not yet of length one: divide by the length.",
        },
        {
            "expected": {
                "first": along / np.abs(along).sum(),
                "second": across / np.abs(across).sum(),
            },
            "says": "You divided by the sum of the entries' sizes; length one means that the "
            "squares add up to one.",
        },
        {
            "expected": {"first": unit(along) * flipped, "second": unit(across) * flipped},
            "says": "The sign of the second entry is turned round: check A u = lambda u.",
        },
        {
            "expected": {"first": -unit(along), "second": -unit(across)},
            "says": "These are eigenvectors too; the question asks for a positive first entry.",
        },
        {
            "expected": {"larger": max(a[0, 0], a[1, 1])},
            "says": "That is the larger diagonal entry; the eigenvalues of this matrix do not "
            "stand on its diagonal.",
            "misconception": "eigenvalues-stand-on-the-diagonal",
        },
    ]


def solution(a, small, large, along, across):
    trace, determinant = a.trace(), a[0, 0] * a[1, 1] - a[0, 1] ** 2
    square = along @ along
    pairs = [", ".join(number(x, 3) for x in unit(v)) for v in (along, across)]
    steps = [
        rf"The trace is ${number(trace)}$ and the determinant ${number(determinant)}$, so the "
        rf"eigenvalues add up to ${number(trace)}$ and multiply to ${number(determinant)}$: "
        rf"$\lambda_1 = {number(large)}$ and $\lambda_2 = {number(small)}$.",
        r"For $\lambda_1$, the first row of $(A - \lambda_1 I)v = 0$ reads",
        rf"$$({number(a[0, 0] - large)})\,v_1 + ({number(a[0, 1])})\,v_2 = 0$$",
        rf"so $v$ has the direction ${vector(along)}$, of length $\sqrt{{{square}}}$, and",
        rf"$$u_1 = \frac{{1}}{{\sqrt{{{square}}}}} {vector(along)}"
        rf" \approx {vector(unit(along), 3)}$$",
        "$A$ is symmetric, so the other eigenvector is perpendicular to it:",
        rf"$$u_2 = \frac{{1}}{{\sqrt{{{square}}}}} {vector(across)}"
        rf" \approx {vector(unit(across), 3)}$$",
        f"In one line: $\\lambda_1 = {number(large)}$, $u_1 \\approx ({pairs[0]})$, "
        f"$u_2 \\approx ({pairs[1]})$.",
    ]
    return "\n\n".join(steps)
