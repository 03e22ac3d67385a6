"""From shapes: bytes of an array, and inner products counted head by head, in exact fractions."""

from fractions import Fraction

import numpy as np


def answers(drawn):
    width, heads, batch = drawn["width"], drawn["heads"], drawn["batch"]
    length, part = drawn["length"], drawn["width"] // drawn["heads"]
    one_byte_count = np.dtype(np.float16).itemsize * length * length

    def pairs(n):
        scores = sum(n * n * part for _ in range(heads))  # an inner product over part for each
        mixing = sum(n * part * n for _ in range(heads))  # n terms for each of n times part
        return scores + mixing

    def whole(n):
        return 4 * (n * width * width) + pairs(n)

    return {
        "memory": float(Fraction(one_byte_count * heads * batch, 1024**3)),
        "products": float(Fraction(batch * pairs(length), 10**9)),
        "growth": float(Fraction(whole(drawn["factor"] * length), whole(length))),
    }
