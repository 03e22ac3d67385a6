import pandas as pd


def test(program):
    rows = pd.DataFrame({"shop": ["a", "b", "b", "b"], "amount": [4.0, 0.0, 0.0, 0.0]})
    assert program.average_basket(rows) == 1.0
