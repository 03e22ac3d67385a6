"""The point nearest to a target under two linear limits, of which one is active."""

import numpy as np

from greenroom.judge.writing import comes_to, vector

NORMALS = [(1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 3), (3, 2), (1, 0), (0, 1), (3, -1), (-1, 2)]


def draw(rng):
    target, normals, levels, active = problem(rng)
    point, multiplier = onto(target, normals[active], levels[active])
    multipliers = [multiplier, 0] if active == 0 else [0, multiplier]
    return {
        "shown": {
            "f": f"{square('x', target[0])} + {square('y', target[1])}",
            "first": constraint(normals[0], levels[0]),
            "second": constraint(normals[1], levels[1]),
        },
        "expected": {"point": point, "multipliers": multipliers},
        "near_misses": near_misses(target, normals, levels, active),
        "solution": solution(target, normals, levels, active),
        "drawn": {"target": target, "normals": normals, "levels": levels},
    }


def problem(rng):
    """Both limits are violated at the target; going back to one of them satisfies the other."""
    while True:
        target = rng.randint(1, 7, size=2)
        one, two = rng.choice(len(NORMALS), size=2, replace=False)
        normals = np.array([NORMALS[one], NORMALS[two]])
        levels = normals @ target - rng.randint(1, 9, size=2)
        active = int(rng.randint(2))
        point, _ = onto(target, normals[active], levels[active])
        other = 1 - active
        slack = levels[other] - normals[other] @ point
        if slack >= 0.5 and abs(np.linalg.det(normals)) > 0.5 and np.abs(target - point).max() < 5:
            return target, normals, levels, active


def onto(target, normal, level):
    """The nearest point of normal . z = level, and its multiplier."""
    excess = (normal @ target - level) / (normal @ normal)
    return target - excess * normal, 2 * excess


def square(name, centre):
    return f"({name} - {centre})^2"


def constraint(normal, level):
    parts = []
    for factor, name in zip(normal, "xy", strict=True):
        if factor:
            size = "" if abs(factor) == 1 else f"{abs(factor)} "
            parts.append(("- " if factor < 0 else "+ ") + size + name)
    if level:
        parts.append(f"{'-' if level > 0 else '+'} {abs(level)}")
    text = " ".join(parts).removeprefix("+ ")
    return f"-{text[2:]}" if text.startswith("- ") else text


def near_misses(target, normals, levels, active):
    other = 1 - active
    _, multiplier = onto(target, normals[active], levels[active])
    wrong, wrong_multiplier = onto(target, normals[other], levels[other])
    corner = np.linalg.solve(normals, levels)
    both = np.linalg.solve(normals.T, -2 * (corner - target))
    return [
        {
            "expected": {"point": corner, "multipliers": both},
            "says": "You made both constraints equations; one of the multipliers then comes out "
            "negative, so that constraint is not active.",
            "misconception": "inactive-constraint-still-binds",
        },
        {
            "expected": {"point": wrong, "multipliers": place(wrong_multiplier, other)},
            "says": f"You took g{other + 1} as the active constraint; the point then violates "
            f"g{active + 1}.",
        },
        {
            "expected": {"multipliers": place(multiplier / 2, active)},
            "says": "The factor 2 from differentiating the squares is missing in the multiplier.",
        },
        {
            "expected": {"multipliers": place(-multiplier, active)},
            "says": "The sign is turned round: with g ≤ 0 and plus μ the multiplier is not "
            "negative.",
            "misconception": "inequality-multiplier-any-sign",
        },
        {
            "expected": {"multipliers": place(multiplier, other)},
            "says": "The multipliers have changed places.",
        },
        {
            "expected": {"point": np.array(target, dtype=float), "multipliers": [0, 0]},
            "says": "That is the minimum without the constraints, and it violates both.",
        },
    ]


def place(value, index):
    return [value, 0] if index == 0 else [0, value]


def solution(target, normals, levels, active):
    other = 1 - active
    point, multiplier = onto(target, normals[active], levels[active])
    excess = normals[active] @ target - levels[active]
    value = normals[other] @ point - levels[other]
    corner = np.linalg.solve(normals, levels)
    both = np.linalg.solve(normals.T, -2 * (corner - target))
    name, last = f"g_{active + 1}", f"g_{other + 1}"
    steps = [
        f"The free minimum $({target[0]}, {target[1]})$ violates both limits. Try ${name} = 0$ "
        f"alone, with ${last}$ ignored and its multiplier 0. Then "
        rf"$\nabla f + \mu_{active + 1} \nabla {name} = 0$ says",
        rf"$$\begin{{pmatrix}} x \\ y \end{{pmatrix}} = {vector(target)} - "
        rf"\frac{{\mu_{active + 1}}}{{2}} {vector(normals[active])}$$",
        rf"In ${name} = 0$ this gives ${excess} - \frac{{\mu_{active + 1}}}{{2}} \cdot "
        rf"{normals[active] @ normals[active]} = 0$, so "
        rf"$\mu_{active + 1} {comes_to(multiplier, 3)}$ and the point is",
        rf"$${vector(point, 3)}$$",
        rf"There ${last} {comes_to(value, 3)}$, which is below 0: the other limit has slack, "
        rf"and with $\mu_{other + 1} = 0$ all conditions hold. The multipliers are "
        rf"${vector(place(multiplier, active), 3)}$. The problem is convex, so this is "
        "the minimum.",
        f"Both limits as equations would lead to the corner ${vector(corner, 3)}$ with the "
        f"multipliers ${vector(both, 3)}$, one of which is negative.",
    ]
    return "\n\n".join(steps)
