"""Mean negative log-probability and perplexity of five tokens."""

import numpy as np

from greenroom.judge.writing import comes_to, number

CHOICES = [0.02, 0.04, 0.05, 0.08, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8]


def draw(rng):
    p = np.array(CHOICES)[rng.permutation(len(CHOICES))[:5]]
    loss = -np.log(p).mean()
    return {
        "shown": {"probabilities": ", ".join(number(value) for value in p)},
        "expected": {"loss": loss, "perplexity": np.exp(loss)},
        "near_misses": near_misses(p, loss),
        "solution": solution(p, loss),
        "drawn": {"probabilities": p.tolist()},
    }


def near_misses(p, loss):
    bits = loss / np.log(2)
    return [
        {
            "expected": {"loss": bits, "perplexity": np.exp(bits)},
            "says": "You took logarithms to the base 2; with them the perplexity is 2 to that "
            "power, and the loss is in bits.",
        },
        {
            "expected": {"loss": loss / np.log(10), "perplexity": np.exp(loss / np.log(10))},
            "says": "You took logarithms to the base 10.",
        },
        {
            "expected": {"loss": 5 * loss, "perplexity": np.exp(5 * loss)},
            "says": "That is the sum over the tokens; take the mean.",
        },
        {
            "expected": {"perplexity": (1 / p).mean()},
            "says": "You averaged the inverse probabilities; perplexity is their geometric mean.",
            "misconception": "perplexity-averages-inverse-probabilities",
        },
        {
            "expected": {"perplexity": 1 / p.mean()},
            "says": "That is one over the mean probability; average the logarithms.",
            "misconception": "perplexity-averages-inverse-probabilities",
        },
        {
            "expected": {"loss": -np.log(p.mean())},
            "says": "That is the logarithm of the mean; take the mean of the logarithms.",
        },
        {
            "expected": {"perplexity": np.exp(-loss)},
            "says": "That is the geometric mean of the probabilities; the perplexity is its "
            "inverse.",
        },
        {
            "expected": {"perplexity": 2**loss},
            "says": "The loss is in nats, so the power is one of e and not of 2.",
        },
    ]


def solution(p, loss):
    logs = -np.log(p)
    steps = [
        rf"The negative logarithms are ${', '.join(number(value) for value in logs)}$, and their "
        "mean is",
        rf"$$L = \frac{{{number(logs.sum())}}}{{5}} {comes_to(loss, 3)}$$",
        "nats a token. The perplexity is",
        rf"$$e^{{{number(loss)}}} {comes_to(np.exp(loss), 3)}$$",
        "The model hesitated on average as if among that many equally likely tokens.",
    ]
    return "\n\n".join(steps)
