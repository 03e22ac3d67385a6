"""Distribution function and density of a X^m for an exponential X, as formulas in y."""

from fractions import Fraction

# the power, how it is written in LaTeX, its inverse, and the inverse less one
POWERS = {
    "2": ("X^2", "1/2", "-1/2"),
    "3": ("X^3", "1/3", "-2/3"),
    "1/2": (r"\sqrt{X}", "2", "1"),
}


def draw(rng):
    rate, scale = int(rng.randint(2, 6)), int(rng.randint(2, 8))
    power = str(rng.choice(sorted(POWERS)))
    written, _, _ = POWERS[power]
    return {
        "shown": {"rate": str(rate), "cost": f"{scale} {written}"},
        "expected": {
            "distribution": f"1 - {survival(rate, scale, power)}",
            "density": density(rate, scale, power),
        },
        "near_misses": near_misses(rate, scale, power),
        "solution": solution(rate, scale, power),
        "drawn": {"rate": rate, "scale": scale, "power": power},
    }


def inverse(scale, power):
    return f"(y/{scale})^({POWERS[power][1]})"


def survival(rate, scale, power):
    return f"exp(-{rate}*{inverse(scale, power)})"


def slope(scale, power):
    """The derivative of the inverse with respect to y."""
    _, root, less = POWERS[power]
    return f"({root})*(y/{scale})^({less})/{scale}"


def density(rate, scale, power):
    return f"{rate}*{slope(scale, power)}*{survival(rate, scale, power)}"


def near_misses(rate, scale, power):
    above = survival(rate, scale, power)
    _, root, less = POWERS[power]
    return [
        {
            "expected": {"density": f"{rate}*{above}"},
            "says": "You put the bound into the density of X and left out the derivative of the "
            "inverse.",
            "misconception": "the-density-is-the-chance-of-a-value",
        },
        {
            "expected": {"density": f"({root})*(y/{scale})^({less})/{scale}*{above}"},
            "says": "The factor of the rate is missing: it comes out when the exponent is "
            "differentiated.",
        },
        {
            "expected": {"density": f"{rate}*({root})*(y/{scale})^({less})*{above}"},
            "says": "The inner derivative of y over the factor is missing: divide by the factor.",
        },
        {
            "expected": {"density": f"-{rate}*{slope(scale, power)}*{above}"},
            "says": "The sign is wrong: a density is never negative. Differentiate the "
            "distribution function, not its complement.",
        },
        {
            "expected": {"distribution": above},
            "says": "That is the probability of more than y; the distribution function is 1 "
            "minus it.",
        },
        {
            "expected": {
                "distribution": f"1 - exp(-{rate}*{scale}*y^({power}))",
            },
            "says": "You put y in for X; solve $Y \\le y$ for X first.",
        },
    ]


def number_or_fraction(value):
    if value.denominator == 1:
        return str(value.numerator)
    return rf"\frac{{{value.numerator}}}{{{value.denominator}}}"


def solution(rate, scale, power):
    written, root, less = POWERS[power]
    bound = rf"\left(\frac{{y}}{{{scale}}}\right)^{{{root}}}"
    above = rf"e^{{-{rate} (y/{scale})^{{{root}}}}}"
    factor = Fraction(rate) * Fraction(root) / scale
    front = "" if factor == 1 else number_or_fraction(factor) + r" \cdot "
    power_of_y = "" if less == "1" else f"^{{{less}}}"
    rest = rf"\left(\frac{{y}}{{{scale}}}\right){power_of_y}"
    steps = [
        rf"The cost ${scale} {written}$ rises with $X$, so $Y \le y$ is the same as "
        rf"$X \le {bound}$.",
        rf"For an exponential variable $P(X \le x) = 1 - e^{{-{rate} x}}$, hence",
        rf"$$F_Y(y) = 1 - {above}$$",
        "The density is its derivative, by the chain rule:",
        rf"$$f_Y(y) = {front}{rest} \cdot {above}$$",
        f"Typed: `1 - {survival(rate, scale, power)}` and `{density(rate, scale, power)}`.",
    ]
    return "\n\n".join(steps)
