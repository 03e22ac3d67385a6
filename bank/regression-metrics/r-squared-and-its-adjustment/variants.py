"""R squared and adjusted R squared from a sample variance and a root mean squared error."""

from greenroom.judge.writing import comes_to, number


def draw(rng):
    n, p, variance, rmse = fitted(rng)
    r2 = r_squared(n, variance, rmse)
    return {
        "shown": {
            "n": number(n),
            "p": number(p),
            "variance": number(variance),
            "rmse": number(rmse),
        },
        "expected": {"r2": r2, "adjusted": adjusted(r2, n, p)},
        "near_misses": near_misses(n, p, variance, rmse),
        "solution": solution(n, p, variance, rmse),
        "drawn": {"n": n, "p": p, "variance": variance, "rmse": rmse},
    }


def fitted(rng):
    while True:
        n, p = int(rng.randint(18, 41)), int(rng.randint(2, 7))
        variance = int(rng.randint(40, 400))
        rmse = float(rng.randint(20, 160) / 10)
        r2 = r_squared(n, variance, rmse)
        if 0.45 <= r2 <= 0.86 and adjusted(r2, n, p) > 0.2:
            return n, p, variance, rmse


def r_squared(n, variance, rmse):
    return 1 - n * rmse**2 / ((n - 1) * variance)


def adjusted(r2, n, p):
    return 1 - (1 - r2) * (n - 1) / (n - p - 1)


def near_misses(n, p, variance, rmse):
    r2, mixed = r_squared(n, variance, rmse), 1 - rmse**2 / variance
    return [
        {
            "expected": {"r2": mixed, "adjusted": adjusted(mixed, n, p)},
            "says": "You divided the two as they are; one has the divisor n, the other n - 1.",
        },
        {
            "expected": {"r2": 1 - r2, "adjusted": 1 - adjusted(r2, n, p)},
            "says": "That is the share of the variance that is left; take it from 1.",
        },
        {
            "expected": {"r2": 1 - (1 - r2) ** 0.5},
            "says": "You divided the roots; R squared compares squared errors.",
        },
        {
            "expected": {"r2": r2**0.5},
            "says": "That is R; its square is asked for.",
        },
        {
            "expected": {"adjusted": 1 - (1 - r2) * (n - 1) / (n - p)},
            "says": "You forgot the intercept: p features cost p + 1 degrees of freedom.",
        },
        {
            "expected": {"adjusted": 1 - (1 - r2) * n / (n - p - 1)},
            "says": "The target's variance has n - 1 degrees of freedom, so n - 1 stands on top.",
        },
        {
            "expected": {"adjusted": 1 - (1 - r2) * (n - p - 1) / (n - 1)},
            "says": "The factor is upside down; the adjustment makes the value smaller.",
        },
    ]


def solution(n, p, variance, rmse):
    r2 = r_squared(n, variance, rmse)
    rest, total = n * rmse**2, (n - 1) * variance
    steps = [
        "Undo the two divisors to get the sums of squares:",
        rf"$$\text{{SSE}} = n\,\text{{RMSE}}^2 = {n} \cdot {number(rmse)}^2 {comes_to(rest)}, "
        rf"\qquad \text{{SST}} = (n - 1)\,s^2 = {n - 1} \cdot {variance} = {total}$$",
        rf"$$R^2 = 1 - \frac{{{number(rest)}}}{{{total}}} {comes_to(r2, 3)}$$",
        "The adjusted value charges each sum its degrees of freedom:",
        rf"$$R^2_{{\text{{adj}}}} = 1 - (1 - R^2)\,\frac{{n - 1}}{{n - p - 1}} = "
        rf"1 - {number(1 - r2)} \cdot \frac{{{n - 1}}}{{{n - p - 1}}}"
        rf" {comes_to(adjusted(r2, n, p), 3)}$$",
    ]
    return "\n\n".join(steps)
