"""Average precision of ten scored cases, four of them positive, no ties."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table

POSITIVES, CASES = 4, 10


def draw(rng):
    labels, scores = cases(rng)
    cells = [["label", *labels], ["score", *scores]]
    return {
        "shown": {"rows": table(["case", *"ABCDEFGHIJ"], cells)},
        "expected": {"ap": average_precision(ranked(labels, scores))},
        "near_misses": near_misses(ranked(labels, scores)),
        "solution": solution(labels, scores),
        "drawn": {"labels": labels.tolist(), "scores": scores.tolist()},
    }


def cases(rng):
    """A ranking that is neither perfect nor hopeless, with the slips well apart from the answer."""
    while True:
        labels = rng.permutation([1] * POSITIVES + [0] * (CASES - POSITIVES))
        scores = (rng.choice(60, size=CASES, replace=False) + 20 * labels + 10) / 100
        if len(set(scores)) < CASES:
            continue
        hits = ranked(labels, scores)
        right = average_precision(hits)
        if 0.45 <= right <= 0.93 and min(abs(right - s) for s in slips(hits)) >= 0.008:
            return labels, scores


def ranked(labels, scores):
    """The labels in the order of the scores, best first."""
    return labels[np.argsort(-scores)]


def precisions(hits):
    return np.cumsum(hits) / np.arange(1, len(hits) + 1)


def average_precision(hits):
    return precisions(hits)[hits == 1].mean()


def auc(hits):
    """The share of pairs in which the positive stands above the negative."""
    return np.cumsum(hits)[hits == 0].mean() / POSITIVES


def trapezoid(hits):
    """Straight lines between the points where recall changes, from precision 1 at recall 0."""
    heights = np.append(1.0, precisions(hits)[hits == 1])
    return (heights[1:] + heights[:-1]).mean() / 2


def slips(hits):
    values = precisions(hits)
    return [
        values.mean(),
        values[hits == 1].sum() / CASES,
        auc(hits),
        trapezoid(hits),
        average_precision(hits[::-1]),
        values[POSITIVES - 1],
    ]


def near_misses(hits):
    says = [
        "You averaged the precision over all ten ranks; only the ranks of positives count.",
        "You divided by the ten cases; the sum is divided by the four positives.",
        "That is AUC-ROC, the share of pairs of a positive and a negative in the right order.",
        "You joined the points by straight lines; average precision takes steps.",
        "You began with the lowest score; sort with the highest first.",
        "That is the precision at rank 4 alone; average over the ranks of all four positives.",
    ]
    return [
        {"expected": {"ap": slip}, "says": text}
        for slip, text in zip(slips(hits), says, strict=True)
    ]


def solution(labels, scores):
    order = np.argsort(-scores)
    hits = labels[order]
    ranks = np.flatnonzero(hits) + 1
    names = [f"{'ABCDEFGHIJ'[k]} ({labels[k]})" for k in order]
    parts = [rf"\frac{{{j}}}{{{rank}}}" for j, rank in enumerate(ranks, start=1)]
    steps = [
        "Best score first, with the labels in brackets: " + ", ".join(names) + ".",
        f"The positives stand at the ranks {', '.join(map(str, ranks))}. Recall rises by a quarter "
        "at each of them and stays put elsewhere, so average precision is the mean of the "
        "precisions at these ranks:",
        rf"$$\text{{AP}} = \frac{{1}}{{4}}\left({' + '.join(parts)}\right)"
        rf" {comes_to(average_precision(hits), 3)}$$",
        f"A random order would come out near the share of positives, {number(POSITIVES / CASES)}, "
        "on a long list.",
    ]
    return "\n\n".join(steps)
