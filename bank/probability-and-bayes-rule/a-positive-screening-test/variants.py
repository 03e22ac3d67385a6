"""Bayes' rule for a screening test, all inputs in percent."""

from greenroom.judge.writing import number


def draw(rng):
    while True:
        prior = rng.choice([0.5, 1, 2, 3, 4, 5, 8, 10])
        sensitivity, false_alarm = rng.randint(75, 96), rng.randint(3, 13)
        ill = prior * 1000
        well = 100_000 - ill
        hits, alarms = ill * sensitivity / 100, well * false_alarm / 100
        posterior = 100 * hits / (hits + alarms)
        joint, swapped = hits / 1000, 100 * hits / (hits + well - alarms)
        apart = abs(sensitivity + false_alarm - 100) >= 2  # else without the prior it is the same
        if apart and abs(joint - swapped) >= 0.1 and abs(posterior - sensitivity) >= 3:
            break
    solution = [
        rf"Count 100 000 people. Of them {number(ill)} are ill, and {number(well)} are not.",
        f"Of the ill, {sensitivity} % test positive: {number(hits)}. Of the others, "
        f"$100 - {100 - false_alarm} = {false_alarm}$ % test positive too: {number(alarms)}.",
        "So among all who test positive the ill make up",
        rf"$$\frac{{{number(hits)}}}{{{number(hits)} + {number(alarms)}}} \approx "
        rf"{number(posterior / 100)} = {number(posterior, 2)}\,\%$$",
    ]
    return {
        "shown": {
            "prior": number(prior),
            "sensitivity": number(sensitivity),
            "specificity": number(100 - false_alarm),
        },
        "expected": {"posterior": posterior},
        "near_misses": [
            {
                "expected": {"posterior": posterior / 100},
                "says": "That is the probability as a fraction; give it in percent.",
            },
            {
                "expected": {"posterior": float(sensitivity)},
                "says": "That is the chance of a positive test for somebody ill; the question "
                "asks for the chance of illness after a positive test.",
                "misconception": "posterior-is-the-sensitivity",
            },
            {
                "expected": {"posterior": 100 * sensitivity / (sensitivity + false_alarm)},
                "says": "You left out how rare the illness is: weight both groups by their size.",
                "misconception": "prior-does-not-matter",
            },
            {
                "expected": {"posterior": joint},
                "says": "That is the share of all people who are ill and test positive; divide by "
                "the share who test positive.",
            },
            {
                "expected": {"posterior": swapped},
                "says": "You took the specificity for the false-alarm rate, which is 100 % minus "
                "the specificity.",
            },
        ],
        "solution": "\n\n".join(solution),
    }
