"""The same by the library's decomposition of the matrix itself."""

import numpy as np


def answers(drawn):
    a = np.array(drawn["matrix"], dtype=float)
    return {"values": np.linalg.svd(a, compute_uv=False).tolist()}
