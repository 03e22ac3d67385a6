"""The kernel is moved over the padded row, and the weights are laid out and counted."""

import numpy as np


def answers(drawn):
    row = np.zeros(drawn["side"] + 2 * drawn["padding"])
    windows = np.lib.stride_tricks.sliding_window_view(row, drawn["kernel"])
    filters = np.empty((drawn["outputs"], drawn["inputs"], drawn["kernel"], drawn["kernel"]))
    biases = np.empty(drawn["outputs"])
    return {
        "side": len(windows[:: drawn["stride"]]),
        "parameters": filters.size + biases.size,
    }
