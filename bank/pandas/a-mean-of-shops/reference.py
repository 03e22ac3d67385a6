import pandas as pd


def average_basket(baskets: pd.DataFrame) -> float:
    return float(baskets["amount"].mean())
