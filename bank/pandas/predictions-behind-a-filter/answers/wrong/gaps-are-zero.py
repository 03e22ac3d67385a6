# Fills what pandas did not find with 0.
import pandas as pd


def with_scores(table: pd.DataFrame, scores: list[float]) -> pd.DataFrame:
    active = table[table["active"]].copy()
    active["score"] = pd.Series(scores, dtype=float)
    active["score"] = active["score"].fillna(0)
    return active
