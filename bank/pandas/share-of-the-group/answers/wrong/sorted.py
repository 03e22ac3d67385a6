# The rows are sorted by region: their order and the index are to stay.
def add_share(sales):
    total = sales.groupby("region")["revenue"].transform("sum")
    out = sales.assign(share=sales["revenue"] / total.where(total > 0))
    return out.sort_values("region", kind="stable").reset_index(drop=True)
