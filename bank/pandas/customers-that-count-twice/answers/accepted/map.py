# The segment of each customer is looked up, so no rows are added.
def revenue_by_segment(orders, customers):
    latest = customers.loc[customers.groupby("customer")["loaded"].idxmax()]
    segment = orders["customer"].map(latest.set_index("customer")["segment"])
    return orders.groupby(segment)["amount"].sum().to_dict()
