"""No event, and at least k events, of a Poisson count over several hours."""

from math import exp, factorial

from greenroom.judge.writing import number


def draw(rng):
    tenths, hours, k = shift(rng)
    mean = tenths * hours / 10
    return {
        "shown": {"rate": number(tenths / 10), "hours": number(hours), "k": number(k)},
        "expected": {"none": chance(mean, 0), "tail": tail(mean, k)},
        "near_misses": near_misses(tenths / 10, mean, k),
        "solution": solution(tenths, hours, k),
        "drawn": {"rate_in_tenths": tenths, "hours": hours, "k": k},
    }


def shift(rng):
    """A mean of 0.9 to 7.2 alarms, and a bound just above the mean."""
    tenths = int(rng.randint(3, 10))
    hours = int(rng.randint(3, 9))
    k = int(tenths * hours / 10) + int(rng.randint(1, 3))
    return tenths, hours, k


def chance(mean, j):
    return exp(-mean) * mean**j / factorial(j)


def tail(mean, k):
    return 1 - sum(chance(mean, j) for j in range(k))


def near_misses(rate, mean, k):
    return [
        {
            "expected": {"none": chance(rate, 0), "tail": tail(rate, k)},
            "says": "You used the rate of one hour; the mean of a shift is the rate times its "
            "hours.",
        },
        {
            "expected": {"tail": tail(mean, k + 1)},
            "says": "That is the probability of more than the stated number; at least includes "
            "the number itself.",
        },
        {
            "expected": {"tail": chance(mean, k)},
            "says": "That is the probability of exactly the stated number; at least adds "
            "everything above it.",
        },
        {
            "expected": {"tail": 1 - tail(mean, k)},
            "says": "That is the probability of fewer than the stated number; subtract it from 1.",
        },
        {
            "expected": {"tail": 1 - tail(mean, k + 1)},
            "says": "That is the probability of at most the stated number.",
        },
        {
            "expected": {"tail": tail(mean, k) + chance(mean, 0)},
            "says": "You started the sum at 1; no alarm at all is also fewer than the stated "
            "number.",
        },
    ]


def solution(tenths, hours, k):
    mean = tenths * hours / 10
    shown = number(mean)
    terms = " + ".join(number(chance(mean, j), 5) for j in range(k))
    below = sum(chance(mean, j) for j in range(k))
    steps = [
        rf"In a shift $\lambda = {number(tenths / 10)} \cdot {hours} = {shown}$ alarms are "
        "expected, and their number is Poisson with this mean.",
        rf"$$P(N = 0) = e^{{-{shown}}} \approx {chance(mean, 0):.4f}$$",
        f"At least {k} is the opposite of at most {k - 1}. The terms from 0 to {k - 1} are",
        rf"$${terms} \approx {number(below, 5)}$$",
        rf"so $P(N \ge {k}) \approx 1 - {number(below, 5)} \approx {tail(mean, k):.4f}$.",
    ]
    return "\n\n".join(steps)
