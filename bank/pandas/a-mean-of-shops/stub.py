import pandas as pd


def average_basket(baskets: pd.DataFrame) -> float:
    shops = baskets.groupby("shop")["amount"].mean()
    return float(shops.mean())
