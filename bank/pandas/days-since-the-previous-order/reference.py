import pandas as pd


def add_gap(orders):
    fresh = orders.reset_index(drop=True)
    ranked = fresh.sort_values(["customer", "day", "order"])
    gap = pd.to_datetime(ranked["day"]).groupby(ranked["customer"]).diff().dt.days
    return orders.assign(gap=gap.sort_index().to_numpy(float))
