# Days are counted from the customer's first order, and not from the order before.
import pandas as pd


def add_gap(orders):
    ranked = orders.reset_index(drop=True).sort_values(["customer", "day", "order"])
    date = pd.to_datetime(ranked["day"])
    gap = (date - date.groupby(ranked["customer"]).transform("min")).dt.days.astype(float)
    gap[~ranked["customer"].duplicated()] = float("nan")
    return orders.assign(gap=gap.sort_index().to_numpy(float))
