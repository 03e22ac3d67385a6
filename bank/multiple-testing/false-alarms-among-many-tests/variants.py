"""The family-wise error rate of independent tests, and Bonferroni's level."""

from greenroom.judge.writing import number


def about(x, digits=4):
    """The number after `=` where what is written is exact, else after an approximate sign."""
    text = number(x, digits)
    return f"= {text}" if abs(float(text) - x) < 1e-9 else rf"\approx {text}"


def draw(rng):
    m = rng.randint(6, 26)
    alpha = int(rng.choice([1, 5, 10]))
    none = (1 - alpha / 100) ** m
    chance, level = 100 * (1 - none), alpha / m
    solution = [
        rf"One test stays silent with probability $1 - {alpha / 100} = {number(1 - alpha / 100)}$. "
        f"All {m} stay silent, as they are independent, with",
        rf"$${number(1 - alpha / 100)}^{{{m}}} \approx {number(none)}$$",
        rf"so at least one raises a false alarm with probability $1 - {number(none)} = "
        rf"{number(1 - none)} = {number(chance, 2)}\,\%$.",
        rf"Bonferroni shares the level out among the tests: $\frac{{{alpha}\,\%}}{{{m}}} "
        rf"{about(level)}\,\%$ each. By the union bound the chance of any false alarm is then at "
        rf"most ${m}$ times that, {alpha} %, whether the tests are independent or not.",
    ]
    return {
        "shown": {"m": number(m), "alpha": number(alpha)},
        "expected": {"chance": chance, "level": level},
        "near_misses": [
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
                "expected": {"chance": 100 * none},
                "says": "That is the chance of no false alarm at all; take it from 100 %.",
            },
            {
                "expected": {"chance": chance / 100},
                "says": "That is the probability as a fraction; give it in percent.",
            },
            {
                "expected": {"level": level / 100},
                "says": "That is the level as a fraction; give it in percent.",
            },
            {
                "expected": {"level": 100 * (1 - (1 - alpha / 100) ** (1 / m))},
                "says": "That is Šidák's level, which is exact for independent tests; Bonferroni's "
                "is the simpler bound, the level over the number of tests.",
            },
            {
                "expected": {"level": chance / m},
                "says": "Share out the level that you want to hold, not the one you would get.",
            },
        ],
        "solution": "\n\n".join(solution),
    }
