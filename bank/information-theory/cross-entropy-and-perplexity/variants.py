"""Cross-entropy in nats and perplexity, from a tally of the probabilities of the right words."""

import numpy as np

from greenroom.judge.writing import number, table

CHANCES = np.array([0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.4, 0.5, 0.8])


def draw(rng):
    chances, times = tally(rng)
    loss = mean_loss(chances, times)
    return {
        "shown": {
            "n": str(times.sum()),
            "rows": table(
                ["probability given to the word that came", "times"],
                zip(chances, times, strict=True),
            ),
        },
        "expected": {"cross-entropy": loss, "perplexity": np.exp(loss)},
        "near_misses": near_misses(chances, times),
        "solution": solution(chances, times),
        "drawn": {"chances": chances, "times": times},
    }


def tally(rng):
    """Four probabilities with unequal counts, weighted and plain means well apart."""
    while True:
        chances = np.sort(rng.choice(CHANCES, size=4, replace=False))
        times = rng.choice(np.arange(1, 10), size=4, replace=False)
        weighted, plain = mean_loss(chances, times), -np.log(chances).mean()
        if abs(weighted - plain) >= 0.05 and 0.7 <= weighted <= 3.2:
            return chances, times


def mean_loss(chances, times):
    return -times @ np.log(chances) / times.sum()


def near_misses(chances, times):
    loss, mean = mean_loss(chances, times), times @ chances / times.sum()
    plain = -np.log(chances).mean()
    return [
        {
            "expected": {"cross-entropy": loss / np.log(2), "perplexity": np.exp(loss / np.log(2))},
            "says": "You took base 2, which gives bits; nats need the natural logarithm, and e to "
            "their power is the perplexity.",
        },
        {
            "expected": {"perplexity": 2**loss},
            "says": "You raised 2 to a cross-entropy in nats; with nats it is e.",
        },
        {
            "expected": {"cross-entropy": plain, "perplexity": np.exp(plain)},
            "says": "Each line counts as often as its word came; you gave all lines the same "
            "weight.",
        },
        {
            "expected": {"cross-entropy": -np.log(mean), "perplexity": 1 / mean},
            "says": "You averaged the probabilities before the logarithm; average the logarithms.",
        },
        {
            "expected": {"cross-entropy": loss * times.sum()},
            "says": "That is the sum over the words; divide by their number.",
        },
        {
            "expected": {"perplexity": times @ (1 / chances) / times.sum()},
            "says": "You averaged the reciprocals; the perplexity is their geometric mean.",
        },
    ]


def solution(chances, times):
    loss = mean_loss(chances, times)
    costs = -np.log(chances)
    steps = [
        "Each word costs minus the natural logarithm of the probability it had been given:",
        table(
            ["$q$", "times", r"$-\ln q$", r"times $\cdot (-\ln q)$"],
            zip(chances, times, costs, times * costs, strict=True),
        ),
        rf"The last column adds up to ${number(times @ costs)}$, and divided by {times.sum()} "
        rf"words that is a cross-entropy of ${number(loss, 3)}$ nats.",
        rf"The perplexity is $e^{{{number(loss)}}} \approx {number(np.exp(loss), 2)}$: on average "
        "the model is as unsure as if it had to choose among so many equally likely words.",
    ]
    return "\n\n".join(steps)
