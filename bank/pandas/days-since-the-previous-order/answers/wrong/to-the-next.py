# The gap is the one to the next order, and not to the one before.
import pandas as pd


def add_gap(orders):
    ranked = orders.reset_index(drop=True).sort_values(["customer", "day", "order"])
    gap = -pd.to_datetime(ranked["day"]).groupby(ranked["customer"]).diff(-1).dt.days
    return orders.assign(gap=gap.sort_index().to_numpy(float))
