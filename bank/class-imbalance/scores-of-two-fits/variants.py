"""Scores of a fit on all rows and of one after undersampling: same order, other level."""

import numpy as np

from greenroom.judge.figures import axis, figure, histogram, line, panel, rule

ROWS, BINS = 100_000, np.linspace(0, 1, 11)
ENOUGH = 200  # rows behind a point of the third panel


def draw(rng):
    share = int(rng.randint(25, 46)) / 1000
    gap = int(rng.randint(19, 24)) / 10
    label, x = customers(rng, share, gap)
    logit = np.log(share / (1 - share)) + gap * x - gap**2 / 2
    plain = 1 / (1 + np.exp(-logit))
    balanced = 1 / (1 + np.exp(-logit + np.log(share / (1 - share))))
    curves = [curve(score, label) for score in (plain, balanced)]
    return {
        "shown": {"share": f"{100 * share:g}", "area": f"{area(x, label):.2f}"},
        "figure": figure(
            "Two fits on the same test rows",
            words(plain, balanced, curves),
            scores("Fitted on all rows", plain),
            scores("Fitted after undersampling", balanced),
            panel(
                line([0, 1], [0, 1], name="score = share", style="dotted"),
                line(*curves[0], name="fitted on all rows"),
                line(*curves[1], name="after undersampling", style="dashed"),
                x=axis("mean score", low=0, high=1),
                y=axis("share of defaulters", low=0, high=1),
                title="Defaulters by score",
            ),
        ),
        "drawn": {"curves": [[c.tolist() for c in pair] for pair in curves]},
    }


def customers(rng, share, gap):
    """Labels with exactly this share of defaulters, and a feature that lies higher for them."""
    label = np.arange(ROWS) < round(share * ROWS)
    return label, rng.normal(gap * label, 1.0)


def curve(score, label):
    """Mean score and share of defaulters of each tenth of the scale that holds enough rows."""
    place = np.clip(np.digitize(score, BINS) - 1, 0, BINS.size - 2)
    count = np.bincount(place, minlength=BINS.size - 1)
    filled = np.flatnonzero(count >= ENOUGH)
    mean = np.bincount(place, score)[filled] / count[filled]
    return mean, np.bincount(place, label)[filled] / count[filled]


def area(x, label):
    ranks = np.argsort(np.argsort(x)) + 1
    found = label.sum()
    return (ranks[label].sum() - found * (found + 1) / 2) / (found * (ROWS - found))


def scores(title, score):
    counts = np.histogram(score, np.linspace(0, 1, 21))[0]
    return panel(
        histogram(np.linspace(0, 1, 21), 100 * counts / ROWS),
        rule(x=score.mean(), name="mean score"),
        x=axis("score", low=0, high=1),
        y=axis("% of the test rows", low=0, high=100),
        title=title,
    )


def words(plain, balanced, curves):
    parts = []
    for mean, share in curves:
        parts.append(", ".join(f"{s:.2f} at {m:.2f}" for m, s in zip(mean, share, strict=True)))
    return (
        "Three panels. Two histograms of scores on the test rows. Fitted on all rows: "
        f"{100 * (plain < 0.1).mean():.0f} % of the scores are below 0.1, mean score "
        f"{plain.mean():.3f}. Fitted after undersampling: {100 * (balanced < 0.1).mean():.0f} % "
        f"are below 0.1 and {100 * (balanced > 0.5).mean():.0f} % above 0.5, mean score "
        f"{balanced.mean():.3f}. The third panel has the share of defaulters over the mean score, "
        f"and a dotted diagonal. Fitted on all rows, share at mean score: {parts[0]}. After "
        f"undersampling: {parts[1]}."
    )
