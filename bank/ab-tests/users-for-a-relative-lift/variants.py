"""Sample size per arm for two proportions, and the days it takes."""

from math import ceil

from greenroom.judge.writing import comes_to, number

Z = 1.96 + 0.84


def draw(rng):
    base, lift, traffic = sample(rng)
    return {
        "drawn": {"base": base, "lift": lift, "traffic": traffic},
        "shown": {"base": number(base), "lift": number(lift), "traffic": number(traffic)},
        "expected": {
            "users": ceil(users(base, lift)),
            "days": ceil(2 * users(base, lift) / traffic),
        },
        "near_misses": near_misses(base, lift, traffic),
        "solution": solution(base, lift, traffic),
    }


def sample(rng):
    """The number of days is clear of a whole number, so that rounding cannot change it."""
    while True:
        base = int(rng.choice([2, 3, 4, 5, 6, 8, 10, 12, 15, 20]))
        lift = int(rng.choice([4, 5, 6, 8, 10, 12, 15, 20]))
        traffic = int(rng.randint(4, 60)) * 500
        days = 2 * users(base, lift) / traffic
        if 4 < days < 18 and 0.25 < days % 1 < 0.75:
            return base, lift, traffic


def users(base, lift, z=Z):
    p1 = base / 100
    p2 = p1 * (1 + lift / 100)
    return z**2 * (p1 * (1 - p1) + p2 * (1 - p2)) / (p2 - p1) ** 2


def near_misses(base, lift, traffic):
    n = users(base, lift)
    p1 = base / 100
    points = min(p1 + lift / 100, 0.99)
    as_points = Z**2 * (p1 * (1 - p1) + points * (1 - points)) / (points - p1) ** 2
    delta = p1 * lift / 100
    return [
        {
            "expected": {"users": ceil(as_points), "days": ceil(2 * as_points / traffic)},
            "says": "You added the lift in percentage points; a relative lift multiplies the rate.",
            "misconception": "relative-lift-as-points",
        },
        {
            "expected": {
                "users": ceil(users(base, lift, 1.645 + 0.84)),
                "days": ceil(2 * users(base, lift, 1.645 + 0.84) / traffic),
            },
            "says": "You used 1.645, for a one-sided test; this one is two-sided, with 1.96.",
        },
        {
            "expected": {
                "users": ceil(users(base, lift, 1.96)),
                "days": ceil(2 * users(base, lift, 1.96) / traffic),
            },
            "says": "You left out the 0.84 of the power; without it the power is only one half.",
        },
        {
            "expected": {"users": ceil(Z**2 * p1 * (1 - p1) / delta**2)},
            "says": "Only one arm's variance stands in your formula; the difference has both.",
        },
        {
            "expected": {"users": ceil(2 * n)},
            "says": "That is the number for both arms together.",
        },
        {
            "expected": {"days": ceil(n / traffic)},
            "says": "Both arms have to be filled from the daily users.",
        },
    ]


def solution(base, lift, traffic):
    p1 = base / 100
    p2 = p1 * (1 + lift / 100)
    n = users(base, lift)
    both = p1 * (1 - p1) + p2 * (1 - p2)
    steps = [
        rf"The rates are $p_1 = {number(p1)}$ and $p_2 = {number(p1)} \cdot "
        rf"{number(1 + lift / 100)} = {number(p2, 6)}$, a difference of ${number(p2 - p1, 6)}$.",
        rf"The variances add up to $p_1(1-p_1) + p_2(1-p_2) {comes_to(both, 6)}$, and "
        r"$(1.96 + 0.84)^2 = 7.84$.",
        rf"$$n = \frac{{7.84 \cdot {number(both, 6)}}}{{{number(p2 - p1, 6)}^2}} "
        rf"\approx {number(n, 1)}$$",
        f"Rounded up, each arm needs ${ceil(n)}$ users.",
        rf"Both arms together need ${2 * ceil(n)}$, which at {traffic} a day is "
        rf"${2 * ceil(n)}/{traffic} {comes_to(2 * ceil(n) / traffic, 2)}$, so "
        f"${ceil(2 * n / traffic)}$ days. (In practice one would go on to whole weeks.)",
    ]
    return "\n\n".join(steps)
