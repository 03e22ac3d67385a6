"""Matrix products over the four outcomes; the ratio is where the costs, as lines, cross."""

import numpy as np


def answers(drawn):
    base = np.array([drawn["positives"], 10_000 - drawn["positives"]]) / 10_000
    recall = np.array(drawn["recall_percent"]) / 100
    false = np.array(drawn["false_alarms_per_thousand"]) / 1000
    # rows: threshold; columns: hit, miss, false alarm, right rejection
    shares = np.column_stack([base[0] * recall, base[0] * (1 - recall), base[1] * false])
    shares = np.column_stack([shares, 1 - shares.sum(axis=1)])
    high, low = 10_000 * shares @ np.array([0, drawn["miss"], drawn["alarm"], 0])
    slopes, offsets = shares[:, 1], shares[:, 2]  # cost over the price of a miss, an alarm at 1
    crossing = np.roots([slopes[0] - slopes[1], offsets[0] - offsets[1]])[0]
    return {"high": high, "low": low, "ratio": crossing}
