"""Slope and curvature of a convex function of one weight, a sum of two pieces."""

PIECES = ("exponential", "root", "fourth", "logarithm")


def draw(rng):
    kinds = sorted(rng.choice(len(PIECES), size=2, replace=False))
    one, two = (piece(PIECES[k], rng) for k in kinds)
    return {
        "shown": {"f": f"{one['latex']} + {two['latex']}"},
        "expected": {
            "slope": f"{one['slope']} + ({two['slope']})",
            "curvature": f"{one['curvature']} + ({two['curvature']})",
        },
        "near_misses": [*slips(one, two), *slips(two, one)],
        "solution": solution(one, two),
        "drawn": {"terms": [one["plain"], two["plain"]]},
    }


def piece(kind, rng):
    return {"exponential": exponential, "root": root, "fourth": fourth, "logarithm": logarithm}[
        kind
    ](rng)


def exponential(rng):
    a = int(rng.choice([-3, -2, 2, 3]))
    return {
        "latex": f"e^{{{a} w}}",
        "plain": f"exp({a}*w)",
        "slope": f"{a}*exp({a}*w)",
        "curvature": f"{a * a}*exp({a}*w)",
        "slope_latex": f"{a} e^{{{a} w}}",
        "curvature_latex": f"{a * a} e^{{{a} w}}",
        "slips": [
            (
                "curvature",
                f"{a}*exp({a}*w)",
                f"The factor {a} of the exponent comes down at each of the two differentiations.",
            ),
            ("slope", f"exp({a}*w)", f"The factor {a} in the exponent is missing: chain rule."),
        ],
    }


def root(rng):
    c, d = int(rng.randint(2, 6)), int(rng.randint(1, 6))
    return {
        "latex": rf"{c} \sqrt{{w^2 + {d}}}",
        "plain": f"{c}*sqrt(w^2 + {d})",
        "slope": f"{c}*w/sqrt(w^2 + {d})",
        "curvature": f"{c * d}/(w^2 + {d})^(3/2)",
        "slope_latex": rf"\frac{{{c} w}}{{\sqrt{{w^2 + {d}}}}}",
        "curvature_latex": rf"\frac{{{c * d}}}{{(w^2 + {d})^{{3/2}}}}",
        "slips": [
            (
                "curvature",
                f"{c}/sqrt(w^2 + {d})",
                "In the second derivative of the root you differentiated the w above and left out "
                "the one under the root.",
            ),
            (
                "slope",
                f"{c}/(2*sqrt(w^2 + {d}))",
                "The inner derivative 2w of the root is missing: chain rule.",
            ),
        ],
    }


def fourth(rng):
    m = int(rng.choice([-3, -2, -1, 1, 2, 3]))
    inside = f"w {'-' if m > 0 else '+'} {abs(m)}"
    return {
        "latex": f"({inside})^4",
        "plain": f"({inside})^4",
        "slope": f"4*({inside})^3",
        "curvature": f"12*({inside})^2",
        "slope_latex": f"4({inside})^3",
        "curvature_latex": f"12({inside})^2",
        "slips": [
            (
                "curvature",
                f"4*({inside})^2",
                "The power 3 comes down as a factor at the second differentiation: 4 times 3.",
            ),
            ("slope", f"4*({inside})^4", "The power falls by one when you differentiate."),
        ],
    }


def logarithm(rng):
    a = int(rng.randint(2, 5))
    return {
        "latex": rf"\ln(e^{{{a} w}} + 1)",
        "plain": f"ln(exp({a}*w) + 1)",
        "slope": f"{a}*exp({a}*w)/(exp({a}*w) + 1)",
        "curvature": f"{a * a}*exp({a}*w)/(exp({a}*w) + 1)^2",
        "slope_latex": rf"\frac{{{a} e^{{{a} w}}}}{{e^{{{a} w}} + 1}}",
        "curvature_latex": rf"\frac{{{a * a} e^{{{a} w}}}}{{(e^{{{a} w}} + 1)^2}}",
        "slips": [
            (
                "curvature",
                f"{a * a}*exp({a}*w)/(exp({a}*w) + 1)",
                "In the second derivative of the logarithm you left out the part that comes from "
                "the denominator.",
            ),
            (
                "slope",
                f"1/(exp({a}*w) + 1)",
                "The derivative of what stands in the logarithm is missing: chain rule.",
            ),
        ],
    }


def slips(wrong, other):
    return [
        {"expected": {key: f"{slip} + ({other[key]})"}, "says": says}
        for key, slip, says in wrong["slips"]
    ]


def solution(one, two):
    steps = [
        "Differentiate term by term, with the inner derivative each time:",
        f"$$f'(w) = {one['slope_latex']} + {two['slope_latex']}$$",
        "and once more:",
        f"$$f''(w) = {one['curvature_latex']} + {two['curvature_latex']}$$",
        "No part of $f''$ can be negative, as it is made of squares, exponentials and powers of "
        "positive numbers, so $f$ is convex. Typed, the answers are",
        f"`{one['slope']} + ({two['slope']})`",
        "and",
        f"`{one['curvature']} + ({two['curvature']})`",
    ]
    return "\n\n".join(steps)
