"""The reliability diagram of an over-confident model: logits about twice as large as right."""

import numpy as np

from greenroom.judge.figures import axis, figure, histogram, intervals, line, panel

EDGES = np.linspace(0, 1, 11)
CASES = 6000


def draw(rng):
    counts, scores, shares = groups(rng)
    half = 1.96 * np.sqrt(shares * (1 - shares) / counts)
    left = panel(
        line([0, 1], [0, 1], name="diagonal", style="dotted"),
        intervals(scores, shares, shares - half, shares + half, name="groups"),
        x=axis("mean score of the group", low=0, high=1),
        y=axis("observed share of positives", low=0, high=1),
        title="Reliability",
    )
    right = panel(
        histogram(EDGES, counts),
        x=axis("score", low=0, high=1),
        y=axis("cases", low=0),
        title="Scores",
    )
    return {
        "shown": {},
        "figure": figure(
            "Reliability of a classifier", words(counts, scores, shares, half), left, right
        ),
        "drawn": {
            "counts": counts.tolist(),
            "scores": scores.round(6).tolist(),
            "shares": shares.round(6).tolist(),
        },
    }


def groups(rng):
    """Drawn until the shares rise and both ends stand clear of the diagonal as the rubric says."""
    while True:
        stretch = rng.randint(19, 23) / 10
        logit = rng.normal(0, 3.4, size=CASES)
        score = 1 / (1 + np.exp(-logit))
        positive = rng.random_sample(CASES) < 1 / (1 + np.exp(-logit / stretch))
        group = np.minimum((10 * score).astype(int), 9)
        counts = np.bincount(group, minlength=10)
        scores = np.bincount(group, score, minlength=10) / counts
        shares = np.bincount(group, positive, minlength=10) / counts
        ends = 0.82 < shares[9] < 0.88 and 0.12 < shares[0] < 0.18
        sides = (shares[:3] > scores[:3] + 0.03).all() and (shares[7:] < scores[7:] - 0.03).all()
        if ends and sides and (np.diff(shares) > 0).all():
            return counts, scores, shares


def words(counts, scores, shares, half):
    read = "; ".join(f"{s:.2f}: {o:.2f}" for s, o in zip(scores, shares, strict=True))
    return (
        "Panel 'Reliability': ten points with intervals and a dotted diagonal. Mean score and "
        "observed share of "
        f"the groups: {read}. The intervals reach {half[0]:.2f} to either side in the lowest and "
        f"{half[9]:.2f} in the highest group, at most {half.max():.2f} in between. Panel "
        "'Scores': a "
        f"histogram of the scores in the same groups with {', '.join(map(str, counts))} cases."
    )
