"""The histogram of gradient directions of the four inner pixels of a patch."""

import numpy as np

from greenroom.judge.writing import matrix, number

BINS = ["0 to 45", "45 to 90", "90 to 135", "135 to 180"]
INNER = [(1, 1), (1, 2), (2, 1), (2, 2)]


def draw(rng):
    patch = grey_values(rng)
    votes = histogram(patch)
    return {
        "shown": {"patch": matrix(patch)},
        "expected": {"histogram": votes, "normalised": scaled(votes)},
        "near_misses": near_misses(patch),
        "solution": solution(patch),
        "drawn": {"patch": patch.tolist()},
    }


def grey_values(rng):
    """Grey values whose four directions lie inside their bins and fill two or three of them."""
    while True:
        patch = rng.randint(1, 20, size=(4, 4)) * 5
        pairs = gradients(patch)
        inside = all(x != 0 and y != 0 and abs(x) != abs(y) for x, y in pairs)
        opposite = any(y < 0 for _, y in pairs) and any(x < 0 for x, _ in pairs)
        if inside and opposite and 2 <= len({place(x, y) for x, y in pairs}) <= 3:
            return patch


def gradients(patch):
    """Across and down, for each inner pixel."""
    return [
        (int(patch[i, j + 1] - patch[i, j - 1]), int(patch[i + 1, j] - patch[i - 1, j]))
        for i, j in INNER
    ]


def place(x, y):
    return int(np.degrees(np.arctan2(y, x)) % 180 // 45)


def histogram(patch, bin_of=place, vote=np.hypot):
    votes = np.zeros(4)
    for x, y in gradients(patch):
        votes[bin_of(x, y)] += vote(x, y)
    return votes


def scaled(votes):
    return votes / np.linalg.norm(votes)


def near_misses(patch):
    votes = histogram(patch)
    slips = [
        (
            histogram(patch, vote=lambda *_: 1),
            "You counted pixels; each pixel votes with its magnitude.",
        ),
        (
            histogram(patch, vote=lambda x, y: x * x + y * y),
            "You left out the square root; the vote is the magnitude, not its square.",
        ),
        (
            histogram(patch, vote=lambda x, y: abs(x) + abs(y)),
            "You added the sizes of the two differences; the magnitude is the root of the sum of "
            "their squares.",
        ),
        (
            histogram(patch, bin_of=lambda x, y: place(y, x)),
            "You exchanged the two differences: the angle starts at the direction of rows, so its "
            "tangent is the vertical over the horizontal difference.",
        ),
        (
            histogram(patch, bin_of=lambda x, y: place(x, -y)),
            "You took the upper neighbour minus the lower one; here it is lower minus upper.",
        ),
        (
            histogram(patch, bin_of=lambda x, y: place(abs(x), abs(y))),
            "You dropped the signs before taking the angle; differences of unlike signs belong "
            "above 90 degrees.",
        ),
        (
            votes / 2,
            "You halved the differences; the question takes them without a factor.",
        ),
    ]
    whole = [
        {"expected": {"histogram": wrong, "normalised": scaled(wrong)}, "says": says}
        for wrong, says in slips
    ]
    by_sum = {
        "expected": {"normalised": votes / votes.sum()},
        "says": "You divided by the sum of the votes; the length is the root of the sum of their "
        "squares.",
    }
    return [*whole, by_sum]


def solution(patch):
    votes = histogram(patch)
    lines = [
        f"- row {i + 1}, column {j + 1}: $g_x = {x}$, $g_y = {y}$, magnitude "
        f"${number(np.hypot(x, y), 2)}$, direction "
        f"${number(np.degrees(np.arctan2(y, x)) % 180, 1)}$ degrees, bin {BINS[place(x, y)]}"
        for (i, j), (x, y) in zip(INNER, gradients(patch), strict=True)
    ]
    steps = [
        "Each inner pixel has two differences, a magnitude and a bin.",
        "\n".join(lines),
        f"The votes of the four bins are $({listed(votes, 2)})$.",
        f"Their length is ${number(np.linalg.norm(votes), 2)}$, so the scaled votes are "
        f"$({listed(scaled(votes), 3)})$.",
    ]
    return "\n\n".join(steps)


def listed(values, digits):
    return ",\\ ".join(number(value, digits) for value in values)
