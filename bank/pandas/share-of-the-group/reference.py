def add_share(sales):
    total = sales.groupby("region")["revenue"].transform("sum")
    return sales.assign(share=sales["revenue"] / total)
