# Takes the mean of the largest shop for that of all.
import pandas as pd


def average_basket(baskets: pd.DataFrame) -> float:
    shops = baskets.groupby("shop")["amount"].mean()
    return float(shops[baskets["shop"].mode()[0]])
