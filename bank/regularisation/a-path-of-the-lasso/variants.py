"""A lasso path from moments: a correlated pair, a separate column, three random columns."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, rule

LAMBDA = np.round(np.geomspace(0.02, 4.5, 90), 4)


def draw(rng):
    case = sample(rng)
    area, rooms, age, noise = paths(case)
    return {
        "shown": {"rho": f"{case['rho']:.2f}"},
        "figure": figure(
            "Lasso coefficients over the penalty",
            alternative(case),
            panel(
                *[line(LAMBDA, curve, style="dotted") for curve in noise],
                line(LAMBDA, area, name="area"),
                line(LAMBDA, rooms, name="rooms"),
                line(LAMBDA, age, name="age"),
                rule(x=case["marked"], name="the team's penalty"),
                x=axis("penalty", scale="log"),
                y=axis("coefficient"),
            ),
        ),
        "drawn": case,
    }


def sample(rng):
    """Unpenalised coefficients; the pair has correlation rho, all else is uncorrelated."""
    noise = rng.choice([-1, 1], 3) * rng.choice(range(8, 30), 3, False) / 100
    return {
        "rho": float(rng.randint(86, 93)) / 100,
        "area": float(rng.randint(26, 33)) / 10,
        "rooms": float(rng.randint(50, 68)) / 100,
        "age": -float(rng.randint(21, 27)) / 10,
        "noise": noise.tolist(),
        "marked": float(rng.randint(145, 171)) / 100,
    }


def soft(c):
    return np.sign(c) * np.maximum(np.abs(c) - LAMBDA, 0)


def paths(case):
    """Minimises w'Gw/2 - c'w + lambda |w|, block by block, with G the correlation matrix."""
    rho, a, r = case["rho"], case["area"], case["rooms"]
    end = drops_at(case)
    together = end > LAMBDA
    area = np.where(together, a - LAMBDA / (1 + rho), np.maximum(a + rho * r - LAMBDA, 0))
    rooms = np.where(together, r - LAMBDA / (1 + rho), 0)
    return area, rooms, soft(case["age"]), [soft(c) for c in case["noise"]]


def drops_at(case):
    """The penalty at which rooms reaches zero."""
    return case["rooms"] * (1 + case["rho"])


def alternative(case):
    marked = case["marked"]
    area_end = case["area"] + case["rho"] * case["rooms"]
    noise = ", ".join(f"{abs(c):.2f}" for c in sorted(case["noise"], key=abs))
    return (
        "Six curves of coefficients over the penalty on a logarithmic axis from 0.02 to 4.5. "
        f"Area starts at about {case['area']:.2f}, is {area_end - marked:.2f} at the marked "
        f"penalty and reaches zero at {area_end:.2f}. Rooms starts at about {case['rooms']:.2f} "
        f"and is zero from {drops_at(case):.2f} on. Age starts at about {case['age']:.2f}, is "
        f"{case['age'] + marked:.2f} at the marked penalty and zero from {-case['age']:.2f} on. "
        f"Three dotted curves start between -0.3 and 0.3 and are zero from {noise} on. "
        f"A dashed upright line stands at {marked:.2f}."
    )
