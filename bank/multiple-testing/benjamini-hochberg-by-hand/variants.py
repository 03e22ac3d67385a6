"""Benjamini-Hochberg and Bonferroni on eight p-values, one of which is carried by a later one."""

from greenroom.judge.writing import comes_to, number, table

M = 8
NAMES = "ABCDEFGH"


def draw(rng):
    percent, ranked = sample(rng)
    order = [int(i) for i in rng.permutation(M)]
    p = [thousandths / 1000 for thousandths in ranked]
    carried = next(k for k in range(found(ranked, percent)) if over(ranked[k], k + 1, percent))
    values = [p[i] for i in order]
    name = NAMES[order.index(carried)]
    return {
        "drawn": {"values": values, "q": percent / 100, "asked": order.index(carried)},
        "shown": {
            "values": table(
                ["feature", *NAMES], [["p-value", *(f"${value:.3f}$" for value in values)]]
            ),
            "q": number(percent),
            "name": name,
        },
        "expected": {
            "found": found(ranked, percent),
            "bonferroni": sum(8 * t <= 10 * percent for t in ranked),
            "adjusted": adjusted(p, carried),
        },
        "near_misses": near_misses(ranked, percent, carried),
        "solution": solution(ranked, percent, carried, name),
    }


def sample(rng):
    """Sorted p-values in thousandths: one lies above its line and a later one passes."""
    while True:
        percent = int(rng.choice([5, 10]))
        reach = int(rng.randint(4, 7))
        top = 10 * percent * reach // M
        small = rng.randint(1, top + 1, size=reach)
        large = rng.randint(top + 1, 901, size=M - reach)
        ranked = sorted(int(t) for t in small) + sorted(int(t) for t in large)
        if suits(ranked, percent, reach):
            return percent, ranked


def suits(ranked, percent, reach):
    """Eight values clear of every line, one of them carried, and with four different counts."""
    if len(set(ranked)) < M:
        return False
    clear = all(abs(M * t - 10 * percent * k) >= 6 for k, t in enumerate(ranked, start=1))
    strict = sum(M * t <= 10 * percent for t in ranked)
    first = next((k for k in range(M) if over(ranked[k], k + 1, percent)), M)
    plain = sum(t <= 10 * percent for t in ranked)
    apart = len({reach, strict, first, plain}) == 4
    return clear and apart and strict >= 1 and found(ranked, percent) == reach


def over(thousandths, rank, percent):
    """Whether a p-value lies above its own line."""
    return M * thousandths > 10 * percent * rank


def found(ranked, percent):
    return max(k for k in range(M + 1) if k == 0 or not over(ranked[k - 1], k, percent))


def adjusted(p, place):
    return min(M * p[k] / (k + 1) for k in range(place, M))


def near_misses(ranked, percent, carried):
    first = next(k for k in range(M) if over(ranked[k], k + 1, percent))
    own = ranked[carried] / 1000
    return [
        {
            "expected": {"found": first},
            "says": "You stopped at the first p-value above its line. Look for the last one on or "
            "below its line; everything up to it is rejected.",
            "misconception": "bh-stops-at-the-first-failure",
        },
        {
            "expected": {"found": sum(t <= 10 * percent for t in ranked)},
            "says": "You compared every p-value with the level itself, without a correction.",
        },
        {
            "expected": {"adjusted": M * own / (carried + 1)},
            "says": "That is m p / k for this feature alone; a later one has a smaller value, and "
            "the adjusted p-value is the smallest from there on.",
            "misconception": "bh-stops-at-the-first-failure",
        },
        {
            "expected": {"adjusted": min(1.0, M * own)},
            "says": "That is Bonferroni's adjusted p-value; here it is divided by the rank.",
        },
        {
            "expected": {"adjusted": (carried + 1) * percent / 100 / M},
            "says": "That is the line the feature is compared with, not its adjusted p-value.",
        },
    ]


def solution(ranked, percent, carried, name):
    p, count = [t / 1000 for t in ranked], found(ranked, percent)
    rows = [
        [
            number(k + 1),
            f"${p[k]:.3f}$",
            number((k + 1) * percent / 100 / M, 5),
            "no" if over(ranked[k], k + 1, percent) else "yes",
            number(M * p[k] / (k + 1), 5),
        ]
        for k in range(M)
    ]
    strict = sum(M * t <= 10 * percent for t in ranked)
    steps = [
        "Sorted, with the line $kq/m$ and the value $m\\,p/k$:",
        table(["$k$", "$p$", "$kq/m$", "on or below", "$m\\,p/k$"], rows),
        f"The last p-value on or below its line has rank {count}, so Benjamini-Hochberg rejects "
        f"${count}$ hypotheses, also those on the way that lie above their own line.",
        rf"Bonferroni's level is ${percent}\,\%/{M} = {number(percent / 100 / M, 5)}$; "
        f"the number of p-values at or below it is ${strict}$.",
        rf"Feature {name} has rank {carried + 1}. Its adjusted p-value is the smallest $m\,p/k$ "
        rf"from there on, so $\tilde p {comes_to(adjusted(p, carried))}$.",
    ]
    return "\n\n".join(steps)
