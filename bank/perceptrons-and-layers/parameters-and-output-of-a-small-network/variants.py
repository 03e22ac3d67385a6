"""The number of parameters of one network, the forward pass of another."""

from itertools import pairwise

import numpy as np

from greenroom.judge.writing import comes_to, matrix, number, vector


def draw(rng):
    sizes = [int(s) for s in (rng.randint(8, 41), *(4 * rng.randint(4, 17, size=2)))]
    sizes.append(int(rng.randint(2, 11)))
    case = sample(rng)
    z, h, score = forward(case)
    return {
        "shown": {
            "inputs": number(sizes[0]),
            "first": number(sizes[1]),
            "second": number(sizes[2]),
            "outputs": number(sizes[3]),
            "w": matrix(case["w"]),
            "b": vector(case["b"]),
            "v": vector(case["v"]),
            "c": number(case["c"]),
            "x": vector(case["x"]),
        },
        "expected": {"parameters": count(sizes), "probability": sigmoid(score)},
        "near_misses": wrong_counts(sizes) + wrong_outputs(case),
        "solution": solution(sizes, case, z, h, score),
        "drawn": {"sizes": sizes, **case},
    }


def sample(rng):
    """One hidden unit is on and one is off; W is not symmetric; the score is not extreme."""
    while True:
        w = rng.randint(-3, 4, size=(2, 2))
        case = {
            "w": w.tolist(),
            "b": (rng.randint(-4, 5, size=2) / 2).tolist(),
            "v": (rng.choice([-3, -2, -1, 1, 2, 3], size=2) / 2).tolist(),
            "c": float(rng.choice([-3, -2, -1, 1, 2, 3])) / 2,
            "x": rng.choice([-2, -1, 1, 2, 3], size=2).tolist(),
        }
        z, _, score = forward(case)
        mixed = z.min() <= -0.5 and z.max() >= 0.5
        if mixed and 0.25 <= abs(score) <= 2.5 and w[0, 1] != w[1, 0] and 0 not in case["b"]:
            return case


def forward(case):
    z = np.array(case["w"]) @ np.array(case["x"]) + np.array(case["b"])
    h = np.maximum(z, 0)
    return z, h, float(np.array(case["v"]) @ h + case["c"])


def sigmoid(score):
    return float(1 / (1 + np.exp(-score)))


def count(sizes):
    return sum((a + 1) * b for a, b in pairwise(sizes))


def wrong_counts(sizes):
    weights = sum(a * b for a, b in pairwise(sizes))
    return [
        {
            "expected": {"parameters": weights},
            "says": "You counted the weights only; each unit of the three layers also has a bias.",
        },
        {
            "expected": {"parameters": weights + 3},
            "says": "You gave each layer one bias; every unit has its own.",
        },
        {
            "expected": {"parameters": weights + sum(sizes)},
            "says": "You gave the inputs a bias as well; they are no units that compute anything.",
        },
        {
            "expected": {"parameters": count(sizes[:3])},
            "says": "You left out the layer from the last hidden units to the outputs.",
        },
        {
            "expected": {"parameters": sum(sizes)},
            "says": "You added up the units; every unit has a weight for each unit before it.",
        },
    ]


def wrong_outputs(case):
    w, b = np.array(case["w"]), np.array(case["b"])
    v, c, x = np.array(case["v"]), case["c"], np.array(case["x"])
    z, h, score = forward(case)
    turned = np.maximum(w.T @ x + b, 0)
    return [
        {
            "expected": {"probability": sigmoid(float(v @ z) + c)},
            "says": "You left out the ReLU; a negative sum of a hidden unit becomes 0.",
        },
        {
            "expected": {"probability": sigmoid(float(v @ h))},
            "says": "You left out the bias of the output.",
        },
        {
            "expected": {"probability": sigmoid(float(v @ np.maximum(w @ x, 0)) + c)},
            "says": "You left out the biases of the hidden units.",
        },
        {
            "expected": {"probability": sigmoid(float(v @ turned) + c)},
            "says": "You used the columns of W as the weights of the units; here each row of W "
            "belongs to one unit.",
        },
        {
            "expected": {"probability": sigmoid(-score)},
            "says": "That is one minus the output: the sign in the exponent of the sigmoid is "
            "turned round.",
        },
        {
            "expected": {"probability": score},
            "says": "That is the score before the sigmoid.",
        },
    ]


def solution(sizes, case, z, h, score):
    layers = " + ".join(rf"({a} + 1) \cdot {b}" for a, b in pairwise(sizes))
    v, c = case["v"], case["c"]
    steps = [
        "Each unit has one weight for every unit before it, and a bias:",
        f"$${layers} = {count(sizes)}$$",
        "The forward pass of the small network:",
        f"$$W x + b = {vector(z)}, \\qquad \\max(0, W x + b) = {vector(h)}$$",
        rf"$$v^\top h + c = {number(v[0])} \cdot {number(h[0])} + ({number(v[1])}) \cdot "
        rf"{number(h[1])} + ({number(c)}) = {number(score)}$$",
        rf"$$p = \frac{{1}}{{1 + e^{{-({number(score)})}}}} {comes_to(sigmoid(score))}$$",
    ]
    return "\n\n".join(steps)
