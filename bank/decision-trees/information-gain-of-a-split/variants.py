"""Information gain in bits of one split of a node with two classes."""

import numpy as np

from greenroom.judge.writing import number, table


def draw(rng):
    left, right = split(rng)
    parent, rest = entropy(left + right), after_split(entropy, left, right)
    return {
        "shown": {
            "rows": table(["child", "stays", "leaves"], [["left", *left], ["right", *right]]),
        },
        "expected": {"parent": parent, "gain": parent - rest},
        "near_misses": near_misses(left, right),
        "solution": solution(left, right),
        "drawn": {"left": left.tolist(), "right": right.tolist()},
    }


def split(rng):
    while True:
        left = rng.randint(1, 13, size=2)
        right = rng.randint(1, 13, size=2)
        parent = entropy(left + right)
        gain = parent - after_split(entropy, left, right)
        unweighted = parent - np.mean([entropy(left), entropy(right)])
        if gain >= 0.08 and abs(unweighted - gain) >= 0.02 and unweighted > 0 and parent <= 0.995:
            return left, right


def entropy(counts):
    shares = counts[counts > 0] / counts.sum()
    return -shares @ np.log2(shares)


def gini(counts):
    return 1 - ((counts / counts.sum()) ** 2).sum()


def after_split(impurity, left, right):
    """The impurity of the children, each weighted by its share of the customers."""
    sizes = np.array([left.sum(), right.sum()])
    return (sizes / sizes.sum()) @ [impurity(left), impurity(right)]


def near_misses(left, right):
    both = left + right
    parent, rest = entropy(both), after_split(entropy, left, right)
    return [
        *unweighted_children(parent, np.array([entropy(left), entropy(right)])),
        {
            "expected": {"parent": parent * np.log(2), "gain": (parent - rest) * np.log(2)},
            "says": "You took the natural logarithm, which gives nats; bits need base 2.",
        },
        {
            "expected": {"gain": rest},
            "says": "That is the entropy that is left after the split; the gain is what it "
            "took away.",
        },
        {
            "expected": {"parent": gini(both), "gain": gini(both) - after_split(gini, left, right)},
            "says": "That is the Gini impurity and its decrease; the question asks for entropy.",
        },
    ]


def unweighted_children(parent, children):
    return [
        {
            "expected": {"gain": parent - children.mean()},
            "says": "You averaged the children as if they were of equal size; weight each by "
            "its share of the customers.",
            "misconception": "children-count-alike",
        },
        {
            "expected": {"gain": parent - children.sum()},
            "says": "You subtracted both entropies in full; weight each child by its share of "
            "the customers.",
            "misconception": "children-count-alike",
        },
    ]


def solution(left, right):
    both = left + right
    parent, rest = entropy(both), after_split(entropy, left, right)
    on_left, on_right, total = left.sum(), right.sum(), both.sum()
    steps = [
        f"Before the split {both[0]} of {total} stay and {both[1]} leave:",
        worked("node", both),
        f"In the same way for the {on_left} customers on the left and the {on_right} on the right:",
        worked("left", left),
        worked("right", right),
        "Weight each child by its share of the customers:",
        rf"$$\frac{{{on_left}}}{{{total}}} \cdot {number(entropy(left))} + "
        rf"\frac{{{on_right}}}{{{total}}} \cdot {number(entropy(right))} \approx {number(rest)}$$",
        rf"The gain is what the split takes away: ${number(parent)} - {number(rest)} \approx "
        rf"{number(parent - rest)}$ bits.",
    ]
    return "\n\n".join(steps)


def worked(name, counts):
    """The entropy of one node, written out."""
    n = counts.sum()
    terms = " - ".join(rf"\frac{{{c}}}{{{n}}} \log_2 \frac{{{c}}}{{{n}}}" for c in counts)
    value = entropy(counts)
    sign = "=" if value == 1 else r"\approx"
    return rf"$$H(\text{{{name}}}) = -{terms} {sign} {number(value)}$$"
