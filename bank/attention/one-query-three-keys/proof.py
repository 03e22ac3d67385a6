"""Each weight from the differences to its own score, and the mixture entry by entry."""

import math


def answers(drawn):
    query = drawn["query"]
    scores = [
        math.fsum(a * b for a, b in zip(key, query, strict=True)) / math.sqrt(len(query))
        for key in drawn["keys"]
    ]
    weights = [1 / math.fsum(math.exp(other - own) for other in scores) for own in scores]
    columns = zip(*drawn["values"], strict=True)
    output = [math.fsum(w * v for w, v in zip(weights, c, strict=True)) for c in columns]
    return {"weights": weights, "output": output}
