"""Information gain in bits of one split of a node with two classes."""

import numpy as np

from greenroom.judge.writing import number, table


def entropy(counts):
    shares = counts[counts > 0] / counts.sum()
    return -shares @ np.log2(shares)


def gini(counts):
    return 1 - ((counts / counts.sum()) ** 2).sum()


def worked(name, counts):
    """The entropy of one node, written out."""
    n = counts.sum()
    terms = " - ".join(rf"\frac{{{c}}}{{{n}}} \log_2 \frac{{{c}}}{{{n}}}" for c in counts)
    value = entropy(counts)
    sign = "=" if value == 1 else r"\approx"
    return rf"$$H(\text{{{name}}}) = -{terms} {sign} {number(value)}$$"


def draw(rng):
    while True:
        left = rng.randint(1, 13, size=2)
        right = rng.randint(1, 13, size=2)
        both = left + right
        sizes = np.array([left.sum(), right.sum()])
        weights = sizes / sizes.sum()
        parent, children = entropy(both), np.array([entropy(left), entropy(right)])
        rest = weights @ children
        gain = parent - rest
        unweighted = parent - children.mean()
        if gain >= 0.08 and abs(unweighted - gain) >= 0.02 and unweighted > 0 and parent <= 0.995:
            break
    impurity = gini(both) - weights @ [gini(left), gini(right)]
    total = sizes.sum()
    solution = [
        f"Before the split {both[0]} of {total} stay and {both[1]} leave:",
        worked("node", both),
        f"In the same way for the {sizes[0]} customers on the left and the {sizes[1]} on the "
        "right:",
        worked("left", left),
        worked("right", right),
        "Weight each child by its share of the customers:",
        rf"$$\frac{{{sizes[0]}}}{{{total}}} \cdot {number(children[0])} + "
        rf"\frac{{{sizes[1]}}}{{{total}}} \cdot {number(children[1])} \approx {number(rest)}$$",
        rf"The gain is what the split takes away: ${number(parent)} - {number(rest)} \approx "
        rf"{number(gain)}$ bits.",
    ]
    rows = [["left", *left], ["right", *right]]
    return {
        "shown": {"rows": table(["child", "stays", "leaves"], rows)},
        "expected": {"parent": parent, "gain": gain},
        "near_misses": [
            {
                "expected": {"gain": unweighted},
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
            {
                "expected": {"parent": parent * np.log(2), "gain": gain * np.log(2)},
                "says": "You took the natural logarithm, which gives nats; bits need base 2.",
            },
            {
                "expected": {"gain": rest},
                "says": "That is the entropy that is left after the split; the gain is what it "
                "took away.",
            },
            {
                "expected": {"parent": gini(both), "gain": impurity},
                "says": "That is the Gini impurity and its decrease; the question asks for "
                "entropy.",
            },
        ],
        "solution": "\n\n".join(solution),
    }
