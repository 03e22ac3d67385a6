"""Head by head and array by array, adding up sizes."""

import numpy as np


def answers(drawn):
    width, heads, hidden = drawn["width"], drawn["heads"], drawn["hidden"]
    part = width // heads
    projections = [np.empty((width + 1, part)) for _ in range(3 * heads)]  # a row for the bias
    projections.append(np.empty((heads * part + 1, width)))
    layers = [np.empty((width + 1, hidden)), np.empty((hidden + 1, width))]
    norms = [np.empty((2, width)) for _ in range(2)]
    attention, ffn, scales = (sum(a.size for a in group) for group in (projections, layers, norms))
    return {"attention": attention, "feed-forward": ffn, "block": attention + ffn + scales}
