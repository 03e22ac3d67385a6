# The means of the shops are weighted by their baskets.
def average_basket(baskets):
    shops = baskets.groupby("shop")["amount"].agg(["mean", "size"])
    return float((shops["mean"] * shops["size"]).sum() / shops["size"].sum())
