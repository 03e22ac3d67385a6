"""From the size of an array, with exact fractions, and by filling the memory one by one."""

from fractions import Fraction

import numpy as np


def answers(drawn):
    shape = (drawn["layers"], 2, drawn["pairs"], drawn["width"])
    token = Fraction(np.empty(shape, np.float16).nbytes)
    conversation = token * drawn["tokens"] / 1024**3
    fitting, left = 0, Fraction(drawn["free"])
    while left >= conversation:
        fitting, left = fitting + 1, left - conversation
    return {
        "token": float(token / 1024),
        "conversation": float(conversation),
        "conversations": fitting,
    }
