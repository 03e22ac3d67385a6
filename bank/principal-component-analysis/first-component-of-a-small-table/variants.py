"""PCA of four or five points of the plane: first component, its share, a rebuilt point."""

import numpy as np

from greenroom.judge.writing import comes_to, matrix, number, table, vector

DIRECTIONS = [(2, 1), (1, 2), (3, 1), (1, 3), (3, 2), (2, 3), (2, -1), (1, -2), (3, -1), (1, -3)]
# scores along and across, which are uncorrelated, and their factors
PATTERNS = [
    ([-3, -1, 1, 3], [1, -1, -1, 1], 1, 1),
    ([-3, -1, 1, 3], [1, -1, -1, 1], 1, 2),
    ([-2, -1, 0, 1, 2], [2, -1, -2, -1, 2], 2, 1),
    ([-2, -1, 0, 1, 2], [2, -1, -2, -1, 2], 3, 2),
    ([-1, -1, -1, 3], [1, 0, -1, 0], 1, 1),
    ([-2, -2, 0, 2, 2], [1, -1, 0, 1, -1], 1, 1),
]


def draw(rng):
    points = sample(rng)
    found = analyse(points)
    names = "abcde"[: len(points)]
    return {
        "drawn": {"points": points.tolist()},
        "shown": {
            "points": table(
                ["point", "$x$", "$y$"],
                [[f"${n}$", *p] for n, p in zip(names, points, strict=False)],
            )
        },
        "expected": {k: found[k] for k in ("component", "share", "rebuilt")},
        "near_misses": near_misses(points, found),
        "solution": solution(points, found),
    }


def sample(rng):
    """Whole numbers with known axes; the first point does not lie on the first axis."""
    along, across, a, b = PATTERNS[rng.randint(len(PATTERNS))]
    p, q = DIRECTIONS[rng.randint(len(DIRECTIONS))]
    turn = rng.choice([-1, 1])
    cloud = a * np.outer(along, (p, q)) + turn * b * np.outer(across, (-q, p))
    cloud = cloud - cloud.min(axis=0) + rng.randint(1, 9, size=2)
    order = rng.permutation(len(cloud))
    while across[order[0]] == 0:
        order = rng.permutation(len(cloud))
    return cloud[order]


def analyse(points):
    mean = points.mean(axis=0)
    centred = points - mean
    covariance = centred.T @ centred / (len(points) - 1)
    values, vectors = np.linalg.eigh(covariance)
    second, first = (v * np.sign(v[0]) for v in vectors.T)
    score = centred[0] @ first
    return {
        "mean": mean,
        "covariance": covariance,
        "values": values[::-1],
        "component": first,
        "second": second,
        "share": values[1] / values.sum(),
        "score": score,
        "rebuilt": mean + score * first,
    }


def near_misses(points, found):
    mean, first, second = found["mean"], found["component"], found["second"]
    large, small = found["values"]
    raw = np.linalg.eigh(points.T @ points)[1][:, 1]
    raw = raw * np.sign(raw[0])
    longest = first / np.abs(first).min()
    return [
        {
            "expected": {
                "component": second,
                "share": small / (large + small),
                "rebuilt": mean + ((points[0] - mean) @ second) * second,
            },
            "says": "You took the eigenvector of the smaller eigenvalue; the first component "
            "belongs to the larger one.",
            "misconception": "pca-smallest-eigenvalue-first",
        },
        {
            "expected": {"component": -first},
            "says": "The right axis; turn the sign, since the first entry is to be positive.",
        },
        {
            "expected": {"component": longest},
            "says": "The direction is right; divide it by its length.",
        },
        {
            "expected": {"component": raw, "rebuilt": (points[0] @ raw) * raw},
            "says": "You did not centre the columns, so the direction points towards the mean.",
        },
        {
            "expected": {"share": np.sqrt(large) / (np.sqrt(large) + np.sqrt(small))},
            "says": "You compared standard deviations; shares are of the variances, the "
            "eigenvalues themselves.",
        },
        {
            "expected": {"share": small / large},
            "says": "You divided one eigenvalue by the other; the share is the larger one over "
            "their sum.",
        },
        {
            "expected": {"rebuilt": found["score"] * first},
            "says": "You are back in centred coordinates; add the means.",
        },
        {
            "expected": {"rebuilt": mean + (points[0] @ first) * first},
            "says": "You took the score of the point before centring; subtract the means first.",
        },
    ]


def solution(points, found):
    (a, b), (_, d) = found["covariance"]
    large, small = found["values"]
    trace, determinant = a + d, a * d - b * b
    first, mean = found["component"], found["mean"]
    steps = [
        rf"The means are $\bar x = ({number(mean[0])}, {number(mean[1])})$. With the divisor "
        f"$n - 1 = {len(points) - 1}$, which cancels in the end, the covariance matrix is",
        rf"$$S \approx {matrix(found['covariance'])}$$",
        rf"Its trace is {number(trace)} and its determinant {number(determinant)}, so the "
        "eigenvalues are",
        rf"$$\lambda = \frac{{{number(trace)} \pm \sqrt{{{number(trace)}^2 - 4 \cdot "
        rf"{number(determinant)}}}}}{{2}}, \qquad \lambda_1 {comes_to(large)}, \quad "
        rf"\lambda_2 {comes_to(small)}.$$",
        "An eigenvector of $\\lambda_1$ is $(s_{xy}, \\lambda_1 - s_{xx}) = "
        f"({number(b)}, {number(large - a)})$. With length one and a positive first entry it is",
        rf"$$v \approx {vector(first, 3)}.$$",
        rf"It explains ${number(large)} / {number(trace)} {comes_to(found['share'], 3)}$ of the "
        "variance.",
        rf"The score of $a = ({number(points[0][0])}, {number(points[0][1])})$ is "
        rf"$z = v^\top (a - \bar x) {comes_to(found['score'])}$, so the rebuilt point is",
        rf"$$\bar x + z v {'=' if exact(found['rebuilt']) else chr(92) + 'approx'} "
        rf"{vector(found['rebuilt'], 2)}.$$",
    ]
    return "\n\n".join(steps)


def exact(values):
    return np.allclose(values, np.round(values, 2), atol=1e-9)
