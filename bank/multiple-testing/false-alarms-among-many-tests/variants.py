"""The family-wise error rate of independent tests, and Bonferroni's level."""

from greenroom.judge.writing import comes_to, number


def draw(rng):
    m = rng.randint(6, 26)
    alpha = int(rng.choice([1, 5, 10]))
    return {
        "shown": {"m": number(m), "alpha": number(alpha)},
        "expected": {"chance": any_alarm(m, alpha), "level": alpha / m},
        "near_misses": wrong_chances(m, alpha) + wrong_levels(m, alpha),
        "solution": solution(m, alpha),
        "drawn": {"tests": m, "percent": alpha},
    }


def all_silent(m, alpha):
    """The probability that none of m tests at alpha percent raises a false alarm."""
    return (1 - alpha / 100) ** m


def any_alarm(m, alpha):
    """The probability in percent that at least one does."""
    return 100 * (1 - all_silent(m, alpha))


def wrong_chances(m, alpha):
    return [
        {
            "expected": {"chance": float(alpha)},
            "says": "That is the chance for one test; with many tests there are many chances.",
            "misconception": "false-alarm-rate-stays-at-alpha",
        },
        {
            "expected": {"chance": float(m * alpha)},
            "says": "You added up the levels, which gives an upper bound and the expected "
            "number of false alarms, not the probability of at least one.",
            "misconception": "false-alarm-rates-add-up",
        },
        {
            "expected": {"chance": 100 * all_silent(m, alpha)},
            "says": "That is the chance of no false alarm at all; take it from 100 %.",
        },
        {
            "expected": {"chance": any_alarm(m, alpha) / 100},
            "says": "That is the probability as a fraction; give it in percent.",
        },
    ]


def wrong_levels(m, alpha):
    return [
        {
            "expected": {"level": alpha / m / 100},
            "says": "That is the level as a fraction; give it in percent.",
        },
        {
            "expected": {"level": 100 * (1 - (1 - alpha / 100) ** (1 / m))},
            "says": "That is Šidák's level, which is exact for independent tests; Bonferroni's "
            "is the simpler bound, the level over the number of tests.",
        },
        {
            "expected": {"level": any_alarm(m, alpha) / m},
            "says": "Share out the level that you want to hold, not the one you would get.",
        },
    ]


def solution(m, alpha):
    silent, none = number(1 - alpha / 100), all_silent(m, alpha)
    steps = [
        rf"One test stays silent with probability $1 - {alpha / 100} = {silent}$. "
        f"All {m} stay silent, as they are independent, with",
        rf"$${silent}^{{{m}}} \approx {number(none)}$$",
        rf"so at least one raises a false alarm with probability $1 - {number(none)} = "
        rf"{number(1 - none)} = {number(any_alarm(m, alpha), 2)}\,\%$.",
        rf"Bonferroni shares the level out among the tests: $\frac{{{alpha}\,\%}}{{{m}}} "
        rf"{comes_to(alpha / m)}\,\%$ each. By the union bound the chance of any false alarm is "
        rf"then at most ${m}$ times that, {alpha} %, whether the tests are independent or not.",
    ]
    return "\n\n".join(steps)
