# A missing revenue is given the share 0; its share is not known.
def add_share(sales):
    revenue = sales["revenue"].fillna(0)
    total = revenue.groupby(sales["region"]).transform("sum")
    return sales.assign(share=revenue / total.where(total > 0))
