"""Ten folds of two models that move together, and three intervals for their difference."""

import numpy as np

from greenroom.judge.figures import axis, figure, intervals, line, panel, rule

FOLDS = 10
T_PAIRED, T_SEPARATE = 2.262, 2.101  # Student's t, 9 and 18 degrees of freedom
KINDS = ["as if separate", "paired", "paired, corrected"]


def draw(rng):
    a, b = scores(rng)
    lead, reach = (b - a).mean(), margins(a, b)
    at = np.arange(1, FOLDS + 1)
    ends = zip(KINDS, lead - reach, lead + reach, strict=True)
    spans = ", ".join(f"{kind} from {low:.1f} to {high:.1f}" for kind, low, high in ends)
    return figure(
        "Two models on the same ten folds",
        "Panel 'fold by fold': accuracies of A and B on ten folds. A goes up and down between "
        f"{a.min():.1f} and {a.max():.1f} %, B between {b.min():.1f} and {b.max():.1f} %, "
        f"and B is above A in {np.sum(b > a)} of the ten folds. Panel 'the mean lead': the mean "
        f"lead of B is {lead:.2f} points, drawn with three 95 % intervals, {spans}; a dashed line "
        "marks zero.",
        panel(
            line(at, a, name="A"),
            line(at, b, name="B", style="dashed"),
            x=axis("fold"),
            y=axis("accuracy in %"),
            title="fold by fold",
        ),
        panel(
            intervals([0, 1, 2], [lead] * 3, lead - reach, lead + reach, across=True),
            rule(x=0),
            x=axis("lead of B in points"),
            y=axis("standard error", categories=KINDS),
            title="the mean lead",
        ),
    )


def scores(rng):
    """Drawn until B's lead is clear of zero in pairs, and neither apart nor corrected."""
    while True:
        hard = rng.normal(0, 2.2, FOLDS)
        a = np.round(84 + hard + rng.normal(0, 0.6, FOLDS), 1)
        b = np.round(84.7 + hard + rng.normal(0, 0.6, FOLDS), 1)
        separate, paired, corrected = margins(a, b)
        lead = (b - a).mean()
        if paired + 0.1 < lead < min(corrected, separate) - 0.1:
            return a, b


def margins(a, b):
    s = np.std(b - a, ddof=1)
    separate = ((np.var(a, ddof=1) + np.var(b, ddof=1)) / FOLDS) ** 0.5
    paired, corrected = s * (1 / FOLDS) ** 0.5, s * (1 / FOLDS + 1 / (FOLDS - 1)) ** 0.5
    return np.array([T_SEPARATE * separate, T_PAIRED * paired, T_PAIRED * corrected])
