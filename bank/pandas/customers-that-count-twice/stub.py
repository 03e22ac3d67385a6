import pandas as pd


def revenue_by_segment(orders: pd.DataFrame, customers: pd.DataFrame) -> dict[str, float]:
    joined = orders.merge(customers, on="customer")
    totals = joined.groupby("segment")["amount"].sum()
    return {str(name): float(total) for name, total in totals.items()}
