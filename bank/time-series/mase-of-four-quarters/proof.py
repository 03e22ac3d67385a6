"""Exact fractions over the training series as a whole, with the lag as an index."""

from fractions import Fraction


def answers(drawn):
    training, lag = drawn["training"], 4
    pairs = [(training[t], training[t - lag]) for t in range(lag, len(training))]
    scale = Fraction(sum(abs(now - before) for now, before in pairs), len(pairs))
    scaled = [
        abs(actual - guess) / scale
        for actual, guess in zip(drawn["actual"], drawn["forecast"], strict=True)
    ]
    return {"scale": float(scale), "mase": float(sum(scaled) / len(scaled))}
