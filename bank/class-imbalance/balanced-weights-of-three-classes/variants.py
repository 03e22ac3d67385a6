"""Balanced class weights of three classes, and a log loss weighted with them."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table, vector

NAMES = ["ok", "scratched", "broken"]


def draw(rng):
    counts, chances = case(rng)
    weights, losses = balanced(counts), -np.log(chances)
    return {
        "shown": {
            "counts": table(["class", "rows"], zip(NAMES, counts, strict=True)),
            "probabilities": table(
                ["true class", "probability given to it"],
                [[name, number(p)] for name, p in zip(NAMES, chances, strict=True)],
            ),
        },
        "expected": {"weights": weights, "loss": weights @ losses / weights.sum()},
        "near_misses": near_misses(counts, weights, losses),
        "solution": solution(counts, weights, losses),
        "drawn": {"counts": counts.tolist(), "chances": chances.tolist()},
    }


def case(rng):
    """Rows of each class, and the probability of the true class for one row of each."""
    rare, middle = int(rng.randint(2, 7)), int(rng.randint(10, 31))
    common = int(rng.randint(60, 161))
    chances = [rng.randint(85, 98), rng.randint(50, 75), rng.randint(10, 36)]
    return 10 * np.array([common, middle, rare]), np.array(chances) / 100


def balanced(counts):
    return counts.sum() / (counts.size * counts)


def near_misses(counts, weights, losses):
    shares = counts / counts.sum()
    return [
        {
            "expected": {"weights": 3 * weights},
            "says": "You left out the number of classes: the weights of all rows then add up to "
            "three times the number of rows.",
        },
        {
            "expected": {"weights": shares, "loss": shares @ losses},
            "says": "Those are the shares of the classes; the weight falls with the share.",
            "misconception": "balanced-weights-follow-frequency",
        },
        {
            "expected": {"weights": 1 / counts},
            "says": "The proportions are right; scale the weights so that over all rows they add "
            "up to the number of rows.",
        },
        {
            "expected": {"weights": weights[::-1]},
            "says": "The weights stand in the opposite order: the rarest class gets the largest.",
            "misconception": "balanced-weights-follow-frequency",
        },
        {
            "expected": {"loss": losses.mean()},
            "says": "That is the plain average; each row counts with the weight of its class.",
        },
        {
            "expected": {"loss": weights @ losses / 3},
            "says": "You divided by the number of rows; divide by the sum of the three weights.",
        },
        {
            "expected": {"loss": weights @ losses / weights.sum() / np.log(2)},
            "says": "You used the logarithm to base 2; the question asks for the natural one.",
        },
        {
            "expected": {"loss": weights @ losses / weights.sum() / np.log(10)},
            "says": "You used the logarithm to base 10; the question asks for the natural one.",
        },
    ]


def solution(counts, weights, losses):
    n = counts.sum()
    rows = [
        [name, count, rf"${n}/(3 \cdot {count}) {comes_to(w)}$", f"${number(loss)}$"]
        for name, count, w, loss in zip(NAMES, counts, weights, losses, strict=True)
    ]
    top = " + ".join(
        rf"{number(w)} \cdot {number(loss)}" for w, loss in zip(weights, losses, strict=True)
    )
    steps = [
        f"There are {n} rows, so each class gets a total weight of {n}/3, shared among its rows.",
        table(["class", "rows", "weight", r"$-\ln p$"], rows),
        f"The weights are ${vector(weights)}$.",
        rf"$$\frac{{{top}}}{{{number(weights.sum())}}} = "
        rf"\frac{{{number(weights @ losses)}}}{{{number(weights.sum())}}}"
        rf" {comes_to(weights @ losses / weights.sum(), 3)}$$",
        "The one row of the rarest class makes up most of the loss.",
    ]
    return "\n\n".join(steps)
