"""Bayes' rule with two normal densities of equal variance."""

import math

from greenroom.judge.writing import comes_to, number, table


def draw(rng):
    case = sample(rng)
    return {
        "shown": {"classes": classes(case), "x": number(case["x"])},
        "expected": {
            "posterior": sigmoid(log_odds(case)),
            "threshold": middle(case) - shift(case),
        },
        "near_misses": wrong_posteriors(case) + wrong_thresholds(case),
        "solution": solution(case),
        "drawn": case,
    }


def sample(rng):
    """The log-odds lie between -2.5 and 2.5, and the priors differ."""
    while True:
        low = int(rng.randint(20, 61))
        case = {
            "mean0": low,
            "mean1": low + int(rng.choice([-1, 1])) * int(rng.randint(6, 15)),
            "sd": int(rng.randint(4, 9)),
            "prior1": int(rng.choice([10, 15, 20, 25, 30, 35, 40])) / 100,
        }
        case["x"] = round(middle(case) + rng.randint(-40, 41) / 4, 1)
        if abs(log_odds(case)) <= 2.5 and abs(case["x"] - middle(case)) >= 1:
            return case


def middle(case):
    return (case["mean0"] + case["mean1"]) / 2


def prior_odds(case):
    return case["prior1"] / (1 - case["prior1"])


def shift(case):
    """How far the rarer class 1 is pushed back from the midpoint."""
    return case["sd"] ** 2 / (case["mean1"] - case["mean0"]) * math.log(prior_odds(case))


def evidence(case):
    """The log of the ratio of the two densities."""
    return (case["mean1"] - case["mean0"]) / case["sd"] ** 2 * (case["x"] - middle(case))


def log_odds(case):
    return evidence(case) + math.log(prior_odds(case))


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def classes(case):
    return table(
        ["class", "share", "mean", "standard deviation"],
        [
            ["0", 1 - case["prior1"], case["mean0"], case["sd"]],
            ["1", case["prior1"], case["mean1"], case["sd"]],
        ],
    )


def wrong_posteriors(case):
    from_variance = evidence(case) * case["sd"]  # divided by the standard deviation, not squared
    return [
        {
            "expected": {"posterior": sigmoid(evidence(case)), "threshold": middle(case)},
            "says": "You left out the shares of the classes; each density is weighted with its "
            "share, which moves the posterior and the threshold.",
            "misconception": "prior-is-optional",
        },
        {
            "expected": {"posterior": sigmoid(-log_odds(case))},
            "says": "That is the posterior of class 0.",
        },
        {
            "expected": {"posterior": sigmoid(evidence(case) - math.log(prior_odds(case)))},
            "says": "You gave each class the share of the other one.",
        },
        {
            "expected": {"posterior": sigmoid(from_variance + math.log(prior_odds(case)))},
            "says": "You divided by the standard deviation in the exponent; it is the variance.",
        },
        {
            "expected": {"posterior": sigmoid(2 * evidence(case) + math.log(prior_odds(case)))},
            "says": "The exponent of a normal density has twice the variance in its denominator.",
        },
        {
            "expected": {"posterior": case["prior1"] * density(case)},
            "says": "That is share times density of class 1; divide by the sum over both classes.",
        },
    ]


def density(case):
    z = (case["x"] - case["mean1"]) / case["sd"]
    return math.exp(-z * z / 2) / (case["sd"] * math.sqrt(2 * math.pi))


def wrong_thresholds(case):
    return [
        {
            "expected": {"threshold": middle(case)},
            "says": "The midpoint is right for equal shares; a rarer class needs more evidence, "
            "so the threshold moves towards its mean.",
            "misconception": "prior-is-optional",
        },
        {
            "expected": {"threshold": middle(case) + shift(case)},
            "says": "You moved the threshold the wrong way; it moves towards the mean of the rarer "
            "class, so that fewer cases fall to it.",
        },
        {
            "expected": {"threshold": middle(case) - shift(case) / case["sd"]},
            "says": "The shift has the variance in it; you used the standard deviation.",
        },
        {
            "expected": {"threshold": middle(case) - shift(case) / math.log(10)},
            "says": "You took the logarithm to base 10; Bayes' rule with normal densities needs "
            "the natural one.",
        },
        {
            "expected": {"threshold": middle(case) - shift(case) / 2},
            "says": "You lost a factor of two: twice the variance in the exponent and the two in "
            "the midpoint cancel.",
        },
    ]


def solution(case):
    mean0, mean1, variance = case["mean0"], case["mean1"], case["sd"] ** 2
    prior = math.log(prior_odds(case))
    z, threshold = log_odds(case), middle(case) - shift(case)
    slope = rf"\frac{{{mean1} - {mean0}}}{{{variance}}}"
    odds = rf"\ln\frac{{{number(case['prior1'])}}}{{{number(1 - case['prior1'])}}}"
    steps = [
        "With equal variances the squares of $x$ cancel, and the log-odds are linear:",
        r"$$\ln\frac{P(1 \mid x)}{P(0 \mid x)} = \frac{\mu_1 - \mu_0}{\sigma^2} "
        r"\left(x - \frac{\mu_0 + \mu_1}{2}\right) + \ln\frac{p_1}{p_0}$$",
        rf"At $x = {number(case['x'])}$, with the midpoint ${number(middle(case))}$,",
        rf"$${slope} \cdot ({number(case['x'])} - {number(middle(case))}) + {odds} "
        rf"\approx {number(evidence(case))} + ({number(prior)}) \approx {number(z)},$$",
        rf"so $$P(1 \mid x) = \frac{{1}}{{1 + e^{{-({number(z)})}}}} {comes_to(sigmoid(z))}.$$",
        "Both classes are equally probable where the log-odds are zero:",
        rf"$$x = {number(middle(case))} - \frac{{{variance}}}{{{mean1} - {mean0}}} \cdot "
        rf"({number(prior)}) {comes_to(threshold, 3)}$$",
    ]
    return "\n\n".join(steps)
