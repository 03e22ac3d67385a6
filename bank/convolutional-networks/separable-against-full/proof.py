"""Counted on arrays: the weights as tensors, the work as the sizes of all windows."""

import numpy as np


def answers(drawn):
    side, k = drawn["side"], drawn["kernel"]
    inputs, outputs = drawn["inputs"], drawn["outputs"]
    full = np.empty((outputs, inputs, k, k))
    depthwise, mixing = np.empty((inputs, 1, k, k)), np.empty((outputs, inputs, 1, 1))
    padded = np.zeros((side + k - 1, side + k - 1))
    windows = np.lib.stride_tricks.sliding_window_view(padded, (k, k))
    places = windows.shape[0] * windows.shape[1]
    work = inputs * windows.size + places * mixing.size
    return {"full": full.size, "separable": depthwise.size + mixing.size, "work": work / 10**6}
