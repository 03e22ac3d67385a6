# Totals added up in a dictionary, row by row.
import math


def add_share(sales):
    totals = {}
    rows = list(zip(sales["region"], sales["revenue"], strict=True))
    for region, revenue in rows:
        if isinstance(region, str) and not math.isnan(revenue):
            totals[region] = totals.get(region, 0.0) + revenue
    shares = [
        revenue / totals[region] if isinstance(region, str) and totals.get(region) else math.nan
        for region, revenue in rows
    ]
    return sales.assign(share=shares)
