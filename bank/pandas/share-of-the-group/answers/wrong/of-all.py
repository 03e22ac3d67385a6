# Shares are of the revenue of all regions together.
def add_share(sales):
    return sales.assign(share=sales["revenue"] / sales["revenue"].sum())
