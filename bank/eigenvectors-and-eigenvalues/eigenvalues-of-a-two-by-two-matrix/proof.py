"""NumPy's routine for symmetric matrices, which returns them in ascending order."""

import numpy as np


def answers(drawn):
    return {"eigenvalues": np.linalg.eigvalsh(np.array(drawn["matrix"], dtype=float))}
