"""Counts by band of score: the threshold for B that closes the gap, and what it costs."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table

LOWER = [0.8, 0.6, 0.4, 0.2, 0.0]
TITLES = ["0.8 to 1", "0.6 to 0.8", "0.4 to 0.6", "0.2 to 0.4", "below 0.2"]
MOVES = [(1, 2), (2, 3), (1, 3)]  # the last band accepted now, and the one that closes the gap


def draw(rng):
    counts, now, then, gain, loss = sample(rng)
    rows = [[t, *(str(int(counts[k][i])) for k in counts)] for i, t in enumerate(TITLES)]
    heads = ["score", "A good", "A bad", "B good", "B bad"]
    return {
        "shown": {
            "bands": table(heads, rows),
            "common": number(LOWER[now]),
            "gain": str(gain),
            "loss": str(loss),
        },
        "expected": outcome(counts, now, then, gain, loss),
        "near_misses": near_misses(counts, now, then, gain, loss),
        "solution": solution(counts, now, then, gain, loss),
        "drawn": {
            "lower": LOWER,
            "counts": {k: v.tolist() for k, v in counts.items()},
            "common": LOWER[now],
            "gain": gain,
            "loss": loss,
        },
    }


def sample(rng):
    """B reaches A's share of accepted good applicants exactly at the end of a band, at a loss."""
    while True:
        drawn = lender(rng)
        if outcome(*drawn)["change"] < -500:
            return drawn


def lender(rng):
    now, then = MOVES[int(rng.randint(0, 3))]
    share = int(rng.choice([70, 75, 80]))
    a_good = spread(rng, 4 * share, now + 1) + spread(rng, 4 * (100 - share), 4 - now)
    added = then - now
    extra = int(rng.randint(16, 29)) * added
    b_good = spread(rng, 2 * share - extra, now + 1) + spread(rng, extra, added)
    b_good += spread(rng, 2 * (100 - share), 4 - then)
    a_bad = np.array([6, 14, 28, 48, 90]) + rng.randint(-3, 8, size=5)
    b_bad = np.array([5, 12, 26, 45, 110]) + rng.randint(-3, 8, size=5)
    gain, loss = int(rng.randint(8, 15)) * 50, int(rng.randint(5, 10)) * 100
    counts = {"a_good": a_good, "a_bad": a_bad, "b_good": b_good, "b_bad": b_bad}
    return {k: np.array(v) for k, v in counts.items()}, now, then, gain, loss


def spread(rng, total, bands):
    """So many people over some bands, none of them nearly empty."""
    cuts = np.linspace(0, total, bands + 1)[1:-1] + rng.randint(-3, 4, size=bands - 1)
    return np.diff(np.concatenate([[0], np.round(cuts), [total]])).astype(int).tolist()


def outcome(counts, now, then, gain, loss):
    good, bad = counts["b_good"][now + 1 : then + 1], counts["b_bad"][now + 1 : then + 1]
    return {
        "gap": 100 * (reached(counts["a_good"], now) - reached(counts["b_good"], now)),
        "threshold": LOWER[then],
        "change": int(gain * good.sum() - loss * bad.sum()),
    }


def reached(column, last):
    return column[: last + 1].sum() / column.sum()


def near_misses(counts, now, then, gain, loss):
    right = outcome(counts, now, then, gain, loss)
    a, b = (counts[f"{g}_good"] + counts[f"{g}_bad"] for g in "ab")
    good, bad = counts["b_good"], counts["b_bad"]
    lent = gain * good[: then + 1].sum() - loss * bad[: then + 1].sum()
    return [
        {
            "expected": {"gap": 100 * (reached(a, now) - reached(b, now))},
            "says": "You compared the rates of acceptance over everybody, which is demographic "
            "parity; equal opportunity looks at the good applicants only.",
            "misconception": "parity-and-opportunity-swapped",
        },
        {
            "expected": {"gap": -right["gap"]},
            "says": "You subtracted A from B; asked for is A minus B.",
        },
        {
            "expected": {"gap": 100 * (precise(counts, "a", now) - precise(counts, "b", now))},
            "says": "You divided by the accepted, which is the precision; divide by all good "
            "applicants of the group.",
        },
        {
            "expected": {"threshold": LOWER[then - 1]},
            "says": "You stopped a band too early; the threshold is the lower end of the last band "
            "that is accepted.",
        },
        {
            "expected": {"change": gain * int(good[now + 1 : then + 1].sum())},
            "says": "You left out the loans that are not repaid; the bad applicants of these bands "
            "are accepted, too.",
            "misconception": "group-thresholds-are-free",
        },
        {
            "expected": {"change": int(lent)},
            "says": "That is the whole profit from B at the new threshold; give the change.",
        },
        {
            "expected": {"change": -right["change"]},
            "says": "The sign is turned: good loans add to the profit and bad ones take from it.",
        },
    ]


def precise(counts, group, last):
    good, bad = (counts[f"{group}_{kind}"][: last + 1].sum() for kind in ("good", "bad"))
    return good / (good + bad)


def solution(counts, now, then, gain, loss):
    right = outcome(counts, now, then, gain, loss)
    shares = [reached(counts[f"{g}_good"], now) for g in "ab"]
    tops = [f"{counts[f'{g}_good'][: now + 1].sum()}/{counts[f'{g}_good'].sum()}" for g in "ab"]
    good, bad = (int(counts[f"b_{k}"][now + 1 : then + 1].sum()) for k in ("good", "bad"))
    steps = [
        rf"At {number(LOWER[now])} the true positive rates are ${tops[0]} {comes_to(shares[0])}$ "
        rf"in A and ${tops[1]} {comes_to(shares[1])}$ in B, so the difference is "
        rf"${number(right['gap'], 1)}$ points.",
        f"B reaches A's rate when {good} more good applicants are accepted: "
        rf"${counts['b_good'][: then + 1].sum()}/{counts['b_good'].sum()} {comes_to(shares[0])}$. "
        f"That is so down to the band that begins at ${number(LOWER[then])}$, the new threshold.",
        f"These bands hold {good} good and {bad} bad applicants of B, so the profit changes by",
        rf"$${good} \cdot {gain} - {bad} \cdot {loss} = {right['change']}$$",
    ]
    return "\n\n".join(steps)
