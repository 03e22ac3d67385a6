"""Gradient descent in a narrow valley: the path of two weights, and the loss over the steps."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points

STEPS = 30


def draw(rng):
    ratio, share, centre, start = valley(rng)
    path = steps(ratio, share, start)
    loss = (path**2 @ [1 / ratio, 1]) / 2
    places = path + centre
    return {
        "shown": {"rows": str(100 * int(rng.randint(8, 31))), "steps": str(STEPS)},
        "figure": figure(
            "Gradient descent on the two weights of a regression",
            alternative(ratio, places, centre, loss),
            path_panel(ratio, places, centre),
            panel(
                line(np.arange(STEPS + 1), loss),
                x=axis("step", low=0, high=STEPS),
                y=axis("loss above its minimum", scale="log"),
                title="Loss over the steps",
            ),
        ),
        "drawn": {"ratio": ratio, "share": share, "centre": centre, "start": start},
    }


def valley(rng):
    """Curvature 1 across and 1 / ratio along; the rate as a share of 2 / the largest curvature."""
    ratio = float(rng.randint(45, 61))
    share = rng.randint(915, 936) / 1000
    centre = np.array([rng.randint(10, 31) / 10, -rng.randint(10, 21) / 10])
    along = -rng.randint(85, 96) / 10 * rng.choice([-1, 1])
    across = rng.randint(28, 34) / 10 * rng.choice([-1, 1])
    return ratio, share, centre, np.array([along, across])


def steps(ratio, share, start):
    factors = 1 - 2 * share * np.array([1 / ratio, 1])
    return start * factors ** np.arange(STEPS + 1)[:, np.newaxis]


def path_panel(ratio, places, centre):
    around = np.linspace(0, 2 * np.pi, 121)
    ring = np.column_stack([np.cos(around) * ratio**0.5, np.sin(around)])
    curves = [line(*(centre + size * ring).T) for size in (0.5, 1, 1.5, 2.2)]
    reach = np.array([12, 7.2])
    low, high = centre - reach, centre + reach
    return panel(
        *curves,
        line(*places.T, name="path"),
        points(*places.T, name="path"),
        points([centre[0]], [centre[1]], name="minimum"),
        x=axis("weight of the number of balconies", low=low[0], high=high[0]),
        y=axis("weight of the distance", low=low[1], high=high[1]),
        title="Path over the level curves",
    )


def alternative(ratio, places, centre, loss):
    def place(k):
        return f"({places[k][0]:.1f}, {places[k][1]:.1f})"

    first = ", ".join(place(k) for k in range(5))
    return (
        f"First panel: level curves of the loss, ellipses around ({centre[0]:.1f}, "
        f"{centre[1]:.1f}) that are {ratio**0.5:.1f} times as long in the weight of the balconies "
        "as in the weight of the distance. The weights (balconies, distance) start at "
        f"{first} in the first steps, then {place(10)} after 10, {place(11)} after 11 and "
        f"{place(-1)} after {STEPS}. Second panel, logarithmic: the loss above its minimum is "
        f"{loss[0]:.2f} at the start, {loss[5]:.2f} after 5 steps, {loss[10]:.2f} after 10, "
        f"{loss[20]:.2f} after 20 and {loss[-1]:.2f} after {STEPS}."
    )
