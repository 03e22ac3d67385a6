"""Loss curves of gradient descent at a good, a too large and a too small learning rate."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

STEPS = 60
STOP = 100  # run B is stopped when its loss is so many times the first one


def draw(rng):
    curvatures, start, floor = problem(rng)
    rates = shares(rng) / curvatures.max()
    a, b, c = (losses(curvatures, start, floor, rate) for rate in rates)
    b = b[: int(np.argmax(b > STOP * b[0]))] if (b > STOP * b[0]).any() else b
    return {
        "shown": {"rows": str(100 * int(rng.randint(5, 41)))},
        "figure": figure(
            "Training loss of three runs over the steps",
            alternative(a, b, c),
            panel(
                line(np.arange(a.size), a, name="run A"),
                line(np.arange(b.size), b, name="run B", style="dashed"),
                line(np.arange(c.size), c, name="run C", style="dotted"),
                x=axis("step", low=0, high=STEPS),
                y=axis("training loss", scale="log"),
            ),
        ),
        "drawn": {"curvatures": curvatures, "start": start, "floor": floor, "rates": rates},
    }


def problem(rng):
    """Eight curvatures from the largest to a tenth of it, and a start off in all of them."""
    curvatures = np.exp(np.linspace(0, -2.3, 8))
    energy = rng.uniform(0.7, 1.3, 8)
    energy[0] = 9 * energy[1:].sum()  # so much that run B rises from its first step on
    start = np.sqrt(2 * energy / curvatures) * rng.choice([-1, 1], 8)
    return curvatures * rng.uniform(0.5, 4), start, rng.uniform(0.15, 0.3)


def shares(rng):
    """The rates of A, B and C in units of 1 / the largest curvature; 2 is the limit."""
    return np.array([rng.uniform(0.9, 1.3), rng.uniform(2.1, 2.2), rng.uniform(0.002, 0.003)])


def losses(curvatures, start, floor, rate):
    steps = np.arange(STEPS + 1)[:, np.newaxis]
    errors = start * (1 - rate * curvatures) ** steps
    scale = (curvatures.max() * start[0] ** 2) / 2
    return floor + 2 * (errors**2 @ curvatures / 2) / scale


def alternative(a, b, c):
    return (
        "Three curves of the training loss over the steps, on a logarithmic axis. "
        f"All start at {a[0]:.2f}. Run A stands at {a[5]:.2f} after 5 steps, {a[20]:.2f} after 20 "
        f"and {a[-1]:.2f} after {STEPS}. Run B stands at {b[5]:.1f} after 5 steps, {b[10]:.1f} "
        f"after 10 and {b[-1]:.0f} after {b.size - 1}, where it was stopped. Run C stands at "
        f"{c[20]:.2f} after 20 steps, {c[40]:.2f} after 40 and {c[-1]:.2f} after {STEPS}."
    )
