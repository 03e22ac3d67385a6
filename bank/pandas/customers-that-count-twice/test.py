import pandas as pd


def test(program):
    orders = pd.DataFrame({"customer": [1], "amount": [10.0]})
    rows = [(1, "new", 1), (1, "new", 2)]
    customers = pd.DataFrame(rows, columns=["customer", "segment", "loaded"])
    assert program.revenue_by_segment(orders, customers) == {"new": 10.0}
