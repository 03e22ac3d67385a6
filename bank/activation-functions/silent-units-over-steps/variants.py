"""Share of silent ReLU units and loss of two runs; the fast one loses many units at one step."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

STEPS = np.arange(0, 2001, 20)


def draw(rng):
    at = int(rng.randint(20, 51))  # the record at which the units die
    fast, slow = shares(rng, at)
    loss_fast, loss_slow = losses(rng, at)
    rate = rng.choice(["0.1", "0.2", "0.3", "0.5"])
    return {
        "shown": {"fast": str(rate)},
        "figure": figure(
            "Silent units and loss of two runs",
            f"Silent units: in the fast run {fast[0]:.0f} % at step 0, {fast[at - 1]:.0f} % at "
            f"step {STEPS[at - 1]}, {fast[at + 3]:.0f} % at step {STEPS[at + 3]} and "
            f"{fast[-1]:.0f} % at step 2000; in the slow run between {slow.min():.0f} % and "
            f"{slow.max():.0f} % throughout. Loss: in the fast run {loss_fast[0]:.2f} at step 0, "
            f"{loss_fast[at - 1]:.2f} at step {STEPS[at - 1]}, {loss_fast[at + 1]:.2f} at step "
            f"{STEPS[at + 1]} and {loss_fast[-1]:.2f} at step 2000; in the slow run it falls from "
            f"{loss_slow[0]:.2f} to {loss_slow[-1]:.2f}.",
            panel(
                line(STEPS, fast, name="fast"),
                line(STEPS, slow, name="slow", style="dashed"),
                x=axis("step", low=0, high=2000),
                y=axis("hidden units in %", low=0, high=100),
                title="silent units",
            ),
            panel(
                line(STEPS, loss_fast, name="fast"),
                line(STEPS, loss_slow, name="slow", style="dashed"),
                x=axis("step", low=0, high=2000),
                y=axis("training loss", low=0),
                title="loss",
            ),
        ),
        "drawn": {"at": at, "fast": fast.tolist(), "slow": slow.tolist()},
    }


def shares(rng, at):
    """Two to six percent, and from the jump on 42 to 66 percent that never fall."""
    low = rng.randint(20, 41) / 10
    high = rng.randint(42, 66)
    drift = np.cumsum(rng.randint(0, 3, size=(2, STEPS.size)), axis=1) / 100
    rise = np.clip((np.arange(STEPS.size) - at + 1) / 3, 0, 1)
    return low + (high - low) * rise + drift[0], low + drift[1]


def losses(rng, at):
    start = rng.randint(225, 236) / 100
    low, high = rng.randint(30, 46) / 100, rng.randint(95, 121) / 100
    noise = rng.randint(-20, 21, size=(2, STEPS.size)) / 1000
    records = np.arange(STEPS.size)
    slow = low + (start - low) * np.exp(-records / 22)
    before = low + (start - low) * np.exp(-records / 12)
    spike = rng.randint(45, 66) / 10
    after = high + (spike - high) * np.exp(-np.abs(records - at - 1) / 1.5)
    fast = np.where(records < at, before, after)
    return fast + noise[0], slow + noise[1]
