"""Accuracies of two classifiers on the same folds: paired t, usual and corrected."""

from greenroom.judge.writing import comes_to, number, table


def draw(rng):
    a, b = sample(rng)
    k = len(a)
    rows = [[str(i + 1), number(a[i] / 10), number(b[i] / 10)] for i in range(k)]
    d = (b - a) / 10
    return {
        "shown": {"k": str(k), "folds": table(["fold", "A", "B"], rows)},
        "expected": statistics(d.mean(), d.std(ddof=1), k),
        "near_misses": near_misses(a / 10, b / 10),
        "solution": solution(d),
        "drawn": {"a_tenths": a.tolist(), "b_tenths": b.tolist()},
    }


def sample(rng):
    """Tenths of a per cent; B leads by about a point, with some folds the other way."""
    while True:
        k = int(rng.choice([5, 6, 8]))
        a = rng.randint(780, 860) + rng.randint(-25, 26, size=k)
        d = rng.randint(-8, 26, size=k)
        spread = d.std(ddof=1)
        if 5 <= d.mean() <= 14 and spread >= 6 and d.min() < 0 and len(set(d.tolist())) >= k - 1:
            return a, a + d


def statistics(lead, s, k):
    return {
        "lead": lead,
        "naive": lead / (s * (1 / k) ** 0.5),
        "corrected": lead / (s * (1 / k + 1 / (k - 1)) ** 0.5),
    }


def near_misses(a, b):
    d, k = b - a, len(a)
    lead, s = d.mean(), d.std(ddof=1)
    right = statistics(lead, s, k)
    unpaired = ((a.var(ddof=1) + b.var(ddof=1)) / k) ** 0.5
    both = ((a.var(ddof=1) + b.var(ddof=1)) * (1 / k + 1 / (k - 1))) ** 0.5
    return [
        {
            "expected": statistics(lead, d.std(), k),
            "says": "You divided by k inside the standard deviation; the divisor is k - 1.",
        },
        {
            "expected": right | {"naive": lead / unpaired, "corrected": lead / both},
            "says": "You combined the scatter of A and of B as if they were separate samples; "
            "take the standard deviation of the differences.",
        },
        {
            "expected": right | {"naive": lead / s, "corrected": lead / (s * k / (k - 1))},
            "says": "You forgot the root of 1/k: that is the mean in deviations of single folds.",
        },
        {
            "expected": right | {"corrected": lead / (s * (2 / k) ** 0.5)},
            "says": "You took the test part as 1/k of the training part; it is 1/(k - 1) of it.",
        },
        {
            "expected": right | {"corrected": lead / (s * (1 / k + k - 1) ** 0.5)},
            "says": "You added the ratio of training to test size; it is test to training.",
        },
        {
            "expected": right | {"corrected": lead / (s * (1 / (k - 1)) ** 0.5)},
            "says": "You put the ratio in place of 1/k; it is added to it.",
        },
        {
            "expected": {key: -value for key, value in right.items()},
            "says": "You subtracted B from A; the lead of B is B minus A.",
        },
    ]


def solution(d):
    k, lead, s = len(d), d.mean(), d.std(ddof=1)
    right = statistics(lead, s, k)
    differences = ", ".join(number(x) for x in d)
    steps = [
        f"The differences B minus A are {differences}. Their mean is ${number(lead, 3)}$, so B "
        f"leads by ${number(lead, 2)}$ points; their standard deviation is $s_d {comes_to(s)}$.",
        "The usual statistic is",
        rf"$$t = \frac{{{number(lead)}}}{{{number(s)} \sqrt{{1/{k}}}}} "
        rf"{comes_to(right['naive'], 2)}$$",
        f"Each model is tested on one fold and trained on the other {k - 1}, so the correction "
        f"adds $1/{k - 1}$:",
        rf"$$t_{{\text{{corr}}}} = \frac{{{number(lead)}}}"
        rf"{{{number(s)} \sqrt{{1/{k} + 1/{k - 1}}}}} {comes_to(right['corrected'], 2)}$$",
    ]
    return "\n\n".join(steps)
