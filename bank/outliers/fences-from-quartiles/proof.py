"""numpy's quantiles, and a count by comparison with the middle of the fences."""

import numpy as np


def answers(drawn):
    x = np.array(drawn["values"], dtype=float)
    q1, q3 = np.quantile(x, [0.25, 0.75])
    middle, reach = (q1 + q3) / 2, 2 * (q3 - q1)  # half a range to a quartile, 1.5 beyond
    return {
        "fences": [middle - reach, middle + reach],
        "outside": np.count_nonzero(np.abs(x - middle) > reach),
    }
