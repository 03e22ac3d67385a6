"""Backpropagation by hand through two ReLU units and a sigmoid."""

import numpy as np

from greenroom.judge.writing import comes_to, matrix, number, vector

LOSSES = {
    "squared": r"$L = \tfrac12 (p - y)^2$",
    "log": r"$L = -y \ln p - (1 - y) \ln(1 - p)$",
}


def draw(rng):
    case = sample(rng)
    return {
        "shown": {
            "loss": LOSSES[case["loss"]],
            "w": matrix(case["w"]),
            "b": vector(case["b"]),
            "v": vector(case["v"]),
            "c": number(case["c"]),
            "x": vector(case["x"]),
            "y": number(case["y"]),
        },
        "expected": gradients(case),
        "near_misses": near_misses(case),
        "solution": solution(case),
        "drawn": case,
    }


def sample(rng):
    """One hidden unit is on and one is off, by a margin; the error is not small."""
    while True:
        case = {
            "loss": str(rng.choice(sorted(LOSSES))),
            "w": (rng.randint(-4, 5, size=(2, 2)) / 2).tolist(),
            "b": (rng.randint(-2, 3, size=2) / 2).tolist(),
            "v": (rng.choice([-4, -3, -1, 1, 3, 4], size=2) / 2).tolist(),
            "c": float(rng.choice([-2, -1, 1, 2])) / 2,
            "x": rng.choice([-2, -1, 1, 2, 3], size=2).tolist(),
            "y": int(rng.randint(0, 2)),
        }
        z, _, score, p = forward(case)
        mixed = z.min() <= -0.5 and 0.5 <= z.max() <= 4
        uneven = abs(case["x"][0]) != abs(case["x"][1]) and z.max() != 1
        if mixed and uneven and abs(score) <= 2 and abs(p - case["y"]) >= 0.25:
            return case


def forward(case):
    z = np.array(case["w"]) @ np.array(case["x"]) + np.array(case["b"])
    h = np.maximum(z, 0)
    score = float(np.array(case["v"]) @ h + case["c"])
    return z, h, score, float(1 / (1 + np.exp(-score)))


def error(case):
    """The gradient at the score."""
    p = forward(case)[3]
    slope = p * (1 - p) if case["loss"] == "squared" else 1
    return (p - case["y"]) * slope


def gradients(case, delta=None, masked=True):
    z, h, _, _ = forward(case)
    delta = error(case) if delta is None else delta
    back = delta * np.array(case["v"]) * ((z > 0) if masked else 1)
    return {"output": delta * h, "hidden": np.outer(back, case["x"])}


def near_misses(case):
    z, h, _, p = forward(case)
    right = gradients(case)
    slope = p * (1 - p)
    if case["loss"] == "squared":
        slip, text = error(case) / slope, "the squared error keeps the slope of the sigmoid"
    else:
        slip, text = error(case) * slope, "the log loss cancels the slope of the sigmoid"
    delta, v = error(case), np.array(case["v"])
    return [
        {
            "expected": gradients(case, delta=slip),
            "says": f"The gradient at the score has the wrong factor: {text}.",
        },
        {
            "expected": gradients(case, delta=-delta),
            "says": "The sign is turned round: the error is the prediction minus the label.",
        },
        {
            "expected": {"hidden": gradients(case, masked=False)["hidden"]},
            "says": "You let the gradient pass through the unit that was off; the slope of the "
            "ReLU is 0 there.",
        },
        {
            "expected": {"output": delta * z},
            "says": "You used the sums before the ReLU; the output weights were multiplied by the "
            "values after it.",
        },
        {
            "expected": {"hidden": np.outer(delta * (z > 0), case["x"])},
            "says": "On the way back to the hidden units the error is multiplied by the output "
            "weights v.",
        },
        {
            "expected": {"hidden": right["hidden"].T},
            "says": "You have the transpose: each row of W belongs to one hidden unit, and so "
            "does each row of the gradient.",
        },
        {
            "expected": {"hidden": np.outer(delta * v * h, case["x"])},
            "says": "You multiplied by the value of the hidden unit where the slope of the ReLU "
            "belongs, which is 1 or 0.",
        },
    ]


def solution(case):
    z, h, score, p = forward(case)
    delta, right = error(case), gradients(case)
    back = delta * np.array(case["v"]) * (z > 0)
    if case["loss"] == "squared":
        factor = rf"(p - y)\,p\,(1 - p) {comes_to(delta, 5)}"
    else:
        factor = rf"p - y {comes_to(delta, 5)}"
    steps = [
        f"Forward: $z = {vector(z)}$, $h = {vector(h)}$, the score is ${number(score)}$ and "
        rf"$p {comes_to(p, 5)}$.",
        rf"The gradient at the score is $\delta = {factor}$.",
        "Output weights: "
        rf"$$\frac{{\partial L}}{{\partial v}} = \delta\, h = {vector(right['output'], 5)}$$",
        "Back through the weights $v$ and through the ReLU, which passes only where $z > 0$:",
        rf"$$\delta\, v \odot [z > 0] = {vector(back, 5)}$$",
        "Hidden weights: this times the inputs, one row for each unit,",
        rf"$$\frac{{\partial L}}{{\partial W}} = {matrix(right['hidden'], 5)}$$",
    ]
    return "\n\n".join(steps)
