"""Nineteen paired bootstrap samples of two classifiers; an 80 % interval for B's lead."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table

CASES, DRAWS = 200, 19


def draw(rng):
    a, b, a_star, b_star = sample(rng)
    rows = [[str(i + 1), str(a_star[i]), str(b_star[i])] for i in range(DRAWS)]
    return {
        "shown": {
            "a": str(a),
            "b": str(b),
            "resamples": table(["sample", "A right", "B right"], rows),
        },
        "expected": {"lead": (b - a) / 2, "interval": middle(b_star - a_star)},
        "near_misses": near_misses(a, b, a_star, b_star),
        "solution": solution(a, b, b_star - a_star),
        "drawn": {
            "a": a,
            "b": b,
            "a_star": a_star.tolist(),
            "b_star": b_star.tolist(),
            "cases": CASES,
            "level": 80,
        },
    }


def sample(rng):
    """Counts of both right, only A, only B; the resamples keep a case's two results together."""
    while True:
        both, only_a = int(rng.randint(126, 151)), int(rng.randint(6, 15))
        only_b = only_a + int(rng.randint(4, 13))
        shares = np.array([both, only_a, only_b, CASES - both - only_a - only_b]) / CASES
        counts = rng.multinomial(CASES, shares, size=DRAWS)
        a_star, b_star = counts[:, 0] + counts[:, 1], counts[:, 0] + counts[:, 2]
        leads = np.sort(b_star - a_star)
        edges = np.diff(leads[[0, 1, 2]]).min() >= 1 and np.diff(leads[[16, 17, 18]]).min() >= 1
        if edges and abs(leads[1]) >= 1:
            return both + only_a, both + only_b, a_star, b_star


def middle(counts, place=2):
    """The ends at so many places from each side, in points."""
    ordered = np.sort(counts) / CASES * 100
    return [ordered[place - 1], ordered[-place]]


def near_misses(a, b, a_star, b_star):
    lead, leads = (b - a) / 2, b_star - a_star
    (a_low, a_high), (b_low, b_high) = middle(a_star), middle(b_star)
    right = middle(leads)
    misses = [
        (
            [b_low - a_high, b_high - a_low],
            "You built an interval for each model and set the worst against the best; take the "
            "lead within each sample first.",
            "overlapping-score-bars-mean-a-tie",
        ),
        (
            sorted([b_low - a_low, b_high - a_high]),
            "You sorted A and B separately, which tears the pairs apart; take the lead within "
            "each sample first.",
            None,
        ),
        (middle(leads, 1), "You took the smallest and the largest lead; cut off one each.", None),
        (middle(leads, 3), "You cut off one too many at each end; place 2 is the end.", None),
        (middle(leads, 4), "You left 20 % outside at each end; it is 20 % in all.", None),
        (
            [2 * lead - right[1], 2 * lead - right[0]],
            "That is the basic (reflected) interval; the percentile interval takes the quantiles "
            "as they are.",
            None,
        ),
    ]
    found = [
        {"expected": {"interval": ends}, "says": says} | ({"misconception": name} if name else {})
        for ends, says, name in misses
        if ends[0] < ends[1]
    ]
    found.append(
        {
            "expected": {"lead": b - a, "interval": [2 * right[0], 2 * right[1]]},
            "says": "Those are cases; of 200 cases, each one is half a percentage point.",
        }
    )
    return found


def solution(a, b, leads):
    low, high = middle(leads)
    steps = [
        rf"The observed lead is $({b} - {a})/200 {comes_to((b - a) / CASES)}$, "
        f"which is ${number((b - a) / 2)}$ percentage points.",
        "The cases are the same for both models in every sample, so take the lead within each "
        "sample. In ascending order the leads are, in cases,",
        ", ".join(str(x) for x in np.sort(leads)),
        r"The 0.1 quantile is at place $20 \cdot 0.1 = 2$ and the 0.9 quantile at place "
        rf"$20 \cdot 0.9 = 18$: {np.sort(leads)[1]} and {np.sort(leads)[17]} cases of 200. "
        rf"In points the interval is $[{number(low)}, \, {number(high)}]$.",
    ]
    return "\n\n".join(steps)
