"""Stable and best learning rates for a two-by-two Hessian with whole eigenvalues."""

from greenroom.judge.writing import comes_to, matrix, number


def draw(rng):
    hessian, low, high = curvatures(rng)
    return {
        "shown": {"hessian": matrix(hessian)},
        "expected": answers_at(low, high),
        "near_misses": near_misses(hessian, low, high),
        "solution": solution(hessian, low, high),
        "drawn": {"hessian": hessian},
    }


def curvatures(rng):
    """A symmetric matrix whose eigenvalues are whole, positive and unequal."""
    while True:
        a, d, b = int(rng.randint(2, 13)), int(rng.randint(2, 13)), int(rng.randint(1, 7))
        b = b if rng.randint(2) else -b
        square = (a - d) ** 2 + 4 * b**2
        root = round(square**0.5)
        low, high = (a + d - root) / 2, (a + d + root) / 2
        if root**2 == square and low >= 1 and high >= 2 * low:
            return [[a, b], [b, d]], low, high


def answers_at(low, high):
    return {"limit": 2 / high, "best": 2 / (high + low), "factor": (high - low) / (high + low)}


def near_misses(hessian, low, high):
    (a, _), (_, d) = hessian
    return [
        {
            "expected": {"limit": 1 / high},
            "says": "At one over the largest eigenvalue the steep direction is solved in one step; "
            "up to twice that it overshoots and still converges.",
            "misconception": "overshooting-means-divergence",
        },
        {
            "expected": {"limit": 2 / low},
            "says": "You took the smallest eigenvalue; the steepest direction is the first to "
            "diverge.",
            "misconception": "flat-directions-blow-up-first",
        },
        {
            "expected": {"limit": 4 / (low + high)},
            "says": "You took the mean of the eigenvalues; the largest one alone sets the limit.",
            "misconception": "mean-curvature-sets-the-limit",
        },
        {
            "expected": {"limit": 2 / max(a, d)},
            "says": "The entries on the diagonal are not the eigenvalues, as the matrix is not "
            "diagonal.",
        },
        {
            "expected": {"best": 1 / high, "factor": 1 - low / high},
            "says": "One over the largest eigenvalue is a safe rate, not the best one: a larger "
            "rate brings the flat direction forward until both factors are equal in size.",
        },
        {
            "expected": {"best": 1 / (high + low)},
            "says": "A factor of 2 is missing: set 1 - ηλ of the flat direction equal to ηλ - 1 of "
            "the steep one.",
        },
        {
            "expected": {"factor": ((high - low) / (high + low)) ** 2},
            "says": "That is the factor of the loss; the error itself shrinks by its root.",
        },
    ]


def solution(hessian, low, high):
    (a, b), (_, d) = hessian
    steps = [
        f"The trace is ${a + d}$ and the determinant ${a * d - b * b}$, so the eigenvalues are the "
        rf"roots of $\lambda^2 - {a + d}\lambda + {a * d - b * b} = 0$:",
        rf"$$\lambda_{{\max}} = {number(high)}, \qquad \lambda_{{\min}} = {number(low)}$$",
        r"Along each eigenvector a step multiplies the error by $1 - \eta\lambda$. It shrinks "
        r"while that lies between $-1$ and $1$; the largest eigenvalue is the first to leave this "
        rf"range, at $\eta = \frac{{2}}{{{number(high)}}} {comes_to(2 / high)}$.",
        "The larger of the two factors is smallest where both have the same size, with opposite "
        "signs:",
        rf"$$1 - {number(low)}\,\eta = {number(high)}\,\eta - 1 \quad\Rightarrow\quad "
        rf"\eta = \frac{{2}}{{{number(high + low)}}} {comes_to(2 / (high + low))}$$",
        rf"There the factor is $\frac{{{number(high - low)}}}{{{number(high + low)}}} "
        rf"{comes_to((high - low) / (high + low))}$, which is $\frac{{\kappa - 1}}{{\kappa + 1}}$ "
        rf"for the condition number $\kappa {comes_to(high / low, 2)}$.",
    ]
    return "\n\n".join(steps)
