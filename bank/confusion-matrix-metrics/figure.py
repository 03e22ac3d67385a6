"""Scores of two classes cut at a threshold, and the four counts that the cut leaves."""

import numpy as np

from greenroom.judge.figures import axis, cells, figure, histogram, panel, rule

CUT = 1.5


def draw(rng):
    negatives, positives = rng.normal(0, 1, size=900), rng.normal(2, 1, size=100)
    edges = np.arange(-3.5, 5.51, 0.5)
    tp, fp = int((positives > CUT).sum()), int((negatives > CUT).sum())
    fn, tn = 100 - tp, 900 - fp
    scores = panel(
        histogram(edges, np.histogram(negatives, edges)[0], name="negative"),
        histogram(edges, np.histogram(positives, edges)[0], name="positive"),
        rule(x=CUT, name="threshold"),
        x=axis("score"),
        y=axis("cases", low=0),
        title="Everything to the right is flagged",
    )
    counts = panel(
        cells([[tp, fn], [fp, tn]]),
        x=axis("said", categories=["flagged", "not flagged"]),
        y=axis("actual", categories=["positive", "negative"]),
        title=f"precision {tp / (tp + fp):.2f}, recall {tp / 100:.2f}",
    )
    words = (
        "First panel: histograms of the scores of 900 negatives, centred at 0, and 100 "
        "positives, centred "
        f"at 2, with a threshold at {CUT}. Second panel: the table of counts at that "
        "threshold: of the "
        f"100 positives {tp} are flagged and {fn} not, of the 900 negatives {fp} are flagged and "
        f"{tn} not, so precision is {tp / (tp + fp):.2f} and recall {tp / 100:.2f}."
    )
    return figure("One threshold, four counts", words, scores, counts)
