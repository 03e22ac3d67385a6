# A first order is given the gap 0, where it has none.
import pandas as pd


def add_gap(orders):
    ranked = orders.reset_index(drop=True).sort_values(["customer", "day", "order"])
    gap = pd.to_datetime(ranked["day"]).groupby(ranked["customer"]).diff().dt.days.fillna(0)
    return orders.assign(gap=gap.sort_index().to_numpy(float))
