"""Macro and micro F1 of a three-class confusion matrix."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table

NAMES = ["paper", "plastic", "glass"]


def draw(rng):
    counts = confusions(rng)
    headers = ["", *(f"said {name}" for name in NAMES)]
    rows = [[name, *row] for name, row in zip(NAMES, counts, strict=True)]
    return {
        "shown": {"n": number(counts.sum()), "rows": table(headers, rows)},
        "expected": {"macro": f1s(counts).mean(), "micro": accuracy(counts)},
        "near_misses": near_misses(counts),
        "solution": solution(counts),
        "drawn": {"counts": counts.tolist()},
    }


def confusions(rng):
    """A big, a middling and a small class; the averages and the slips all lie apart."""
    while True:
        counts = rng.randint(1, 13, size=(3, 3))
        counts[0, 0], counts[1, 1], counts[2, 2] = (
            rng.randint(80, 141),
            rng.randint(20, 46),
            rng.randint(4, 13),
        )
        macro, others = f1s(counts).mean(), slips(counts)
        if min(abs(macro - other) for other in others) >= 0.008:
            return counts


def f1s(counts):
    return 2 * np.diag(counts) / (counts.sum(axis=0) + counts.sum(axis=1))


def accuracy(counts):
    return np.trace(counts) / counts.sum()


def slips(counts):
    """What else is taken for macro-F1: micro, weighted, F1 of the means, mean recall, precision."""
    hits, actual, said = np.diag(counts), counts.sum(axis=1), counts.sum(axis=0)
    recall, precision = (hits / actual).mean(), (hits / said).mean()
    weighted = f1s(counts) @ actual / counts.sum()
    of_means = 2 * precision * recall / (precision + recall)
    return accuracy(counts), weighted, of_means, recall, precision


def near_misses(counts):
    macro = f1s(counts).mean()
    micro, weighted, of_means, recall, precision = slips(counts)
    return [
        {
            "expected": {"macro": micro, "micro": macro},
            "says": "Macro and micro are swapped: macro averages the classes, micro pools counts.",
            "misconception": "micro-and-macro-swapped",
        },
        {
            "expected": {"macro": weighted},
            "says": "That is the weighted F1, with class sizes as weights; macro weighs all alike.",
            "misconception": "weighted-average-lifts-rare-classes",
        },
        {
            "expected": {"macro": of_means},
            "says": "You formed F1 from the mean precision and the mean recall; take F1 in each "
            "class first and then the mean.",
        },
        {
            "expected": {"macro": recall},
            "says": "That is the mean recall, known as balanced accuracy; average the F1 values.",
        },
        {
            "expected": {"macro": precision},
            "says": "That is the mean precision; average the F1 values.",
        },
        {
            "expected": {"macro": 100 * macro, "micro": 100 * micro},
            "says": "These are percentages; the question asks for fractions.",
        },
    ]


def solution(counts):
    hits, actual, said, scores = np.diag(counts), counts.sum(1), counts.sum(0), f1s(counts)
    headers = ["class", "right", "row total", "column total", "$F_1$"]
    rows = zip(NAMES, hits, actual, said, scores, strict=True)
    total = " + ".join(number(score) for score in scores)
    steps = [
        "For each class the row holds its true positives and false negatives, the column its true "
        r"positives and false positives, so $F_1 = 2\,TP / (\text{row} + \text{column})$:",
        table(headers, rows),
        rf"$$F_{{\text{{macro}}}} = \frac{{{total}}}{{3}} {comes_to(scores.mean(), 3)}$$",
        "Pooled over the classes, every wrong piece is one false negative and one false positive, "
        "so micro-F1 is the share that is right:",
        rf"$$F_{{\text{{micro}}}} = \frac{{{np.trace(counts)}}}{{{counts.sum()}}}"
        rf" {comes_to(accuracy(counts), 3)}$$",
    ]
    return "\n\n".join(steps)
