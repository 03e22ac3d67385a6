"""Training outputs, updated running averages, and one output in evaluation mode."""

import numpy as np

from greenroom.judge.writing import comes_to, number, vector


def draw(rng):
    case = sample(rng)
    outputs, running, served = values(case)
    return {
        "shown": {
            "batch": ", ".join(f"${number(x)}$" for x in case["batch"]),
            "size": number(case["batch"].size),
            "gamma": number(case["gamma"]),
            "beta": number(case["beta"]),
            "mean": number(case["mean"]),
            "variance": number(case["variance"]),
            "served": number(case["served"]),
        },
        "expected": {"outputs": outputs, "running": running, "served": served},
        "near_misses": near_misses(case, outputs, running, served),
        "solution": solution(case, outputs, running, served),
        "drawn": {**case, "batch": case["batch"].tolist()},
    }


def sample(rng):
    """Four or five whole numbers that are not all close, and averages away from theirs."""
    while True:
        batch = rng.randint(-4, 13, size=rng.randint(4, 6))
        case = {
            "batch": batch,
            "gamma": float(rng.choice([0.5, 1.5, 2, 3])),
            "beta": float(rng.choice([-2, -1, -0.5, 0.5, 1, 2])),
            "mean": float(rng.randint(-2, 9)),
            "variance": float(rng.choice([4, 6, 10, 12, 20, 25])),
            "served": int(rng.randint(-4, 13)),
        }
        apart = abs(batch.mean() - case["mean"]) > 0.6 and abs(batch.var() - case["variance"]) > 1
        wide = batch.var() > 4 and abs(case["served"] - batch.mean()) > 1.5
        if apart and wide and case["gamma"] != case["beta"]:
            return case


def values(case):
    batch, gamma, beta = case["batch"], case["gamma"], case["beta"]
    outputs = gamma * (batch - batch.mean()) / batch.std() + beta
    mean = 0.9 * case["mean"] + 0.1 * batch.mean()
    variance = 0.9 * case["variance"] + 0.1 * batch.var()
    served = gamma * (case["served"] - mean) / np.sqrt(variance) + beta
    return outputs, np.array([mean, variance]), served


def near_misses(case, outputs, running, served):
    batch, gamma, beta = case["batch"], case["gamma"], case["beta"]
    centred = batch - batch.mean()
    reversed_mean = 0.1 * case["mean"] + 0.9 * batch.mean()
    reversed_variance = 0.1 * case["variance"] + 0.9 * batch.var()
    return [
        {
            "expected": {"outputs": (outputs - beta) / gamma},
            "says": "That is the standardised batch; multiply by gamma and add beta.",
            "misconception": "normalised-output-stays-standard",
        },
        {
            "expected": {"outputs": gamma * centred / batch.var() + beta},
            "says": "You divided by the variance; divide by its root.",
        },
        {
            "expected": {"outputs": gamma * centred / batch.std(ddof=1) + beta},
            "says": "You divided by n - 1 in the variance; batch normalisation takes n here.",
        },
        {
            "expected": {
                "outputs": gamma * (batch - case["mean"]) / np.sqrt(case["variance"]) + beta
            },
            "says": "You used the running averages in training; there the batch's own mean and "
            "variance count.",
        },
        {
            "expected": {"outputs": beta * centred / batch.std() + gamma},
            "says": "Gamma multiplies and beta is added; you have them the other way round.",
        },
        {
            "expected": {"running": [reversed_mean, reversed_variance]},
            "says": "The weights are turned round: 0.9 for the old average, 0.1 for the batch.",
        },
        {
            "expected": {"served": gamma * (case["served"] - batch.mean()) / batch.std() + beta},
            "says": "You used the last batch in use; there the running averages count.",
            "misconception": "batch-statistics-also-in-use",
        },
        {
            "expected": {
                "served": gamma * (case["served"] - case["mean"]) / np.sqrt(case["variance"]) + beta
            },
            "says": "You used the running averages from before the step; take the updated ones.",
        },
        {
            "expected": {"served": (served - beta) / gamma},
            "says": "Gamma and beta count in use as well.",
            "misconception": "normalised-output-stays-standard",
        },
        {
            "expected": {"served": gamma * (case["served"] - running[0]) / running[1] + beta},
            "says": "You divided by the running variance; divide by its root.",
        },
    ]


def solution(case, outputs, running, served):
    batch, gamma, beta = case["batch"], case["gamma"], case["beta"]
    mean, variance = running
    steps = [
        rf"The batch has the mean ${number(batch.mean())}$ and the variance "
        rf"${number(batch.var())}$, so the standard deviation is "
        rf"$\sqrt{{{number(batch.var())}}} {comes_to(batch.std())}$.",
        "Standardised, then times gamma plus beta:",
        rf"$$y = {number(gamma)} \cdot {vector((batch - batch.mean()) / batch.std())} + "
        rf"({number(beta)}) = {vector(outputs, 3)}$$",
        "The running averages move a tenth of the way:",
        rf"$$0.9 \cdot ({number(case['mean'])}) + 0.1 \cdot {number(batch.mean())} "
        rf"{comes_to(mean)}, \qquad 0.9 \cdot {number(case['variance'])} + 0.1 \cdot "
        rf"{number(batch.var())} {comes_to(variance)}$$",
        "In use the single row is standardised with these:",
        rf"$${number(gamma)} \cdot \frac{{{case['served']} - ({number(mean)})}}"
        rf"{{\sqrt{{{number(variance)}}}}} + ({number(beta)}) {comes_to(served, 3)}$$",
    ]
    return "\n\n".join(steps)
