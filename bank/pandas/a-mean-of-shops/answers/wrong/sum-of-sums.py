# Divides the total by the number of shops.
import pandas as pd


def average_basket(baskets: pd.DataFrame) -> float:
    shops = baskets.groupby("shop")["amount"].sum()
    return float(shops.mean())
