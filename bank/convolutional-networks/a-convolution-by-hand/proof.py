"""By the library: correlate over the whole image, then keep the wanted places."""

import numpy as np
from scipy import signal


def answers(drawn):
    image, kernel = np.array(drawn["image"]), np.array(drawn["kernel"])
    same = signal.correlate2d(image, kernel, mode="same", boundary="fill", fillvalue=0)
    valid = signal.convolve2d(image, kernel[::-1, ::-1], mode="valid")
    return {"plain": valid, "padded": same[::2, ::2]}
