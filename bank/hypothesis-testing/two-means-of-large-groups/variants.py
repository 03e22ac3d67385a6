"""A two-sample z statistic and its p-value from a table of normal tails."""

from statistics import NormalDist

from greenroom.judge.writing import comes_to, number, table

TENTHS = range(10, 31)


def draw(rng):
    a, b = sample(rng)
    z = statistic(a, b)
    return {
        "drawn": {"a": list(a), "b": list(b)},
        "shown": {
            "groups": table(
                ["group", "users", "mean (s)", "standard deviation (s)"], [["A", *a], ["B", *b]]
            ),
            "table": tails(),
        },
        "expected": {"z": z, "p": 2 * tail(z)},
        "near_misses": near_misses(a, b),
        "solution": solution(a, b),
    }


def sample(rng):
    """Users, mean and standard deviation of two groups; z lies close to a printed value."""
    while True:
        n_a, n_b = (int(n) for n in rng.choice([100, 120, 150, 180, 200, 240, 300], size=2))
        s_a, s_b = (int(s) for s in rng.randint(8, 26, size=2))
        mean_a = int(rng.randint(400, 700)) / 10
        offset = int(rng.choice([-1, 1])) * int(rng.randint(10, 100)) / 10
        a, b = (n_a, mean_a, s_a), (n_b, round(mean_a + offset, 1), s_b)
        z = abs(statistic(a, b))
        if 1.25 <= z <= 2.85 and abs(z - round(z, 1)) < 0.012 and s_a != s_b and n_a != n_b:
            return a, b


def error(a, b):
    return (a[2] ** 2 / a[0] + b[2] ** 2 / b[0]) ** 0.5


def statistic(a, b):
    return (b[1] - a[1]) / error(a, b)


def tail(z):
    """The printed upper tail of |z|, rounded to one decimal."""
    return round(1 - NormalDist().cdf(round(abs(z), 1)), 4)


def tails():
    third = len(TENTHS) // 3
    rows = []
    for row in range(third):
        places = [TENTHS[row + third * column] / 10 for column in range(3)]
        rows.append([text for z in places for text in (f"${z}$", f"${tail(z):.4f}$")])
    return table(["$z$", "$P(Z > z)$"] * 3, rows)


def near_misses(a, b):
    z, offset = statistic(a, b), b[1] - a[1]
    apart = a[2] / a[0] ** 0.5 + b[2] / b[0] ** 0.5
    return [
        {
            "expected": {"p": tail(z)},
            "says": "That is the probability of one tail; the two-sided p-value is twice that.",
        },
        {
            "expected": {"z": -z},
            "says": "The sign is turned round: it is B minus A.",
        },
        {
            "expected": {"z": offset / apart},
            "says": "You added the standard errors; for independent groups their squares add.",
        },
        {
            "expected": {"z": offset / (a[2] / a[0] + b[2] / b[0]) ** 0.5},
            "says": "You divided the standard deviations by n; the variance of a mean is the "
            "squared standard deviation over n.",
        },
        {
            "expected": {"z": offset / error(a, b) ** 2},
            "says": "You divided by the variance of the difference; take the root first.",
        },
    ]


def solution(a, b):
    z, size = statistic(a, b), error(a, b)
    near = round(abs(z), 1)
    steps = [
        "The variances of the two means add:",
        rf"$$\mathrm{{SE}} = \sqrt{{\frac{{{a[2]}^2}}{{{a[0]}}} + \frac{{{b[2]}^2}}{{{b[0]}}}}} = "
        rf"\sqrt{{{number(a[2] ** 2 / a[0])} + {number(b[2] ** 2 / b[0])}}} {comes_to(size)}$$",
        rf"$$z = \frac{{{number(b[1])} - {number(a[1])}}}{{{number(size)}}} {comes_to(z, 2)}$$",
        rf"Rounded to one decimal $|z| = {near}$, and the table gives $P(Z > {near}) = "
        rf"{tail(z):.4f}$. Both directions count, so $p = 2 \cdot {tail(z):.4f} = "
        rf"{number(2 * tail(z))}$.",
    ]
    return "\n\n".join(steps)
