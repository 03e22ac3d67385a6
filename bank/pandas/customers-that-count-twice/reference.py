import pandas as pd


def revenue_by_segment(orders: pd.DataFrame, customers: pd.DataFrame) -> dict[str, float]:
    latest = customers.sort_values("loaded").drop_duplicates("customer", keep="last")
    joined = orders.merge(latest, on="customer")
    totals = joined.groupby("segment")["amount"].sum()
    return {str(name): float(total) for name, total in totals.items()}
