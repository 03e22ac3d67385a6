"""Tukey's fences of nine or thirteen values, whose quartiles are values themselves."""

import numpy as np

from greenroom.judge.writing import number


def draw(rng):
    values = sample(rng)
    low, high = fences(values)
    return {
        "shown": {
            "n": number(values.size),
            "values": ", ".join(number(v) for v in values),
        },
        "expected": {"fences": [low, high], "outside": outside(values, low, high)},
        "near_misses": near_misses(values),
        "solution": solution(values),
        "drawn": {"values": values.tolist()},
    }


def sample(rng):
    """Whole numbers around a centre, one or two far above, perhaps one far below; shuffled."""
    while True:
        n = int(rng.choice([9, 13]))
        far = [int(rng.randint(170, 290)) for _ in range(int(rng.randint(1, 3)))]
        if rng.randint(0, 2):
            far.append(int(rng.randint(5, 40)))
        near = rng.randint(85, 131, size=n - len(far))
        values = rng.permutation(np.append(near, far))
        low, high = fences(values)
        q1, q3 = quartiles(values)
        clear = np.min(np.abs(values[:, None] - np.array([low, high]))) > 0.4
        others = [outside(values, *ends) for ends in wrong_ends(values)]
        telling = others.count(outside(values, low, high)) < len(others)
        if clear and telling and q3 - q1 >= 8 and len(set(values)) == n:
            return values


def quartiles(values):
    ordered = np.sort(values)
    step = (values.size - 1) // 4
    return int(ordered[step]), int(ordered[3 * step])


def fences(values):
    q1, q3 = quartiles(values)
    return q1 - 1.5 * (q3 - q1), q3 + 1.5 * (q3 - q1)


def outside(values, low, high):
    return int(((values < low) | (values > high)).sum())


def wrong_ends(values):
    """Three standard deviations from the mean; fences at the median; a factor of 3; one of 1."""
    q1, q3 = quartiles(values)
    mean, sd = values.mean(), values.std(ddof=1)
    median, iqr = float(np.median(values)), q3 - q1
    return [
        (mean - 3 * sd, mean + 3 * sd),
        (median - 1.5 * iqr, median + 1.5 * iqr),
        (q1 - 3 * iqr, q3 + 3 * iqr),
        (q1 - iqr, q3 + iqr),
    ]


def near_misses(values):
    says = [
        "Those are three standard deviations from the mean, which the far values widen.",
        "You started from the median; the fences start from the quartiles.",
        "You took three interquartile ranges; the question asks for 1.5.",
        "You took one interquartile range; the question asks for 1.5.",
    ]
    misses = [
        {"expected": {"fences": list(ends), "outside": outside(values, *ends)}, "says": text}
        for ends, text in zip(wrong_ends(values), says, strict=True)
    ]
    misses[1]["misconception"] = "fences-start-at-the-median"
    q1, q3 = quartiles(values)
    unsorted = sorted([values[(values.size - 1) // 4], values[3 * ((values.size - 1) // 4)]])
    first = [unsorted[0] - 1.5 * (unsorted[1] - unsorted[0])]
    first.append(unsorted[1] + 1.5 * (unsorted[1] - unsorted[0]))
    return [
        *misses,
        {
            "expected": {"fences": [q1, q3]},
            "says": "Those are the quartiles; the fences lie 1.5 interquartile ranges outside.",
        },
        {
            "expected": {"fences": first},
            "says": "You took the places in the order given; sort the values first.",
        },
    ]


def solution(values):
    ordered, n = np.sort(values), values.size
    q1, q3 = quartiles(values)
    low, high = fences(values)
    step = (n - 1) // 4
    beyond = [number(v) for v in ordered if v < low or v > high]
    named = ", ".join(beyond) if beyond else "none"
    steps = [
        f"In rising order: {', '.join(number(v) for v in ordered)}.",
        f"The quartiles stand at the places ${step + 1}$ and ${3 * step + 1}$: "
        f"$Q_1 = {q1}$ and $Q_3 = {q3}$, so the interquartile range is ${q3 - q1}$.",
        rf"The fences are ${q1} - 1.5 \cdot {q3 - q1} = {number(low)}$ and "
        rf"${q3} + 1.5 \cdot {q3 - q1} = {number(high)}$, the interval "
        f"$[{number(low)}, {number(high)}]$.",
        f"Outside: {named}, so the number is ${len(beyond)}$.",
    ]
    return "\n\n".join(steps)
