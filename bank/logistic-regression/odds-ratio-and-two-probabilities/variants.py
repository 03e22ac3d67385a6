"""Odds ratio of several units, and the probability before and after, from given coefficients."""

import numpy as np

from greenroom.judge.writing import comes_to, number


def draw(rng):
    case = sample(rng)
    ratio, before, after = answers(case)
    intercept, late_weight, income_weight, late, income, step = case
    score = f"{number(intercept)} + {number(late_weight)}\\,x_1 - {number(-income_weight)}\\,x_2"
    return {
        "shown": {
            "score": score,
            "late": str(late),
            "income": number(income),
            "step": {2: "two", 3: "three"}[step],
        },
        "expected": {"ratio": ratio, "before": 100 * before, "after": 100 * after},
        "near_misses": wrong_ratios(case) + wrong_probabilities(case),
        "solution": solution(case),
        "drawn": {
            "intercept": intercept,
            "late_weight": late_weight,
            "income_weight": income_weight,
            "late": late,
            "income": income,
            "step": step,
        },
    }


def sample(rng):
    """Scores from -1.6 to 0.4 before, so that the probabilities lie well inside 0 and 1."""
    late_weight = float(rng.randint(6, 15)) / 20
    income_weight = -float(rng.randint(4, 11)) / 20
    late, step = int(rng.randint(1, 5)), int(rng.choice([2, 3]))
    income = float(rng.randint(4, 13)) / 2
    wanted = float(rng.randint(-16, -3)) / 10
    intercept = round(wanted - late_weight * late - income_weight * income, 1)
    return intercept, late_weight, income_weight, late, income, step


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def scores(case):
    intercept, late_weight, income_weight, late, income, step = case
    before = intercept + late_weight * late + income_weight * income
    return before, before + late_weight * step


def answers(case):
    before, after = scores(case)
    return np.exp(after - before), sigmoid(before), sigmoid(after)


def wrong_ratios(case):
    weight, step = case[1], case[5]
    return [
        {
            "expected": {"ratio": np.exp(weight)},
            "says": "That is the odds ratio for one late payment; the coefficient counts once "
            "for every further one.",
        },
        {
            "expected": {"ratio": step * np.exp(weight)},
            "says": "You multiplied the factor by the number of payments; each payment "
            "multiplies the odds again, so raise it to that power.",
        },
        {
            "expected": {"ratio": weight * step},
            "says": "That is the change of the log-odds; the factor on the odds is its "
            "exponential.",
        },
    ]


def wrong_probabilities(case):
    ratio, before, after = answers(case)
    start, end = scores(case)
    steps = end - start
    return [
        {
            "expected": {"after": 100 * before * ratio},
            "says": "You multiplied the probability by the odds ratio; it multiplies the odds.",
            "misconception": "odds-ratio-multiplies-probability",
        },
        {
            "expected": {"after": 100 * (before + steps)},
            "says": "You added the coefficients to the probability; they add to the log-odds.",
            "misconception": "coefficient-adds-to-probability",
        },
        {
            "expected": {"after": 100 * sigmoid(steps)},
            "says": "You put only the change through the sigmoid; it takes the whole score.",
            "misconception": "sigmoid-of-the-coefficient",
        },
        {
            "expected": {"before": 100 * np.exp(start), "after": 100 * np.exp(end)},
            "says": "Those are the odds; the probability is the odds over one plus the odds.",
        },
        {
            "expected": {"before": 100 * (1 - before), "after": 100 * (1 - after)},
            "says": "You took the sign of the score the wrong way round: that is the probability "
            "of no default.",
        },
    ]


def solution(case):
    intercept, late_weight, income_weight, late, income, step = case
    ratio, before, after = answers(case)
    start, end = scores(case)
    w1, w2 = number(late_weight), number(-income_weight)
    steps = [
        f"{step} more late payments add ${step} \\cdot {w1} = {number(step * late_weight)}$ to "
        "the log-odds, so the odds are multiplied by",
        rf"$$e^{{{number(step * late_weight)}}} {comes_to(ratio, 2)}$$",
        rf"The score now is $z = {number(intercept)} + {w1} \cdot {late} - {w2} \cdot "
        rf"{number(income)} = {number(start)}$, which is a probability of",
        rf"$$\frac{{1}}{{1 + e^{{{number(-start)}}}}} \approx {number(before)},$$",
        f"that is ${number(100 * before, 1)}$ %.",
        rf"Afterwards the score is ${number(start)} + {number(step * late_weight)} = "
        rf"{number(end)}$, and the probability",
        rf"$$\frac{{1}}{{1 + e^{{{number(-end)}}}}} \approx {number(after)},$$",
        f"that is ${number(100 * after, 1)}$ %.",
    ]
    return "\n\n".join(steps)
