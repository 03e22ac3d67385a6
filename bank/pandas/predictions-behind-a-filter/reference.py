import pandas as pd


def with_scores(table: pd.DataFrame, scores: list[float]) -> pd.DataFrame:
    active = table[table["active"]].copy()
    active["score"] = pd.Series(scores, dtype=float, index=active.index)
    return active
