"""Partial derivatives of c (w x^p + b - y)^2 + k w^2."""

from greenroom.judge.writing import number


def draw(rng):
    c, p, k = int(rng.randint(2, 6)), int(rng.randint(2, 5)), int(rng.randint(1, 7))
    return {
        "shown": {"factor": number(c), "power": number(p), "penalty": number(k)},
        "expected": {
            "slope-w": f"{2 * c}*x^{p}*(w*x^{p} + b - y) + {2 * k}*w",
            "slope-b": f"{2 * c}*(w*x^{p} + b - y)",
        },
        "near_misses": near_misses(c, p, k),
        "solution": solution(c, p, k),
        "drawn": {"factor": c, "power": p, "penalty": k},
    }


def near_misses(c, p, k):
    rest = f"(w*x^{p} + b - y)"
    return [
        {
            "expected": {"slope-w": f"{2 * c}*{rest} + {2 * k}*w"},
            "says": "The inner derivative is missing: a change of w moves the prediction by "
            f"x^{p}.",
        },
        {
            "expected": {"slope-w": f"{2 * c}*x^{p}*{rest}"},
            "says": "You left out the penalty, which depends on w too.",
        },
        {
            "expected": {"slope-b": f"{2 * c}*{rest} + {2 * k}*w"},
            "says": "The penalty does not contain b, so it adds nothing to this slope.",
        },
        {
            "expected": {
                "slope-w": f"{c}*x^{p}*{rest} + {k}*w",
                "slope-b": f"{c}*{rest}",
            },
            "says": "The 2 from differentiating the squares is missing.",
        },
        {
            "expected": {
                "slope-w": f"-{2 * c}*x^{p}*{rest} + {2 * k}*w",
                "slope-b": f"-{2 * c}*{rest}",
            },
            "says": "The sign is turned round: inside the square stands prediction minus target.",
        },
        {
            "expected": {"slope-w": f"{2 * c * p}*w*x^{p - 1}*{rest} + {2 * k}*w"},
            "says": "You differentiated with respect to x; w is the variable here and x is fixed.",
        },
    ]


def solution(c, p, k):
    steps = [
        rf"With $r = w x^{p} + b - y$ the loss is ${c} r^2 + {k} w^2$. A change of $w$ moves $r$ "
        rf"by $x^{p}$ and a change of $b$ moves it by 1, so",
        rf"$$\frac{{\partial L}}{{\partial w}} = {c} \cdot 2 r \cdot x^{p} + 2 \cdot {k} w"
        rf" = {2 * c}\, x^{p} (w x^{p} + b - y) + {2 * k} w$$",
        rf"$$\frac{{\partial L}}{{\partial b}} = {c} \cdot 2 r \cdot 1"
        rf" = {2 * c}\, (w x^{p} + b - y)$$",
        f"Typed: `{2 * c}*x^{p}*(w*x^{p} + b - y) + {2 * k}*w` and `{2 * c}*(w*x^{p} + b - y)`.",
    ]
    return "\n\n".join(steps)
