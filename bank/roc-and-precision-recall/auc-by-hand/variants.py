"""AUC by counting pairs: four positives, five negatives, some scores tied between them."""

import numpy as np

from greenroom.judge.writing import number, table


def draw(rng):
    while True:
        labels = rng.permutation([1] * 4 + [0] * 5)
        scores = (rng.randint(1, 8, size=9) + 2 * labels) / 10
        positives = np.sort(scores[labels == 1])[::-1]
        negatives = scores[labels == 0]
        wins = np.array([(score > negatives).sum() for score in positives])
        ties = np.array([(score == negatives).sum() for score in positives])
        won, level = wins.sum(), ties.sum()
        auc = (won + level / 2) / 20
        as_wins, left_out = (won + level) / 20, won / (20 - level)
        apart = min(abs(left_out - auc), abs(left_out - as_wins)) >= 0.013
        if 1 <= level <= 4 and 0.55 <= auc <= 0.92 and apart:
            break
    headers = ["positive with score", "negatives below", "negatives level with it"]
    solution = [
        "AUC-ROC is the share of pairs of a positive and a negative in which the positive scores "
        "higher; a tie counts one half. Take the four positives one by one:",
        table(headers, zip(positives, wins, ties, strict=True)),
        rf"Of $4 \cdot 5 = 20$ pairs, {won} are won and {level} tied:",
        rf"$$\text{{AUC}} = \frac{{{won} + \frac{{1}}{{2}} \cdot {level}}}{{20}}"
        rf" = {number(auc)}$$",
    ]
    cells = [["label", *labels], ["score", *scores]]
    return {
        "shown": {"rows": table(["case", *"ABCDEFGHI"], cells)},
        "expected": {"auc": auc},
        "near_misses": [
            {
                "expected": {"auc": as_wins},
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
                "expected": {"auc": left_out},
                "says": "You left the tied pairs out; they stay in, at one half each.",
            },
            {
                "expected": {"auc": (won + level / 2) / 36},
                "says": "You divided by all 36 pairs; only those of a positive with a negative "
                "count, which are 20.",
            },
        ],
        "solution": "\n\n".join(solution),
    }
