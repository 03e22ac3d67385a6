"""Errors after shuffling three columns; importance is the mean increase over the test error."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table

NAMES = ["temperature", "hour", "holiday"]


def draw(rng):
    train, test, errors = sample(rng)
    repeats = errors.shape[1]
    rows = [[n, *(number(e) for e in row)] for n, row in zip(NAMES, errors, strict=True)]
    return {
        "shown": {
            "train": number(train),
            "test": number(test),
            "repeats": str(repeats),
            "divisor": str(repeats - 1),
            "shuffled": table(["shuffled", *(str(i + 1) for i in range(repeats))], rows),
        },
        "expected": {
            "importances": errors.mean(axis=1) - test,
            "spread": errors[0].std(ddof=1),
        },
        "near_misses": near_misses(train, test, errors),
        "solution": solution(test, errors),
        "drawn": {"test": test, "errors": errors.tolist()},
    }


def sample(rng):
    """Hundredths of a kWh; temperature scatters enough to tell the divisors apart."""
    while True:
        repeats = int(rng.choice([4, 5]))
        test = int(rng.randint(380, 521))
        train = test - int(rng.randint(60, 141))
        centre = np.array([rng.randint(120, 221), rng.randint(40, 91), rng.randint(3, 13)])
        scatter = np.array([24, 11, 6])
        jitter = rng.uniform(-1, 1, (3, repeats)) * scatter[:, None]
        errors = test + centre[:, None] + np.round(jitter)
        if errors[0].std(ddof=1) >= 12:
            return train / 100, test / 100, errors / 100


def near_misses(train, test, errors):
    mean, s = errors.mean(axis=1), errors[0].std(ddof=1)
    n = errors.shape[1]
    return [
        {
            "expected": {"importances": mean - train},
            "says": "You subtracted the training error; the shuffles were done on the test rows, "
            "so compare with the test error.",
            "misconception": "importance-from-training-rows",
        },
        {
            "expected": {"importances": test - mean},
            "says": "An error rises when a useful column is destroyed; the importance is the "
            "increase, so it is positive here.",
        },
        {
            "expected": {"importances": mean / test},
            "says": "That is the ratio of the errors; the mean increase is asked for.",
        },
        {
            "expected": {"importances": (mean - test) / test},
            "says": "That is the relative increase; it is asked for in kWh.",
        },
        {
            "expected": {"importances": mean},
            "says": "Those are the errors after shuffling; subtract the error without shuffling.",
        },
        {
            "expected": {"importances": errors.max(axis=1) - test},
            "says": "You took the largest error of each column; average over the shuffles.",
        },
        {
            "expected": {"importances": (mean - test) / (mean - test).sum()},
            "says": "You scaled the importances to a sum of 1; they are asked for in kWh.",
        },
        {
            "expected": {"spread": errors[0].std()},
            "says": "You divided by the number of shuffles; the divisor is one less.",
        },
        {
            "expected": {"spread": s**2},
            "says": "That is the variance; take its square root.",
        },
        {
            "expected": {"spread": s / n**0.5},
            "says": "That is the standard error of the mean; the standard deviation of the single "
            "increases is asked for.",
        },
    ]


def solution(test, errors):
    lines = ["The importance is the mean error after shuffling minus the test error without it."]
    for name, row in zip(NAMES, errors, strict=True):
        gain = row.mean() - test
        lines.append(
            rf"{name}: ${number(row.mean())} - {number(test)} {comes_to(gain, 4)}$ kWh, to two "
            rf"decimals ${number(gain, 2)}$"
        )
    s = errors[0].std(ddof=1)
    lines.append(
        "Subtracting the same test error from all values does not change their scatter. The "
        f"errors of temperature have the sample standard deviation {number(s, 4)}, which is "
        f"${number(s, 3)}$ kWh to three decimals."
    )
    return "\n\n".join(lines)
