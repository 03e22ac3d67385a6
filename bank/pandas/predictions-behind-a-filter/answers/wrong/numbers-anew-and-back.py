# Sorts the rows by their index before it assigns.
import pandas as pd


def with_scores(table: pd.DataFrame, scores: list[float]) -> pd.DataFrame:
    active = table[table["active"]].sort_index()
    active["score"] = scores
    return active
