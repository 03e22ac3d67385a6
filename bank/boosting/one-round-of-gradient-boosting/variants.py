"""One round of boosting on five rows: the best stump on the residuals, and a prediction."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table


def draw(rng):
    x, y, rate, new = sample(rng)
    return {
        "drawn": {"x": x.tolist(), "y": y.tolist(), "rate": rate, "new": new},
        "shown": {
            "rows": table(["$x$", "$y$"], [list(row) for row in zip(x, y, strict=True)]),
            "rate": number(rate),
            "new": number(new),
        },
        "expected": boosted(x, y, rate, new),
        "near_misses": near_misses(x, y, rate, new),
        "solution": solution(x, y, rate, new),
    }


def sample(rng):
    """Five rows with a whole mean and one cut that is clearly the best."""
    while True:
        x = np.cumsum(rng.choice([2, 4], size=5))
        y = rng.randint(2, 31, size=5)
        errors = np.sort([squared_error(y, k) for k in range(1, 5)])
        rate = int(rng.choice([1, 2, 3, 4, 5])) / 10
        new = int(rng.choice(x)) + int(rng.choice([-1, 1]))
        clear = errors[1] - errors[0] > 4 and errors[0] > 10
        leaf = abs(np.diff(leaf_values(y))[0]) > 4
        inside = x[0] < new < x[-1] and new != cut_point(x, y)
        if y.sum() % 5 == 0 and clear and leaf and inside:
            return x, y, rate, new


def squared_error(y, k):
    return y[:k].var() * k + y[k:].var() * (y.size - k)


def best(y):
    return 1 + int(np.argmin([squared_error(y, k) for k in range(1, y.size)]))


def cut_point(x, y):
    return (x[best(y) - 1] + x[best(y)]) / 2


def leaf_values(y):
    k, residuals = best(y), y - y.mean()
    return np.array([residuals[:k].mean(), residuals[k:].mean()])


def boosted(x, y, rate, new):
    leaves = leaf_values(y)
    leaf = leaves[int(new > cut_point(x, y))]
    return {"cut": cut_point(x, y), "leaves": leaves, "prediction": y.mean() + rate * leaf}


def near_misses(x, y, rate, new):
    leaves, mean = leaf_values(y), y.mean()
    side = int(new > cut_point(x, y))
    return [
        {
            "expected": {"prediction": mean + leaves[side]},
            "says": "You left out the learning rate.",
        },
        {
            "expected": {"prediction": rate * leaves[side]},
            "says": "That is only the tree's share; it is added to the mean.",
        },
        {
            "expected": {
                "leaves": leaves + mean,
                "prediction": mean + rate * (leaves + mean)[side],
            },
            "says": "Your leaves hold means of y; the stump is fitted to the residuals.",
            "misconception": "boosting-refits-the-target",
        },
        {
            "expected": {"leaves": -leaves, "prediction": mean - rate * leaves[side]},
            "says": "Your residuals have the wrong sign: label minus prediction.",
        },
        {
            "expected": {"leaves": rate * leaves},
            "says": "You have applied the learning rate to the leaf values already.",
        },
        {
            "expected": {"prediction": mean + rate * leaves[1 - side]},
            "says": "The new row falls into the other leaf.",
        },
    ]


def solution(x, y, rate, new):
    k, mean, leaves = best(y), y.mean(), leaf_values(y)
    right = boosted(x, y, rate, new)
    side = int(new > right["cut"])
    residuals = ", ".join(number(value) for value in y - mean)
    errors = [[(x[j - 1] + x[j]) / 2, squared_error(y, j)] for j in range(1, y.size)]
    steps = [
        f"The mean is ${number(mean)}$, so the residuals are ${residuals}$.",
        "Squared error of the residuals about the means of the two sides:",
        table(["cut", "squared error"], errors, 2),
        f"The smallest belongs to the cut at ${number(right['cut'])}$.",
        f"The leaf values are the mean residuals: left ${number(leaves[0], 2)}$ from {k} "
        f"row{'s' if k > 1 else ''}, right ${number(leaves[1], 2)}$ from {y.size - k} "
        f"row{'s' if y.size - k > 1 else ''}.",
        f"The new row lies {'right' if side else 'left'} of the cut:",
        rf"$${number(mean)} + {number(rate)} \cdot ({number(leaves[side])})"
        rf" {comes_to(right['prediction'], 3)}$$",
    ]
    return "\n\n".join(steps)
