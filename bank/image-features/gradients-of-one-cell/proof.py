"""Squaring a gradient as a complex number doubles its angle: the bin is the square's quadrant."""

import numpy as np


def answers(drawn):
    patch = np.array(drawn["patch"], dtype=float)
    down, across = np.gradient(patch)  # halves of the central differences inside
    z = 2 * (across + 1j * down)[1:-1, 1:-1].ravel()
    square = z**2
    upper, right = square.imag > 0, square.real > 0
    quadrant = np.where(upper, np.where(right, 0, 1), np.where(right, 3, 2))
    votes = np.bincount(quadrant, weights=np.sqrt(np.abs(square)), minlength=4)
    return {"histogram": votes.tolist(), "normalised": (votes / np.sqrt(votes @ votes)).tolist()}
