"""Softmax with a shift, at temperature 1 and another, and the logarithm of the sum."""

import numpy as np

from greenroom.judge.writing import comes_to, number, vector


def draw(rng):
    logits, temperature = sample(rng)
    return {
        "shown": {"logits": vector(logits), "temperature": number(temperature)},
        "expected": {
            "plain": softmax(logits),
            "tempered": softmax(logits / temperature),
            "logsum": log_sum(logits),
        },
        "near_misses": near_misses(logits, temperature),
        "solution": solution(logits, temperature),
        "drawn": {"logits": logits.tolist(), "temperature": temperature},
    }


def sample(rng):
    """Three logits between 100 and 1000, half units apart, in any order."""
    lowest = int(rng.randint(100, 990))
    middle = rng.randint(1, 4) / 2
    highest = middle + rng.randint(1, 4) / 2
    logits = lowest + rng.permutation([0.0, middle, highest])
    return logits, float(rng.choice([0.5, 2.0, 4.0, 5.0]))


def softmax(z):
    powers = np.exp(z - z.max())
    return powers / powers.sum()


def log_sum(z):
    return z.max() + np.log(np.exp(z - z.max()).sum())


def near_misses(logits, temperature):
    plain = softmax(logits)
    twos = 2.0 ** (logits - logits.max())
    return [
        {
            "expected": {"tempered": softmax(logits * temperature)},
            "says": "You multiplied by the temperature; the logits are divided by it, so that a "
            "high temperature flattens.",
            "misconception": "temperature-multiplies-logits",
        },
        {
            "expected": {"tempered": plain},
            "says": "You rescaled the finished probabilities, which normalising undoes; the "
            "temperature divides the logits before the exponential.",
        },
        {
            "expected": {"tempered": plain / temperature},
            "says": "You divided the probabilities by the temperature; it divides the logits, "
            "and the probabilities still add up to 1.",
        },
        {
            "expected": {"plain": twos / twos.sum()},
            "says": "You used powers of 2; a softmax has base e.",
        },
        {
            "expected": {"plain": logits / logits.sum()},
            "says": "You divided the logits by their sum; a softmax exponentiates them first.",
        },
        {
            "expected": {"logsum": log_sum(logits) - logits.max()},
            "says": "You forgot to add the shift back: the logarithm of the sum grows by what "
            "you subtracted from the logits.",
            "misconception": "shifting-logits-shifts-probabilities",
        },
        {
            "expected": {"logsum": logits.max()},
            "says": "That is the largest logit alone; the other two terms add to the sum.",
        },
        {
            "expected": {"logsum": log_sum(logits / temperature)},
            "says": "The logarithm of the sum is asked for at temperature 1.",
        },
    ]


def solution(logits, temperature):
    top = logits.max()
    shifted = logits - top
    powers, warm = np.exp(shifted), np.exp(shifted / temperature)
    steps = [
        f"Subtract the largest logit, {number(top)}, which cancels in the softmax:",
        rf"$$z - {number(top)} = {vector(shifted)}, \qquad e^{{z - {number(top)}}} "
        rf"\approx {vector(powers)}$$",
        f"The powers add up to ${number(powers.sum())}$, so at temperature 1",
        rf"$$p \approx {vector(softmax(logits), 3)}$$",
        f"For the temperature divide the differences by ${number(temperature)}$ first: the "
        rf"powers are ${vector(warm)}$ with the sum ${number(warm.sum())}$, so",
        rf"$$p_T \approx {vector(softmax(logits / temperature), 3)}$$",
        "The logarithm of the sum gets the shift back:",
        rf"$${number(top)} + \ln {number(powers.sum())} {comes_to(log_sum(logits), 2)}$$",
    ]
    return "\n\n".join(steps)
