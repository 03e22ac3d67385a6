# Where a region sold nothing the shares are 0 here; they are not known.
def add_share(sales):
    total = sales.groupby("region")["revenue"].transform("sum")
    return sales.assign(share=(sales["revenue"] / total).mask(total == 0, 0.0))
