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
        "expected": {"posterior": results(prior, sensitivity, false_alarm)[0]},
        "near_misses": near_misses(prior, sensitivity, false_alarm),
        "solution": solution(prior, sensitivity, false_alarm),
    }
