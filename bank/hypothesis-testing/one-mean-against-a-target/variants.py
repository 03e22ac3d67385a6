"""A one-sample t statistic, and the p-value between two columns of a table."""

from greenroom.judge.writing import comes_to, number, table

TAILS = (0.1, 0.05, 0.025, 0.01, 0.005)
QUANTILES = {  # n: the quantiles of Student's t with n - 1 degrees of freedom for these tails
    9: (1.397, 1.860, 2.306, 2.896, 3.355),
    16: (1.341, 1.753, 2.131, 2.602, 2.947),
    25: (1.318, 1.711, 2.064, 2.492, 2.797),
}


def draw(rng):
    n, target, offset, deviation, place = sample(rng)
    mean, t = target + offset, offset / (deviation / n**0.5)
    rows = [["$c$", *(number(c, 3) for c in QUANTILES[n])]]
    return {
        "drawn": {"n": n, "target": target, "mean": mean, "variance": deviation**2},
        "shown": {
            "n": number(n),
            "target": number(target),
            "mean": number(mean),
            "variance": number(deviation**2),
            "df": number(n - 1),
            "table": table(["$P(T > c)$", *(f"${number(p)}$" for p in TAILS)], rows),
        },
        "expected": {"t": t, "bracket": bracket(place)},
        "near_misses": near_misses(n, offset, deviation, place),
        "solution": solution(n, target, offset, deviation, place),
    }


def sample(rng):
    """Readings whose |t| lies well between two columns of the table."""
    while True:
        n = int(rng.choice(list(QUANTILES)))
        deviation = int(rng.randint(4, 31)) / 2
        offset = int(rng.choice([-1, 1])) * int(rng.randint(6, 140)) / 10
        t = abs(offset) / (deviation / n**0.5)
        cuts = QUANTILES[n]
        clear = all(abs(t - c) > 0.05 for c in cuts) and cuts[0] < t < cuts[-1]
        if clear and deviation**2 not in (n, n**2):
            place = sum(t > c for c in cuts) - 1
            return n, int(rng.randint(40, 121)), offset, deviation, place


def bracket(place, sides=2):
    return [sides * TAILS[place + 1], sides * TAILS[place]]


def near_misses(n, offset, deviation, place):
    return [
        {
            "expected": {"bracket": bracket(place, sides=1)},
            "says": "Those are the probabilities of one tail; the two-sided p-value is twice that.",
        },
        {
            "expected": {"t": offset / deviation},
            "says": "You divided by the standard deviation of a single reading; the mean of n "
            "readings has the standard error s over the root of n.",
        },
        {
            "expected": {"t": offset / (deviation**2 / n**0.5)},
            "says": "You put in the variance; take its square root first.",
        },
        {
            "expected": {"t": offset / (deviation / n)},
            "says": "You divided by n; the standard error divides by the root of n.",
        },
        {
            "expected": {"t": -offset / (deviation / n**0.5)},
            "says": "The sign is turned round: it is mean minus target.",
        },
    ]


def solution(n, target, offset, deviation, place):
    error = deviation / n**0.5
    t = offset / error
    low, high = bracket(place)
    cuts = QUANTILES[n]
    steps = [
        rf"The standard deviation is $s = \sqrt{{{number(deviation**2)}}} = {number(deviation)}$ "
        rf"mV, and the standard error of the mean $s/\sqrt n = {number(deviation)}/"
        f"{number(n**0.5)} {comes_to(error)}$ mV.",
        rf"$$t = \frac{{{number(target + offset)} - {target}}}{{{number(error)}}} "
        rf"{comes_to(t, 2)}$$",
        rf"In the table $|t| = {number(abs(t), 2)}$ lies between {number(cuts[place], 3)} and "
        f"{number(cuts[place + 1], 3)}, so one tail has a probability between "
        f"{number(TAILS[place + 1])} and {number(TAILS[place])}.",
        "Deviations in both directions count, so both are doubled: the two-sided p-value lies "
        f"between ${number(low)}$ and ${number(high)}$, the interval $[{number(low)}, "
        f"{number(high)}]$.",
    ]
    return "\n\n".join(steps)
