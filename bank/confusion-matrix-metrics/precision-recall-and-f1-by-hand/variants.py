"""Precision, recall and F1 from the four counts of a spam filter."""

from greenroom.judge.writing import comes_to, number, table


def draw(rng):
    tp, fn, fp, tn = counts(rng)
    precision, recall, f1 = metrics(tp, fn, fp)
    rows = [["actually spam", tp, fn], ["actually good", fp, tn]]
    return {
        "shown": {
            "n": number(tp + fn + fp + tn),
            "rows": table(["", "predicted spam", "predicted good"], rows),
        },
        "expected": {"precision": precision, "recall": recall, "f1": f1},
        "near_misses": [
            *swapped(precision, recall),
            *wrong_f1s(precision, recall, f1),
            {
                "expected": {"recall": tn / (tn + fp)},
                "says": "That is the specificity, the recall of the good messages.",
            },
            {
                "expected": {"precision": 100 * precision, "recall": 100 * recall, "f1": 100 * f1},
                "says": "These are percentages; the question asks for fractions.",
            },
        ],
        "solution": solution(tp, fn, fp),
        "drawn": {"tp": tp, "fn": fn, "fp": fp, "tn": tn},
    }


def counts(rng):
    while True:
        tp, fn, fp = rng.randint(20, 91), rng.randint(5, 61), rng.randint(5, 61)
        tn = rng.randint(100, 400)
        precision, recall, f1 = metrics(tp, fn, fp)
        if (precision + recall) / 2 - f1 >= 0.015:
            return tp, fn, fp, tn


def metrics(tp, fn, fp):
    return tp / (tp + fp), tp / (tp + fn), 2 * tp / (2 * tp + fp + fn)


def swapped(precision, recall):
    return [
        {
            "expected": {"precision": recall},
            "says": "That is the recall; precision divides by all that was predicted spam.",
            "misconception": "precision-is-over-the-actual-positives",
        },
        {
            "expected": {"recall": precision},
            "says": "That is the precision; recall divides by all that is spam.",
            "misconception": "precision-is-over-the-actual-positives",
        },
        {
            "expected": {"precision": recall, "recall": precision},
            "says": "Precision and recall are swapped: precision divides by what was predicted "
            "positive, recall by what is positive.",
            "misconception": "precision-is-over-the-actual-positives",
        },
    ]


def wrong_f1s(precision, recall, f1):
    return [
        {
            "expected": {"f1": (precision + recall) / 2},
            "says": "You took the arithmetic mean of precision and recall; F1 is the harmonic one.",
            "misconception": "f1-is-the-arithmetic-mean",
        },
        {
            "expected": {"f1": f1 / 2},
            "says": "The factor 2 is missing: F1 is twice the product over the sum.",
        },
    ]


def solution(tp, fn, fp):
    precision, recall, f1 = metrics(tp, fn, fp)
    mean = (precision + recall) / 2
    steps = [
        f"True positives: {tp}. False negatives (spam that was let through): {fn}. "
        f"False positives (good messages stopped): {fp}.",
        rf"$$\text{{precision}} = \frac{{TP}}{{TP + FP}} = \frac{{{tp}}}{{{tp + fp}}}"
        rf" {comes_to(precision)}$$",
        rf"$$\text{{recall}} = \frac{{TP}}{{TP + FN}} = \frac{{{tp}}}{{{tp + fn}}}"
        rf" {comes_to(recall)}$$",
        rf"$$F_1 = \frac{{2 \, TP}}{{2 \, TP + FP + FN}} = \frac{{{2 * tp}}}{{{2 * tp + fp + fn}}}"
        rf" {comes_to(f1)}$$",
        r"That is the harmonic mean $\frac{2 P R}{P + R}$ of precision $P$ and recall $R$. It lies "
        f"below their arithmetic mean, here ${number(mean)}$, pulled towards the smaller one.",
    ]
    return "\n\n".join(steps)
