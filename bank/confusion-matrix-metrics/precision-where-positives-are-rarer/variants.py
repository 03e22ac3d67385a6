"""Precision at another share of positives, from recall and the false positive rate of a test."""

from greenroom.judge.writing import comes_to, number


def draw(rng):
    p, n, tp, fp, share = test_and_field(rng)
    names = ("p", "n", "tp", "fp")
    return {
        "shown": {
            **dict(zip(names, map(number, (p, n, tp, fp)), strict=True)),
            "share": number(share),
        },
        "expected": {
            "precision": 100 * precision(tp / p, fp / n, share / 100),
            "half": 100 * break_even(tp / p, fp / n),
        },
        "near_misses": near_misses(p, n, tp, fp, share),
        "solution": solution(p, n, tp, fp, share),
        "drawn": {"p": p, "n": n, "tp": tp, "fp": fp, "share": share},
    }


def test_and_field(rng):
    p, n = 50 * rng.randint(4, 11), 100 * rng.randint(4, 11)
    tp = round(p * rng.randint(70, 96) / 100)
    fp = round(n * rng.randint(3, 13) / 100)
    return p, n, tp, fp, rng.randint(4, 31) / 2


def precision(tpr, fpr, share):
    return share * tpr / (share * tpr + (1 - share) * fpr)


def break_even(tpr, fpr):
    return fpr / (tpr + fpr)


def near_misses(p, n, tp, fp, share):
    tpr, fpr, rare = tp / p, fp / n, share / 100
    right, half = precision(tpr, fpr, rare), break_even(tpr, fpr)
    return [
        {
            "expected": {"precision": 100 * tp / (tp + fp)},
            "says": "That is the precision in the test, with the test's share of faulty parts.",
            "misconception": "precision-travels-with-the-model",
        },
        {
            "expected": {"precision": 100 * tpr},
            "says": "That is the recall, the share of the faulty parts that are flagged.",
            "misconception": "precision-is-over-the-actual-positives",
        },
        {
            "expected": {"precision": 100 * (1 - fpr)},
            "says": "One minus the false positive rate is the specificity, a share of the sound "
            "parts and not of the flags.",
        },
        {
            "expected": {"precision": 100 * rare * tpr / (rare * tpr + fpr)},
            "says": "The false positive rate has to be weighted with the share of sound parts.",
        },
        {
            "expected": {"precision": 100 * precision(tpr, fpr, 1 - rare)},
            "says": "You swapped the shares of faulty and sound parts.",
        },
        {
            "expected": {"precision": right, "half": half},
            "says": "These are fractions; the question asks for per cent.",
        },
        {
            "expected": {"half": 100 * fpr / tpr},
            "says": "You solved share times TPR = FPR; the sound parts are only one minus the "
            "share, so the sum of both rates stands below the line.",
        },
    ]


def solution(p, n, tp, fp, share):
    tpr, fpr, rare = tp / p, fp / n, share / 100
    hits, alarms = 10_000 * rare * tpr, 10_000 * (1 - rare) * fpr
    steps = [
        rf"Recall is ${tp}/{p} {comes_to(tpr)}$, the false positive rate ${fp}/{n}"
        rf" {comes_to(fpr)}$. Each is measured within one group, so both carry over.",
        f"Of 10,000 parts in the field {number(100 * share)} are faulty and "
        f"{number(10_000 - 100 * share)} sound, so ${number(hits, 1)}$ true and "
        f"${number(alarms, 1)}$ false flags are to be expected:",
        rf"$$\text{{precision}} = \frac{{{number(hits, 1)}}}{{{number(hits, 1)} + "
        rf"{number(alarms, 1)}}} {comes_to(hits / (hits + alarms))}$$",
        f"which is {number(100 * precision(tpr, fpr, rare), 1)} %. "
        r"Half of the flags are right where $\pi\,\text{TPR} = (1 - \pi)\,\text{FPR}$, so",
        r"$$\pi = \frac{\text{FPR}}{\text{TPR} + \text{FPR}} = "
        rf"\frac{{{number(fpr)}}}{{{number(tpr)} + {number(fpr)}}}"
        rf" {comes_to(break_even(tpr, fpr))}$$",
        f"which is {number(100 * break_even(tpr, fpr), 1)} %.",
    ]
    return "\n\n".join(steps)
