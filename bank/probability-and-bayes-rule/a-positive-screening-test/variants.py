"""Bayes' rule for a screening test, all inputs in percent."""

from greenroom.judge.writing import number


def draw(rng):
    prior, sensitivity, false_alarm = screening(rng)
    return {
        "shown": {
            "prior": number(prior),
            "sensitivity": number(sensitivity),
            "specificity": number(100 - false_alarm),
        },
        "expected": {"posterior": posterior(prior, sensitivity, false_alarm)},
        "near_misses": near_misses(prior, sensitivity, false_alarm),
        "solution": solution(prior, sensitivity, false_alarm),
        "drawn": {"prior": prior, "sensitivity": sensitivity, "false_alarm": false_alarm},
    }


def screening(rng):
    while True:
        prior = rng.choice([0.5, 1, 2, 3, 4, 5, 8, 10])
        sensitivity, false_alarm = rng.randint(75, 96), rng.randint(3, 13)
        right = posterior(prior, sensitivity, false_alarm)
        joint = share_of_hits(prior, sensitivity, false_alarm)
        swapped = with_specificity(prior, sensitivity, false_alarm)
        apart = abs(sensitivity + false_alarm - 100) >= 2  # else without the prior it is the same
        if apart and abs(joint - swapped) >= 0.1 and abs(right - sensitivity) >= 3:
            return prior, sensitivity, false_alarm


def people(prior, sensitivity, false_alarm):
    """Of 100 000 the ill and the well, and those of the ill and of the well who test positive."""
    ill = prior * 1000
    well = 100_000 - ill
    return ill, well, ill * sensitivity / 100, well * false_alarm / 100


def posterior(prior, sensitivity, false_alarm):
    _, _, hits, alarms = people(prior, sensitivity, false_alarm)
    return 100 * hits / (hits + alarms)


def share_of_hits(prior, sensitivity, false_alarm):
    _, _, hits, _ = people(prior, sensitivity, false_alarm)
    return hits / 1000


def with_specificity(prior, sensitivity, false_alarm):
    """The slip that takes the specificity for the false-alarm rate."""
    _, well, hits, alarms = people(prior, sensitivity, false_alarm)
    return 100 * hits / (hits + well - alarms)


def near_misses(prior, sensitivity, false_alarm):
    return [
        {
            "expected": {"posterior": posterior(prior, sensitivity, false_alarm) / 100},
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
            "expected": {"posterior": share_of_hits(prior, sensitivity, false_alarm)},
            "says": "That is the share of all people who are ill and test positive; divide by "
            "the share who test positive.",
        },
        {
            "expected": {"posterior": with_specificity(prior, sensitivity, false_alarm)},
            "says": "You took the specificity for the false-alarm rate, which is 100 % minus "
            "the specificity.",
        },
    ]


def solution(prior, sensitivity, false_alarm):
    ill, well, hits, alarms = people(prior, sensitivity, false_alarm)
    percent = posterior(prior, sensitivity, false_alarm)
    steps = [
        rf"Count 100 000 people. Of them {number(ill)} are ill, and {number(well)} are not.",
        f"Of the ill, {sensitivity} % test positive: {number(hits)}. Of the others, "
        f"$100 - {100 - false_alarm} = {false_alarm}$ % test positive too: {number(alarms)}.",
        "So among all who test positive the ill make up",
        rf"$$\frac{{{number(hits)}}}{{{number(hits)} + {number(alarms)}}} \approx "
        rf"{number(percent / 100)} = {number(percent, 2)}\,\%$$",
    ]
    return "\n\n".join(steps)
