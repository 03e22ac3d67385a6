"""The spread of one and the same training code, and what two quality gates make of it."""

import math

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points, rule

MEAN, SPREAD, GATE, MARGIN, RUNS = 0.905, 0.006, 0.900, 0.008, 5


def draw(rng):
    scores = MEAN + SPREAD * rng.standard_normal(40)
    runs, below = np.arange(1, 41), scores < GATE
    change = np.linspace(-0.03, 0.01, 81)
    fixed = [100 * below_probability(GATE - MEAN - c, SPREAD) for c in change]
    paired = [100 * below_probability(-MARGIN - c, SPREAD * (2 / RUNS) ** 0.5) for c in change]
    zero, loss = int(np.argmin(np.abs(change))), int(np.argmin(np.abs(change + 0.015)))
    return figure(
        "The same code forty times, and two gates for its quality",
        f"Panel 'forty runs': the AUC of 40 runs that differ in the seed only, drawn with mean "
        f"{MEAN} and standard deviation {SPREAD}. They reach from {scores.min():.3f} to "
        f"{scores.max():.3f}; {below.sum()} of them lie below the gate at {GATE:.3f}. Panel 'two "
        f"gates': the chance that a change is stopped, against its true effect on the AUC. Without "
        f"any effect, one run against the fixed gate is stopped in {fixed[zero]:.0f} % of the "
        f"cases, five runs against five of the old code with a margin of {MARGIN} in "
        f"{paired[zero]:.0f} %. At a loss of 0.015 the chances are {fixed[loss]:.0f} % and "
        f"{paired[loss]:.0f} %.",
        panel(
            points(runs[~below], scores[~below], name="passes"),
            points(runs[below], scores[below], name="is stopped"),
            rule(y=GATE, name="gate"),
            x=axis("run", low=0, high=41),
            y=axis("AUC"),
            title="forty runs",
        ),
        panel(
            line(change, fixed, name="one run, fixed gate", style="dashed"),
            line(change, paired, name="five against five, with a margin"),
            rule(x=0),
            x=axis("true change of the AUC"),
            y=axis("stopped in %", low=0, high=100),
            title="two gates",
        ),
    )


def below_probability(value, spread):
    """The chance that a normal variable with mean 0 lies below a value."""
    return 0.5 * (1 + math.erf(value / spread / math.sqrt(2)))
