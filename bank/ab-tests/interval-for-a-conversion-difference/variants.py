"""An interval for a difference of two proportions, and the relative lift."""

from greenroom.judge.writing import comes_to, number, table

Z = 1.96


def draw(rng):
    a, b = sample(rng)
    rows = [["A", *a], ["B", *b]]
    return {
        "drawn": {"a": list(a), "b": list(b)},
        "shown": {"counts": table(["arm", "users", "conversions"], rows)},
        "expected": {
            "difference": around(gap(a, b), Z * error(a, b)),
            "lift": 100 * (rate(b) / rate(a) - 1),
        },
        "near_misses": near_misses(a, b),
        "solution": solution(a, b),
    }


def sample(rng):
    """Users and conversions of two arms with a visible difference."""
    while True:
        n_a, n_b = (100 * int(n) for n in rng.randint(20, 81, size=2))
        base = int(rng.randint(40, 161)) / 1000
        moved = base * (1 + int(rng.choice([-1, 1])) * int(rng.randint(4, 21)) / 100)
        a, b = (n_a, round(n_a * base)), (n_b, round(n_b * moved))
        if n_a != n_b and abs(gap(a, b)) > 0.3 and abs(rate(b) / rate(a) - 1) > 0.03:
            return a, b


def rate(arm):
    users, bought = arm
    return bought / users


def gap(a, b):
    """The difference in percentage points."""
    return 100 * (rate(b) - rate(a))


def variance(arm):
    return rate(arm) * (1 - rate(arm)) / arm[0]


def error(a, b):
    """The standard error of the difference in percentage points."""
    return 100 * (variance(a) + variance(b)) ** 0.5


def around(centre, reach):
    return [centre - reach, centre + reach]


def near_misses(a, b):
    difference = gap(a, b)
    summed = 100 * (variance(a) ** 0.5 + variance(b) ** 0.5)
    return [
        {
            "expected": {"difference": around(difference, Z * summed)},
            "says": "You added the standard errors; for independent arms their squares add.",
            "misconception": "standard-errors-of-arms-add",
        },
        {
            "expected": {"difference": around(difference / 100, Z * error(a, b) / 100)},
            "says": "Those are fractions; give percentage points.",
        },
        {
            "expected": {"difference": around(-difference, Z * error(a, b))},
            "says": "That is A minus B; the question asks for B minus A.",
        },
        {
            "expected": {"difference": around(difference, 1.645 * error(a, b))},
            "says": "You used 1.645, which makes a 90 % interval.",
        },
        {
            "expected": {"difference": around(difference, error(a, b))},
            "says": "That is one standard error to either side; a 95 % interval takes 1.96.",
        },
        {
            "expected": {"lift": difference},
            "says": "That is the difference in percentage points; a lift is relative to A's rate.",
        },
        {
            "expected": {"lift": 100 * (1 - rate(a) / rate(b))},
            "says": "You divided by B's rate; a lift over A is relative to A's rate.",
        },
    ]


def solution(a, b):
    low, high = around(gap(a, b), Z * error(a, b))
    share = error(a, b) / 100
    steps = [
        rf"The rates are ${a[1]}/{a[0]} {comes_to(rate(a), 5)}$ for A and ${b[1]}/{b[0]} "
        rf"{comes_to(rate(b), 5)}$ for B, a difference of ${number(gap(a, b), 3)}$ points.",
        "The variances of the two rates add:",
        rf"$$\mathrm{{SE}} = \sqrt{{\frac{{{number(rate(a), 5)} \cdot {number(1 - rate(a), 5)}}}"
        rf"{{{a[0]}}} + \frac{{{number(rate(b), 5)} \cdot {number(1 - rate(b), 5)}}}{{{b[0]}}}}} "
        rf"\approx {number(share, 5)}$$",
        rf"that is ${number(100 * share, 3)}$ points, and $1.96 \cdot {number(100 * share, 3)} "
        rf"\approx {number(Z * error(a, b), 3)}$.",
        rf"The interval is ${number(gap(a, b), 3)} \pm {number(Z * error(a, b), 3)}$, so "
        f"$[{number(low, 2)}, {number(high, 2)}]$ points.",
        rf"The lift is ${number(rate(b), 5)}/{number(rate(a), 5)} - 1$, or "
        rf"${number(100 * (rate(b) / rate(a) - 1), 1)}\,\%$.",
    ]
    return "\n\n".join(steps)
