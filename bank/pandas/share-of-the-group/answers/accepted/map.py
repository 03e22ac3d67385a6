# Totals by region, looked up for each row.
import numpy as np


def add_share(sales):
    totals = sales.groupby("region")["revenue"].sum().replace(0, np.nan)
    return sales.assign(
        share=sales["revenue"].to_numpy() / sales["region"].map(totals).to_numpy(float)
    )
