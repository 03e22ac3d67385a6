"""How much of a ball lies near its surface."""

import math

from greenroom.judge.writing import comes_to, number


def draw(rng):
    d = int(rng.randint(4, 41))
    thickness = int(rng.choice([2, 3, 4, 5, 8, 10]))  # in hundredths of the radius
    wanted = int(rng.choice([75, 80, 90, 95]))
    return {
        "shown": {"d": number(d), "inner": number(1 - thickness / 100), "wanted": number(wanted)},
        "expected": {
            "shell": share(d, thickness),
            "median": 0.5 ** (1 / d),
            "dimension": dimension(thickness, wanted),
        },
        "near_misses": near_misses(d, thickness, wanted),
        "solution": solution(d, thickness, wanted),
        "drawn": {"dimensions": d, "thickness_percent": thickness, "wanted_percent": wanted},
    }


def share(d, thickness):
    """In percent."""
    return 100 * (1 - (1 - thickness / 100) ** d)


def dimension(thickness, wanted):
    """The smallest whole number whose shell holds enough; no drawn pair meets it exactly."""
    return math.ceil(bound(thickness, wanted))


def bound(thickness, wanted):
    return math.log(1 - wanted / 100) / math.log(1 - thickness / 100)


def near_misses(d, thickness, wanted):
    epsilon = thickness / 100
    return [
        {
            "expected": {"shell": 100 - share(d, thickness)},
            "says": "That is the share inside the inner radius; the shell holds the rest.",
        },
        {
            "expected": {"shell": 100 * epsilon},
            "says": "You took the thickness for the share of the volume; that is right in one "
            "dimension only.",
        },
        {
            "expected": {"shell": 100 * d * epsilon},
            "says": "You multiplied the thickness by the dimension; that is only the first term, "
            "and it counts much of the volume more than once.",
        },
        {
            "expected": {"shell": 100 * epsilon**d},
            "says": "You raised the thickness to the power of the dimension; raise the inner "
            "radius, which gives what lies inside, and subtract it from 1.",
        },
        {
            "expected": {"shell": 100 * (1 - (1 - epsilon) ** 3)},
            "says": "That is the shell of a ball in three dimensions; the exponent is the "
            "dimension that is given.",
        },
        {
            "expected": {"median": 0.5},
            "says": "Half of the radius holds only one half to the power of the dimension of the "
            "volume; take the root.",
        },
        {
            "expected": {"median": 1 - 0.5 ** (1 / d)},
            "says": "That is the thickness of the outer half; the radius is 1 minus it.",
        },
        {
            "expected": {"dimension": dimension(thickness, wanted) - 1},
            "says": "You rounded down; at that dimension the shell still holds a little less.",
        },
        {
            "expected": {"dimension": math.ceil(bound(thickness, 100 - wanted))},
            "says": "You set the inner part equal to the wanted share; the inner part is what is "
            "left over.",
        },
    ]


def solution(d, thickness, wanted):
    inner = number(1 - thickness / 100)
    n = dimension(thickness, wanted)
    steps = [
        f"Volume grows like the radius to the power of the dimension, so the part inside ${inner}$ "
        rf"is ${inner}^{{{d}}} {comes_to((1 - thickness / 100) ** d, 5)}$ of the ball. "
        "The shell holds the rest,",
        rf"$$1 - {inner}^{{{d}}} {comes_to(share(d, thickness) / 100, 5)}, \quad "
        rf"\text{{that is }} {number(share(d, thickness), 2)}\,\%.$$",
        rf"Half of the volume lies inside $0.5^{{1/{d}}} {comes_to(0.5 ** (1 / d), 5)}$.",
        rf"The shell holds at least ${wanted}\,\%$ if ${inner}^n \le {number(1 - wanted / 100)}$,",
        rf"$$n \ge \frac{{\ln {number(1 - wanted / 100)}}}{{\ln {inner}}} "
        rf"\approx {number(bound(thickness, wanted), 2)},$$",
        f"so from dimension ${n}$ on.",
    ]
    return "\n\n".join(steps)
