# The rows are taken as they stand: the row above need not be the order before.
import pandas as pd


def add_gap(orders):
    gap = pd.to_datetime(orders["day"]).groupby(orders["customer"].to_numpy()).diff().dt.days
    return orders.assign(gap=gap.to_numpy(float))
