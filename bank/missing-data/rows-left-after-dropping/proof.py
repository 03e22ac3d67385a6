"""The distribution of the number of gaps in a row, column by column, and its mean by class."""

import numpy as np


def answers(drawn):
    chances = np.repeat(np.array(drawn["percent"]) / 100, drawn["counts"])
    gaps = np.array([1.0])
    for q in chances:
        gaps = np.convolve(gaps, [1 - q, q])
    there = chances.size - np.arange(gaps.size)  # observed values of a row with so many gaps
    lost = gaps[1:] @ there[1:]
    return {"complete": 100 * gaps[0], "wasted": 100 * lost / (gaps @ there)}
