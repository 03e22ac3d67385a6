"""Momentum in a narrow valley, and what a falling rate does for noisy gradients."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points

RATIO = 30.0
STEPS = 25
EPOCHS = 40


def draw(rng):
    start = np.array([-rng.randint(85, 96) / 10, rng.randint(26, 31) / 10])
    plain, heavy = path(start, 0.0), path(start, 0.7)
    runs = noisy_runs(rng)
    return figure(
        "What momentum and a falling rate are good for",
        alternative(plain, heavy, runs),
        valley(plain, heavy),
        panel(
            *(
                line(np.arange(EPOCHS + 1), run, name, style)
                for (name, run), style in zip(
                    runs.items(), ("solid", "dashed", "dotted"), strict=True
                )
            ),
            x=axis("epoch", low=0, high=EPOCHS),
            y=axis("loss above its minimum", scale="log"),
            title="Noisy gradients, three schedules",
        ),
    )


def path(start, beta):
    """Steps with momentum beta on curvatures 1 / RATIO and 1; half the rate with momentum."""
    w, v, places = start.copy(), np.zeros(2), [start]
    rate = 1.75 if beta == 0 else 0.875
    for _ in range(STEPS):
        v = beta * v - rate * w * np.array([1 / RATIO, 1])
        w = w + v
        places.append(w)
    return np.array(places)


def valley(plain, heavy):
    around = np.linspace(0, 2 * np.pi, 121)
    ring = np.column_stack([np.cos(around) * RATIO**0.5, np.sin(around)])
    return panel(
        *(line(*(size * ring).T) for size in (0.5, 1, 1.5, 2)),
        line(*plain.T, name="gradient descent"),
        line(*heavy.T, name="with momentum 0.7", style="dashed"),
        points([0], [0], name="minimum"),
        x=axis("first weight", low=-11, high=11),
        y=axis("second weight", low=-6.6, high=6.6),
        title="A narrow valley, 25 steps",
    )


def noisy_runs(rng):
    """Mean loss of each epoch over ten runs with the same noise, for three schedules."""
    noise = rng.normal(size=(EPOCHS, 20, 10, 8)) * 0.4
    sides = rng.choice([-1, 1], size=(10, 8))
    cuts = np.array([0.4] * 15 + [0.1] * 12 + [0.025] * 13)
    rates = {
        "constant 0.4": np.full(EPOCHS, 0.4),
        "constant 0.025": np.full(EPOCHS, 0.025),
        "0.4, cut by 4 twice": cuts,
    }
    return {name: run(noise, sides, schedule) for name, schedule in rates.items()}


def run(noise, sides, schedule):
    curvatures = np.geomspace(1, 0.05, 8)
    error = sides * np.sqrt(2 / curvatures)
    losses = [(error**2 @ curvatures).mean() / 2]
    for rate, jitters in zip(schedule, noise, strict=True):
        for jitter in jitters:
            error = error - rate * (curvatures * error + jitter)
        losses.append((error**2 @ curvatures).mean() / 2)
    return np.array(losses)


def alternative(plain, heavy, runs):
    high, low, cut = runs.values()
    return (
        "First panel: level curves of a loss that is 30 times as strongly curved in the second "
        f"weight as in the first. Both paths start at ({plain[0][0]:.1f}, {plain[0][1]:.1f}). "
        "Gradient descent jumps from side to side and stands at "
        f"({plain[-1][0]:.1f}, {abs(plain[-1][1]):.1f}) after 25 steps; with momentum "
        f"0.7 and half the rate the path stands at ({heavy[-1][0]:.1f}, "
        f"{abs(heavy[-1][1]):.1f}), near "
        "the minimum at (0, 0). Second panel, logarithmic: loss above its minimum over "
        "40 epochs with noisy "
        f"gradients, {high[0]:.1f} at the start. At the constant rate 0.4 it is {high[5]:.2f} "
        f"after 5 epochs and {high[-1]:.2f} at the end; at 0.025 it is {low[5]:.2f} and "
        f"{low[-1]:.3f}; with cuts by four after epochs 15 and 27 it is {cut[5]:.2f}, then "
        f"{cut[27]:.3f} after epoch 27 and {cut[-1]:.3f} at the end."
    )
