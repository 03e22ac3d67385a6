"""Every connection is listed and counted; the output is worked out unit by unit with tanh."""

from itertools import product
from math import tanh


def answers(drawn):
    connections = 0
    for before, after in zip(drawn["sizes"], drawn["sizes"][1:], strict=False):
        sources = [*range(before), "bias"]
        connections += len(list(product(sources, range(after))))
    score = drawn["c"]
    for weights, bias, out in zip(drawn["w"], drawn["b"], drawn["v"], strict=True):
        total = bias + sum(w * x for w, x in zip(weights, drawn["x"], strict=True))
        score += out * (total + abs(total)) / 2
    return {"parameters": connections, "probability": (1 + tanh(score / 2)) / 2}
