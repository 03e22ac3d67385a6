# The first order of a customer is compared with the last one of another customer.
import pandas as pd


def add_gap(orders):
    ranked = orders.reset_index(drop=True).sort_values(["customer", "day", "order"])
    gap = pd.to_datetime(ranked["day"]).diff().dt.days
    return orders.assign(gap=gap.sort_index().to_numpy(float))
