# The list is assigned as it is, by position.
import pandas as pd


def with_scores(table: pd.DataFrame, scores: list[float]) -> pd.DataFrame:
    active = table[table["active"]].copy()
    active["score"] = scores
    return active
