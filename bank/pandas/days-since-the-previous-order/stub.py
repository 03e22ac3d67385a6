import pandas as pd


def add_gap(orders: pd.DataFrame) -> pd.DataFrame:
    """The frame with the column gap: days since the customer's order before.

    Args:
        orders: Columns customer, day and order, and perhaps others.
    """
    raise NotImplementedError
