import pandas as pd


def test(program):
    table = pd.DataFrame({"active": [False, True, False, True]})
    assert program.with_scores(table, [0.5, 0.75])["score"].tolist() == [0.5, 0.75]
