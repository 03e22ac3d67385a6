"""AUC by counting pairs: four positives, five negatives, some scores tied between them."""

import numpy as np

from greenroom.judge.writing import number, table


def draw(rng):
    labels, scores = cases(rng)
    won, tied = pairs(labels, scores)
    cells = [["label", *labels], ["score", *scores]]
    return {
        "shown": {"rows": table(["case", *"ABCDEFGHI"], cells)},
        "expected": {"auc": (won + tied / 2) / 20},
        "near_misses": near_misses(won, tied),
        "solution": solution(labels, scores),
        "drawn": {"labels": labels, "scores": scores},
    }


def cases(rng):
    while True:
        labels = rng.permutation([1] * 4 + [0] * 5)
        scores = (rng.randint(1, 8, size=9) + 2 * labels) / 10
        won, tied = pairs(labels, scores)
        auc = (won + tied / 2) / 20
        as_wins, left_out = (won + tied) / 20, won / (20 - tied)
        apart = min(abs(left_out - auc), abs(left_out - as_wins)) >= 0.013
        if 1 <= tied <= 4 and 0.55 <= auc <= 0.92 and apart:
            return labels, scores


def duels(labels, scores):
    """The positives' scores in descending order, and how many negatives each beats and ties."""
    positives = np.sort(scores[labels == 1])[::-1]
    negatives = scores[labels == 0]
    wins = [(score > negatives).sum() for score in positives]
    ties = [(score == negatives).sum() for score in positives]
    return positives, wins, ties


def pairs(labels, scores):
    """How many of the 20 pairs are won, and how many tied."""
    _, wins, ties = duels(labels, scores)
    return sum(wins), sum(ties)


def near_misses(won, tied):
    auc = (won + tied / 2) / 20
    return [
        {
            "expected": {"auc": (won + tied) / 20},
            "says": "You counted a tie as a win; it counts one half.",
        },
        {
            "expected": {"auc": won / 20},
            "says": "You counted a tie as a loss; it counts one half.",
        },
        {
            "expected": {"auc": 1 - auc},
            "says": "You counted the pairs that the negative wins.",
        },
        {
            "expected": {"auc": won / (20 - tied)},
            "says": "You left the tied pairs out; they stay in, at one half each.",
        },
        {
            "expected": {"auc": (won + tied / 2) / 36},
            "says": "You divided by all 36 pairs; only those of a positive with a negative "
            "count, which are 20.",
        },
    ]


def solution(labels, scores):
    won, tied = pairs(labels, scores)
    headers = ["positive with score", "negatives below", "negatives level with it"]
    steps = [
        "AUC-ROC is the share of pairs of a positive and a negative in which the positive scores "
        "higher; a tie counts one half. Take the four positives one by one:",
        table(headers, zip(*duels(labels, scores), strict=True)),
        rf"Of $4 \cdot 5 = 20$ pairs, {won} are won and {tied} tied:",
        rf"$$\text{{AUC}} = \frac{{{won} + \frac{{1}}{{2}} \cdot {tied}}}{{20}}"
        rf" = {number((won + tied / 2) / 20)}$$",
    ]
    return "\n\n".join(steps)
