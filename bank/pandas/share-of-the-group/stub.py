import pandas as pd


def add_share(sales: pd.DataFrame) -> pd.DataFrame:
    """The frame with the column share: revenue over the total of the region.

    Args:
        sales: Columns region and revenue, and perhaps others.
    """
    raise NotImplementedError
