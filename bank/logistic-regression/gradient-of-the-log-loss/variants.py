"""The gradient and the curvature of the log loss of one row, in one weight."""


def draw(rng):
    factor, power = int(rng.choice([1, 2, 3])), int(rng.choice([1, 2, 3]))
    if factor == power == 1:
        factor = 2  # so that the inner derivative is never plain x
    sign = int(rng.choice([-1, 1]))
    inner = times(factor, "x" if power == 1 else f"x^{power}")
    score = f"{inner}*w {'+' if sign > 0 else '-'} b"
    p = f"1/(1 + exp(-({score})))"
    return {
        "shown": {"score": latex(factor, power, sign)},
        "expected": {
            "gradient": f"({p} - y)*{inner}",
            "curvature": f"{p}*(1 - {p})*({inner})^2",
        },
        "near_misses": near_misses(p, inner),
        "solution": solution(p, inner, factor, power),
        "drawn": {"factor": factor, "power": power, "sign": sign},
    }


def times(factor, text):
    return text if factor == 1 else f"{factor}*{text}"


def latex(factor, power, sign):
    front = "" if factor == 1 else str(factor)
    raised = "x" if power == 1 else f"x^{power}"
    return f"{front}{raised} w {'+' if sign > 0 else '-'} b"


def near_misses(p, inner):
    return [
        {
            "expected": {"gradient": f"(y - {p})*{inner}"},
            "says": "The sign is turned round: that is the direction of descent. The gradient "
            "is prediction minus label, times the inner derivative.",
        },
        {
            "expected": {"gradient": f"{p} - y"},
            "says": "That is the derivative in the score; the chain rule adds the derivative "
            "of the score in w.",
        },
        {
            "expected": {"gradient": f"({p} - y)*{p}*(1 - {p})*{inner}"},
            "says": "The factor p(1 - p) belongs to the squared error; in the log loss it cancels.",
            "misconception": "logistic-fits-squared-error",
        },
        {
            "expected": {"curvature": f"{p}*(1 - {p})*{inner}"},
            "says": "The inner derivative enters the second derivative twice, so it is squared.",
        },
        {
            "expected": {"curvature": f"{p}*(1 - {p})"},
            "says": "That is the second derivative in the score; the chain rule adds the square "
            "of the derivative of the score in w.",
        },
    ]


def solution(p, inner, factor, power):
    front = "" if factor == 1 else str(factor)
    shown = front + ("x" if power == 1 else f"x^{power}")
    square = ("" if factor == 1 else str(factor**2)) + f"x^{2 * power}"
    steps = [
        r"From $\frac{\partial L}{\partial p} = \frac{p - y}{p (1 - p)}$ and "
        r"$\frac{\partial p}{\partial z} = p (1 - p)$ the factor $p (1 - p)$ cancels, which "
        r"leaves $\frac{\partial L}{\partial z} = p - y$.",
        rf"The score has the derivative $\frac{{\partial z}}{{\partial w}} = {shown}$, so",
        rf"$$\frac{{\partial L}}{{\partial w}} = (p - y)\,{shown}, \qquad "
        rf"\frac{{\partial^2 L}}{{\partial w^2}} = p (1 - p)\,{square}.$$",
        "The second derivative is never negative, so the loss is convex in $w$.",
        "Written out, the answers are",
        f"`({p} - y)*{inner}`",
        "and",
        f"`{p}*(1 - {p})*({inner})^2`",
    ]
    return "\n\n".join(steps)
