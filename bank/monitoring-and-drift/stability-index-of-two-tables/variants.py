"""The population stability index of two binned score distributions."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table

BINS = ("0.0-0.2", "0.2-0.4", "0.4-0.6", "0.6-0.8", "0.8-1.0")


def draw(rng):
    reference, recent = sample(rng)
    p, q = reference / reference.sum(), recent / recent.sum()
    parts = (q - p) * np.log(q / p)
    rows = [[b, number(r), number(w)] for b, r, w in zip(BINS, reference, recent, strict=True)]
    return {
        "shown": {"counts": table(["score", "reference", "last week"], rows)},
        "expected": both(parts),
        "near_misses": near_misses(p, q, parts),
        "solution": solution(p, q, parts),
        "drawn": {"reference": reference.tolist(), "recent": recent.tolist()},
    }


def sample(rng):
    """Shares in whole percent, which fall with the score; last week the top has grown."""
    base = np.array([34, 26, 18, 13, 9]) + rng.permutation([-2, -1, 0, 1, 2])
    moved = int(rng.randint(6, 11))
    taken = int(rng.randint(1, moved))
    shift = np.array([-taken, taken - moved, 0, rng.randint(1, moved // 2 + 1), 0])
    shift[4] = -shift.sum()
    reference, recent = rng.choice([2000, 3000, 4000]), rng.choice([500, 600, 800])
    return base * reference // 100, (base + shift) * recent // 100


def both(parts):
    return {"psi": parts.sum(), "top": parts[4]}


def near_misses(p, q, parts):
    return [
        {
            "expected": both(parts / np.log(10)),
            "says": "You took logarithms to base 10; the question asks for natural ones.",
        },
        {
            "expected": both(parts / np.log(2)),
            "says": "You took logarithms to base 2; the question asks for natural ones.",
        },
        {
            "expected": both(q * np.log(q / p)),
            "says": "You weighted the log ratio with last week's share, which gives the "
            "Kullback-Leibler divergence; the index weights it with the difference of the shares.",
            "misconception": "psi-on-one-direction",
        },
        {
            "expected": both(p * np.log(p / q)),
            "says": "You weighted the log ratio with the reference's share, which gives the "
            "Kullback-Leibler divergence in the other direction; the weight is the difference.",
            "misconception": "psi-on-one-direction",
        },
        {
            "expected": both(100 * parts),
            "says": "You weighted with differences in percent; take the shares as fractions.",
        },
        {
            "expected": both(-parts),
            "says": "Your sign is turned: the difference and the ratio go in the same direction, "
            "so no part of the index is negative.",
        },
        {
            "expected": both(abs(q - p)),
            "says": "You added up the changes of the shares; each is multiplied by the "
            "logarithm of the ratio of the shares.",
        },
    ]


def solution(p, q, parts):
    rows = [
        [b, number(x), number(y), number(y - x), number(np.log(y / x)), number(part, 5)]
        for b, x, y, part in zip(BINS, p, q, parts, strict=True)
    ]
    heads = ["score", "$p$", "$q$", "$q - p$", r"$\ln(q/p)$", "part"]
    return "\n\n".join(
        [
            "Divide each column by its total; then take, bin by bin, the change of the share times "
            "the logarithm of the ratio.",
            table(heads, rows),
            f"The top bin contributes $({number(q[4])} - {number(p[4])}) \\ln({number(q[4])} / "
            f"{number(p[4])}) {comes_to(parts[4])}$.",
            f"The parts add up to $\\mathrm{{PSI}} {comes_to(parts.sum())}$.",
        ]
    )
