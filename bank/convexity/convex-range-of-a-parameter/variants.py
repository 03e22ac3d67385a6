"""The interval of a parameter in which a quadratic form of two variables is convex."""

from greenroom.judge.writing import comes_to, number


def draw(rng):
    a, b, k = form(rng)
    low, high = ends(a, b, k)
    return {
        "shown": {"f": formula(a, b, k)},
        "expected": {"range": [low, high]},
        "near_misses": near_misses(a, b, k),
        "solution": solution(a, b, k),
        "drawn": {"a": a, "b": b, "k": k},
    }


def form(rng):
    """a x^2 + b t x y + (t + k) y^2, with a discriminant that is no square."""
    while True:
        a, b, k = int(rng.randint(1, 7)), int(rng.choice([2, 4, 6])), int(rng.randint(1, 10))
        inner = (4 * a) ** 2 + 16 * a * k * b**2
        if round(inner**0.5) ** 2 != inner:
            return a, b, k


def ends(a, b, k, mixed=1.0):
    """Roots of (mixed b t)^2 = 4 a (t + k)."""
    square = (mixed * b) ** 2
    root = (16 * a**2 + 16 * a * k * square) ** 0.5
    return [(4 * a - root) / (2 * square), (4 * a + root) / (2 * square)]


def formula(a, b, k):
    return f"{'' if a == 1 else a} x^2 + {b} t \\, x y + (t + {k}) \\, y^2".strip()


def near_misses(a, b, k):
    low, high = ends(a, b, k)
    return [
        {
            "expected": {"range": ends(a, b, k, mixed=2.0)},
            "says": "The squares give 2 times their coefficients on the diagonal of the Hessian; "
            f"you left these factors out, or doubled the mixed entry, which is {b}t.",
        },
        {
            "expected": {"range": ends(a, b, k, mixed=0.5)},
            "says": f"The mixed second derivative is the whole coefficient of xy, {b}t; you halved "
            "it although the diagonal has its factors 2.",
        },
        {
            "expected": {"range": [-high, -low]},
            "says": "The signs of the ends are turned round.",
        },
        {
            "expected": {"range": [-k, high]},
            "says": "The lower end takes only the diagonal into account; the determinant is "
            "stricter, as slanted directions count too.",
            "misconception": "convex-in-each-block",
        },
        {
            "expected": {"range": [2 * low, 2 * high]},
            "says": "In the formula for the roots the divisor is twice the leading factor.",
        },
    ]


def solution(a, b, k):
    low, high = ends(a, b, k)
    steps = [
        "The function is convex where its Hessian has no negative eigenvalue. The Hessian is",
        rf"$$\begin{{pmatrix}} {2 * a} & {b} t \\ {b} t & 2(t + {k}) \end{{pmatrix}}$$",
        "Its first entry is positive. The determinant must not be negative:",
        rf"$${4 * a} (t + {k}) - {b * b} t^2 \ge 0$$",
        rf"The roots are $t = \dfrac{{{4 * a} \pm \sqrt{{{16 * a * a} + {16 * a * k * b * b}}}}}"
        rf"{{{2 * b * b}}}$, so the condition holds between $t {comes_to(low, 3)}$ and "
        rf"$t {comes_to(high, 3)}$.",
        f"There $t + {k}$ is not negative either, because a product of it with {4 * a} is at least "
        "a square. So the range is",
        rf"$$[{number(low, 3)}, \; {number(high, 3)}]$$",
        f"That $t \\ge -{k}$ alone makes $f$ convex in $x$ and in $y$ separately; along slanted "
        "lines it need not be.",
    ]
    return "\n\n".join(steps)
