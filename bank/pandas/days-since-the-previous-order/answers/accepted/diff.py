# Sorted, and the difference within each customer.
import pandas as pd


def add_gap(orders):
    work = orders.reset_index(drop=True).assign(date=lambda f: pd.to_datetime(f["day"]))
    work = work.sort_values(["customer", "date", "order"])
    work["gap"] = work.groupby("customer")["date"].diff() / pd.Timedelta(days=1)
    out = orders.copy()
    out["gap"] = work.sort_index()["gap"].to_numpy(dtype=float)
    return out
