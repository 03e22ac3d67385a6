"""Top-p sampling on six tokens."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table, vector

WORDS = ["harbour", "station", "market", "museum", "river", "airport", "bridge", "garden"]


def draw(rng):
    hundredths, p = sample(rng)
    share = hundredths / 100
    words = [WORDS[i] for i in rng.permutation(len(WORDS))[:6]]
    keep = nucleus(share, p)
    return {
        "shown": {
            "table": table(["token", "probability"], list(zip(words, share, strict=True))),
            "p": number(p),
        },
        "expected": drawn_with(share, keep),
        "near_misses": near_misses(share, p),
        "solution": solution(words, share, p, keep),
        "drawn": {"hundredths": hundredths.tolist(), "p": p},
    }


def sample(rng):
    """Six different hundredths that sum to 100, and a p that no partial sum comes near."""
    while True:
        parts = np.floor(rng.dirichlet(np.full(6, 1.3)) * 94).astype(int) + 1
        parts[parts.argmax()] += 100 - parts.sum()
        p = float(rng.choice([0.7, 0.75, 0.8, 0.85]))
        sums = np.cumsum(np.sort(parts)[::-1]) / 100
        kept = int((sums < p).sum()) + 1
        if len(set(parts)) == 6 and 2 <= kept <= 4 and abs(sums - p).min() > 0.015:
            return parts, p


def nucleus(share, p, extra=0):
    """Which tokens are in the set; `extra` takes that many more or fewer."""
    order = np.argsort(-share)
    size = int((np.cumsum(share[order]) < p).sum()) + 1 + extra
    keep = np.zeros(share.size, bool)
    keep[order[:size]] = True
    return keep


def drawn_with(share, keep):
    kept = np.where(keep, share, 0)
    return {"kept": int(keep.sum()), "distribution": kept / kept.sum()}


def near_misses(share, p):
    keep, large = nucleus(share, p), share >= 1 - p
    return [
        {
            "expected": {"distribution": np.where(keep, share, 0)},
            "says": "The kept probabilities do not sum to one; divide them by their sum.",
        },
        {
            "expected": drawn_with(share, nucleus(share, p, -1)),
            "says": "You stopped before the sum reached p; the token that crosses it belongs to "
            "the set.",
        },
        {
            "expected": drawn_with(share, nucleus(share, p, 1)),
            "says": "You took one token too many; stop as soon as the sum has reached p.",
        },
        {
            "expected": drawn_with(share, np.argsort(np.argsort(-share)) < round(6 * p)),
            "says": "You kept that share of the tokens; p is a share of the probability.",
            "misconception": "top-p-keeps-a-share-of-the-vocabulary",
        },
        {
            "expected": drawn_with(share, in_table_order(share, p)),
            "says": "You went down the table as it stands; sort by probability first.",
        },
        {
            "expected": drawn_with(share, large if large.any() else share == share.max()),
            "says": "You looked at each token's own probability; what counts is the sum from the "
            "top.",
            "misconception": "top-p-keeps-a-share-of-the-vocabulary",
        },
        {
            "expected": {"distribution": np.where(keep, 1 / keep.sum(), 0)},
            "says": "You drew from the set with equal chances; the tokens keep their proportions.",
        },
    ]


def in_table_order(share, p):
    """The slip of adding up without sorting, where it leaves anything out."""
    before = np.cumsum(share) - share
    return before < p


def solution(words, share, p, keep):
    order = np.argsort(-share)[: keep.sum()]
    sums = np.cumsum(share[order])
    named = ", ".join(words[i] for i in order)
    result = drawn_with(share, keep)["distribution"]
    steps = [
        f"Sorted by probability, the sums from the top are ${', '.join(number(s) for s in sums)}$; "
        f"the last of them is the first that reaches ${number(p)}$.",
        f"So ${len(order)}$ tokens may be drawn: {named}.",
        rf"Divided by ${number(sums[-1])}$ they have the probabilities",
        *(
            rf"$$\text{{{words[i]}}}: \frac{{{number(share[i])}}}{{{number(sums[-1])}}} "
            rf"{comes_to(result[i], 3)}$$"
            for i in order
        ),
        rf"and in the order of the table the answer is ${vector(result, 3)}$.",
    ]
    return "\n\n".join(steps)
