"""The ridge estimate of one weight as a formula, for several ways of writing the objective."""

# the fit: LaTeX in front of the sum, and the factor as a formula
FITS = [
    (r"\sum_{i=1}^n (y_i - w x_i)^2", "1"),
    (r"\tfrac12 \sum_{i=1}^n (y_i - w x_i)^2", "1/2"),
    (r"\tfrac1n \sum_{i=1}^n (y_i - w x_i)^2", "1/n"),
]
PENALTIES = [("", "1"), (r"\tfrac12 ", "1/2"), ("2 ", "2")]


def draw(rng):
    fit, penalty, centre = sample(rng)
    f, g = FITS[fit][1], PENALTIES[penalty][1]
    return {
        "shown": {
            "objective": f"{FITS[fit][0]} + {PENALTIES[penalty][0]}\\alpha\\,{distance(centre)}",
            "centre": str(centre),
        },
        "expected": {
            "weight": weight(f, g, centre),
            "halfway": f"({f})*a/({g})",
        },
        "near_misses": near_misses(f, g, centre),
        "solution": solution(f, g, centre),
        "drawn": {"fit": f, "penalty": g, "centre": centre},
    }


def sample(rng):
    """The two factors differ, so that they do not cancel; the centre is -2 to 3."""
    while True:
        fit, penalty = int(rng.randint(3)), int(rng.randint(3))
        if FITS[fit][1] != PENALTIES[penalty][1]:
            return fit, penalty, int(rng.choice([-2, -1, 0, 0, 1, 2, 3]))


def distance(centre):
    if centre == 0:
        return "w^2"
    return f"(w {'-' if centre > 0 else '+'} {abs(centre)})^2"


def weight(f, g, centre):
    return f"(({f})*c + ({g})*alpha*({centre}))/(({f})*a + ({g})*alpha)"


def near_misses(f, g, centre):
    slips = [
        {
            "expected": {"weight": weight("1", "1", centre), "halfway": "a"},
            "says": "The factors in front of the fit and of the penalty differ here, so they do "
            "not cancel; carry them along.",
        },
        {
            "expected": {"weight": f"(({f})*c)/(({f})*a - ({g})*alpha)"},
            "says": "The sign of the penalty is turned round: it makes the denominator larger, "
            "which shrinks the weight.",
        },
        {
            "expected": {"halfway": f"({g})*a/({f})"},
            "says": "The fraction is upside down: halfway means that the factor of the fit times "
            "a equals the factor of the penalty times alpha.",
        },
    ]
    if centre != 0:
        slips.append(
            {
                "expected": {"weight": f"(({f})*c)/(({f})*a + ({g})*alpha)"},
                "says": "That shrinks towards 0; this penalty pulls towards another value, "
                "which enters the numerator.",
            }
        )
    return slips


def solution(f, g, centre):
    fraction = {"1": "", "1/2": r"\tfrac12 ", "1/n": r"\tfrac1n ", "2": "2 "}
    ff, gg = fraction[f], fraction[g]
    first = f"{ff}c" if centre == 0 else f"{ff}c + {gg}\\alpha \\cdot ({centre})"
    away = "w" if centre == 0 else f"(w {'-' if centre > 0 else '+'} {abs(centre)})"
    steps = [
        "Set the derivative to zero and divide by 2:",
        rf"$$-{ff}(c - a w) + {gg}\alpha\,{away} = 0$$",
        rf"so $w = \dfrac{{{first}}}{{{ff}a + {gg}\alpha}}$.",
        rf"This is a weighted mean of $c / a$ and ${centre}$ with the weights ${ff}a$ and "
        rf"${gg}\alpha$; it lies halfway where the two weights are equal.",
        "Typed, the answers are",
        f"`{weight(f, g, centre)}`",
        "and",
        f"`({f})*a/({g})`",
    ]
    return "\n\n".join(steps)
