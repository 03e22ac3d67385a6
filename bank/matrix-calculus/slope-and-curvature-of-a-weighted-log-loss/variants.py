"""First and second derivative of a weighted logistic loss behind a scaled sigmoid."""

from greenroom.judge.writing import number


def draw(rng):
    k, a = int(rng.randint(2, 6)), int(rng.randint(2, 8))
    return {
        "shown": {"sharpness": number(k), "weight": number(a)},
        "expected": {"slope": slope(k, a), "curvature": curvature(k, a)},
        "near_misses": near_misses(k, a),
        "solution": solution(k, a),
        "drawn": {"sharpness": k, "weight": a},
    }


def slope(k, a, outer=None):
    outer = k if outer is None else outer
    return f"{outer}*((1 - y)/(1 + exp(-{k}*z)) - {a}*y/(1 + exp({k}*z)))"


def curvature(k, a, outer=None):
    outer = k * k if outer is None else outer
    return f"{outer}*(1 - y + {a}*y)/((1 + exp(-{k}*z))*(1 + exp({k}*z)))"


def near_misses(k, a):
    p, q = f"1/(1 + exp(-{k}*z))", f"1/(1 + exp({k}*z))"
    return [
        {
            "expected": {"slope": f"{p}*{q}*({slope(k, a)})"},
            "says": "The slope p (1 - p) of the sigmoid cancels against the logarithm; you "
            "kept it.",
            "misconception": "logistic-gradient-keeps-the-slope",
        },
        {
            "expected": {"slope": slope(k, a, outer=1), "curvature": curvature(k, a, outer=1)},
            "says": "The factor in front of z is missing: it is the inner derivative, once for "
            "the slope and twice for the curvature.",
        },
        {
            "expected": {"curvature": curvature(k, a, outer=k)},
            "says": "Differentiating a second time brings the factor in front of z once more.",
        },
        {
            "expected": {"slope": slope(k, a, outer=-k)},
            "says": "The sign is turned round: for y = 0 the slope must be positive, as a higher "
            "score makes the loss larger.",
        },
        {
            "expected": {"slope": slope(k, 1), "curvature": curvature(k, 1)},
            "says": "You left out the weight of the positive part.",
        },
        {
            "expected": {"slope": f"{k * a}*({p} - y)", "curvature": f"{k * k * a}*{p}*{q}"},
            "says": "You weighted both parts; the weight belongs to the positive part alone.",
        },
        {
            "expected": {"curvature": f"({slope(k, a)})^2"},
            "says": "That is the squared slope; the curvature is the derivative of the slope.",
            "misconception": "hessian-is-the-squared-gradient",
        },
    ]


def solution(k, a):
    steps = [
        rf"The probability moves with $z$ by $p' = {k}\, p (1 - p)$. So",
        rf"$$\frac{{d}}{{dz}} \log p = {k} (1 - p), \qquad "
        rf"\frac{{d}}{{dz}} \log (1 - p) = -{k}\, p$$",
        rf"$$\frac{{dL}}{{dz}} = {k} \bigl((1 - y)\, p - {a}\, y\, (1 - p)\bigr)$$",
        r"Differentiating again, with $p'$ for $p$ and $-p'$ for $1 - p$,",
        rf"$$\frac{{d^2L}}{{dz^2}} = {k}\, p' \,(1 - y + {a} y)"
        rf" = {k * k}\, p (1 - p)\,(1 - y + {a} y)$$",
        rf"with $p = 1/(1 + e^{{-{k} z}})$ and $1 - p = 1/(1 + e^{{{k} z}})$. The curvature is "
        "never negative, so the loss is convex in $z$.",
        f"Typed: `{slope(k, a)}` and `{curvature(k, a)}`.",
    ]
    return "\n\n".join(steps)
