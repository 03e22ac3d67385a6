"""Divide what each coalition adds beyond its parts (its dividend) evenly among its members."""

from fractions import Fraction
from itertools import combinations


def answers(drawn):
    worth = drawn["worth"]
    dividend = {}
    for size in range(4):
        for members in combinations("ABC", size):
            parts = sum(d for other, d in dividend.items() if set(other) < set(members))
            dividend[members] = worth["".join(members)] - parts
    shares = [
        float(sum(Fraction(d, len(m)) for m, d in dividend.items() if letter in m))
        for letter in "ABC"
    ]
    return {"shares": shares}
