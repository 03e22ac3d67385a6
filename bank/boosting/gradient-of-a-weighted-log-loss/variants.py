"""Negative gradient and curvature of a weighted log-loss in the score F."""


def draw(rng):
    slope = int(rng.randint(2, 5))
    weight = int(rng.randint(2, 10))
    return {
        "drawn": {"slope": slope, "weight": weight},
        "shown": {"slope": str(slope), "weight": str(weight)},
        "expected": {
            "target": target(slope, weight),
            "curvature": curvature(slope, weight),
        },
        "near_misses": near_misses(slope, weight),
        "solution": solution(slope, weight),
    }


def chance(slope):
    return f"1/(1 + exp(-{slope}*F))"


def target(slope, weight):
    p = chance(slope)
    return f"{slope}*({weight}*y*(1 - {p}) - (1 - y)*{p})"


def curvature(slope, weight):
    return f"{slope**2}*({weight}*y + 1 - y)*exp(-{slope}*F)/(1 + exp(-{slope}*F))^2"


def near_misses(slope, weight):
    p = chance(slope)
    return [
        {
            "expected": {"target": f"-({target(slope, weight)})"},
            "says": "That is the gradient itself; the next tree is fitted to its negative.",
        },
        {
            "expected": {
                "target": f"{weight}*y*(1 - {p}) - (1 - y)*{p}",
                "curvature": curvature(slope, weight).replace(f"{slope**2}*", "", 1),
            },
            "says": f"You left out the inner derivative: p depends on {slope} times F.",
        },
        {
            "expected": {
                "target": f"{slope}*(y - {p})",
                "curvature": f"{slope**2}*exp(-{slope}*F)/(1 + exp(-{slope}*F))^2",
            },
            "says": "That is the log-loss without the weight of the positive rows.",
            "misconception": "residuals-for-every-loss",
        },
        {
            "expected": {
                "target": f"{weight * slope}*(y - {p})",
                "curvature": f"{weight * slope**2}*exp(-{slope}*F)/(1 + exp(-{slope}*F))^2",
            },
            "says": "You weighted all rows; the weight stands only at the term of the positives.",
        },
        {
            "expected": {"curvature": f"-({curvature(slope, weight)})"},
            "says": "The curvature has the wrong sign: you differentiated the target and not the "
            "gradient of the loss. The log-loss is convex in F.",
        },
    ]


def solution(slope, weight):
    steps = [
        rf"With $p = 1/(1 + e^{{-{slope}F}})$ the inner derivative is "
        rf"$\partial p/\partial F = {slope}\,p(1 - p)$.",
        rf"$$\frac{{\partial L}}{{\partial F}} = \Big(-\frac{{{weight}y}}{{p}}"
        rf" + \frac{{1 - y}}{{1 - p}}\Big) \cdot {slope}\,p(1 - p)"
        rf" = {slope}\,\big[(1 - y)\,p - {weight}\,y\,(1 - p)\big]$$",
        "The target of the next tree is the negative of that:",
        rf"$$-\frac{{\partial L}}{{\partial F}} = {slope}\,\big[{weight}\,y\,(1 - p)"
        r" - (1 - y)\,p\big]$$",
        f"as a formula: `{target(slope, weight)}`.",
        "Differentiating the gradient once more gives",
        rf"$$\frac{{\partial^2 L}}{{\partial F^2}} = {slope}\,[{weight}\,y + 1 - y] \cdot "
        rf"{slope}\,p(1 - p) = {slope**2}\,({weight}\,y + 1 - y)\,p(1 - p)$$",
        rf"as a formula: `{curvature(slope, weight)}`, since $p(1 - p) = e^{{-{slope}F}}/"
        rf"(1 + e^{{-{slope}F}})^2$.",
    ]
    return "\n\n".join(steps)
