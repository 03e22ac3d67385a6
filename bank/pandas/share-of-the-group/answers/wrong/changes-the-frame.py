# The column is written into the frame of the caller.
def add_share(sales):
    total = sales.groupby("region")["revenue"].transform("sum")
    sales["share"] = sales["revenue"] / total.where(total > 0)
    return sales
