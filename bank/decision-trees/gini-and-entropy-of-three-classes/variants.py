"""Gini decrease and information gain of a split of a node with three classes."""

import numpy as np

from greenroom.judge.writing import number, table

CLASSES = ["complaint", "question", "order"]


def draw(rng):
    left, right = sample(rng)
    both = left + right
    rows = [["left", *left], ["right", *right]]
    return {
        "shown": {"rows": table(["child", *CLASSES], rows)},
        "expected": {
            "node": gini(both),
            "gini": gain(gini, left, right),
            "entropy": gain(entropy, left, right),
        },
        "near_misses": wrong_weights(left, right) + wrong_measures(left, right),
        "solution": solution(left, right),
        "drawn": {"left": left.tolist(), "right": right.tolist()},
    }


def sample(rng):
    """Children of clearly different size and mix, so that weights matter and the gain shows."""
    while True:
        left, right = rng.randint(0, 10, size=3), rng.randint(0, 10, size=3)
        uneven = abs(left.sum() - right.sum()) >= 4 and min(left.sum(), right.sum()) >= 5
        mixed = min(np.count_nonzero(left), np.count_nonzero(right)) >= 2 and all(left + right)
        if not (uneven and mixed):
            continue
        apart = abs(plain(gini, left, right) - gain(gini, left, right))
        if gain(gini, left, right) >= 0.05 and apart >= 0.01:
            return left, right


def shares(counts):
    return counts / counts.sum()


def gini(counts):
    return 1 - (shares(counts) ** 2).sum()


def entropy(counts):
    positive = shares(counts)[counts > 0]
    return -(positive @ np.log2(positive))


def after(measure, left, right):
    n = left.sum() + right.sum()
    return (left.sum() * measure(left) + right.sum() * measure(right)) / n


def gain(measure, left, right):
    return measure(left + right) - after(measure, left, right)


def plain(measure, left, right):
    """The gain with children that count alike, which is wrong."""
    return measure(left + right) - (measure(left) + measure(right)) / 2


def wrong_weights(left, right):
    return [
        {
            "expected": {
                "gini": plain(gini, left, right),
                "entropy": plain(entropy, left, right),
            },
            "says": "You averaged the children as if they were of equal size; weight each by "
            "its share of the messages.",
            "misconception": "children-count-alike",
        },
        {
            "expected": {
                "gini": after(gini, left, right),
                "entropy": after(entropy, left, right),
            },
            "says": "That is what is left after the split; the gain is what it took away.",
        },
    ]


def wrong_measures(left, right):
    both = left + right
    return [
        {
            "expected": {"entropy": gain(entropy, left, right) * np.log(2)},
            "says": "You took natural logarithms; bits need base 2.",
        },
        {
            "expected": {"entropy": gain(entropy, left, right) * np.log10(2)},
            "says": "You took logarithms to base 10; bits need base 2.",
        },
        {
            "expected": {"node": 1 - gini(both)},
            "says": "That is the sum of the squared shares; the Gini index is one minus it.",
        },
        {
            "expected": {"node": 1 - shares(both).max()},
            "says": "That is the error rate of the majority vote; the Gini index is one minus "
            "the sum of the squared shares.",
        },
    ]


def solution(left, right):
    both = left + right
    n = both.sum()
    rows = [
        [name, int(counts.sum()), gini(counts), entropy(counts)]
        for name, counts in (("node", both), ("left", left), ("right", right))
    ]
    steps = [
        "Add the rows to get the counts of the node, "
        f"{', '.join(str(c) for c in both)}, and turn all counts into shares. The Gini index of "
        "the node is",
        "$$1 - "
        + " - ".join(rf"\left(\frac{{{c}}}{{{n}}}\right)^2" for c in both)
        + rf" \approx {number(gini(both), 3)}$$",
        "In the same way for the children, and with the entropy:",
        table(["", "messages", "Gini", "entropy"], rows),
        "Weight the children by their share of the messages and subtract:",
        worked("Gini", gini, left, right),
        worked("entropy", entropy, left, right),
    ]
    return "\n\n".join(steps)


def worked(name, measure, left, right):
    a, b, n = left.sum(), right.sum(), left.sum() + right.sum()
    return (
        rf"$$\text{{{name}: }} {number(measure(left + right))} - \frac{{{a}}}{{{n}}} \cdot "
        rf"{number(measure(left))} - \frac{{{b}}}{{{n}}} \cdot {number(measure(right))} "
        rf"\approx {number(gain(measure, left, right), 3)}$$"
    )
