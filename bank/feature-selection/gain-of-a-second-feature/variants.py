"""Which feature to add next: R squared of two regressions, from correlations."""

from greenroom.judge.writing import comes_to, number


def draw(rng):
    a, b, c, ab, ac = case(rng)
    return {
        "shown": {
            "a": number(a),
            "b": number(b),
            "c": number(c),
            "ab": number(ab),
            "ac": number(ac),
        },
        "expected": answers(a, b, c, ab, ac),
        "near_misses": near_misses(a, b, c, ab, ac),
        "solution": solution(a, b, c, ab, ac),
        "drawn": {"a": a, "b": b, "c": c, "ab": ab, "ac": ac},
    }


def case(rng):
    """The second is strong alone and close to the first; the third is weaker and apart."""
    while True:
        a, b, c = (int(rng.randint(low, low + 10)) / 100 for low in (58, 48, 32))
        ab, ac = int(rng.randint(66, 82)) / 100, int(rng.randint(5, 21)) / 100
        gain_b, gain_c = both(a, b, ab) - a**2, both(a, c, ac) - a**2
        if gain_b > 0.01 and gain_c - gain_b > 0.02:
            return a, b, c, ab, ac


def both(one, two, between):
    """R squared of a regression on two standardised features."""
    return (one**2 + two**2 - 2 * one * two * between) / (1 - between**2)


def answers(a, b, c, ab, ac):
    return {
        "with-second": both(a, b, ab),
        "with-third": both(a, c, ac),
        "gain": both(a, c, ac) - a**2,
    }


def near_misses(a, b, c, ab, ac):
    def slip(formula):
        second, third = formula(a, b, ab), formula(a, c, ac)
        return {"with-second": second, "with-third": third, "gain": max(second, third) - a**2}

    return [
        {
            "expected": slip(lambda one, two, _: one**2 + two**2),
            "says": "You added the squares; what the two features share counts only once.",
            "misconception": "twins-double-the-information",
        },
        {
            "expected": slip(lambda one, two, between: one**2 + two**2 - 2 * one * two * between),
            "says": "You did not divide by 1 minus the squared correlation between the features.",
        },
        {
            "expected": slip(
                lambda one, two, between: (
                    (one**2 + two**2 + 2 * one * two * between) / (1 - between**2)
                )
            ),
            "says": "The product term is subtracted: agreement between the features lowers what "
            "the second adds.",
        },
        {
            "expected": slip(
                lambda one, two, between: (
                    (one**2 + two**2 - 2 * one * two * between) / (1 - between)
                )
            ),
            "says": "You divided by 1 minus the correlation; it is 1 minus its square.",
        },
        {
            "expected": {"gain": both(a, b, ab) - a**2},
            "says": "That is the gain by the second feature; the third one raises R squared more.",
        },
    ]


def solution(a, b, c, ab, ac):
    found = answers(a, b, c, ab, ac)
    gain = found["with-second"] - a**2
    lines = [
        "With standardised features, $R^2 = (r_1^2 + r_j^2 - 2 r_1 r_j r_{1j}) / (1 - r_{1j}^2)$.",
        rf"$$R^2_{{12}} = \frac{{{a}^2 + {b}^2 - 2 \cdot {a} \cdot {b} \cdot {ab}}}"
        rf"{{1 - {ab}^2}} {comes_to(found['with-second'], 3)}$$",
        rf"$$R^2_{{13}} = \frac{{{a}^2 + {c}^2 - 2 \cdot {a} \cdot {c} \cdot {ac}}}"
        rf"{{1 - {ac}^2}} {comes_to(found['with-third'], 3)}$$",
        f"The first alone has $R^2 = {a}^2 {comes_to(a**2)}$, so the second adds only "
        f"${number(gain, 3)}$, and the third, though weaker by itself, adds "
        f"${number(found['gain'], 3)}$.",
    ]
    return "\n\n".join(lines)
