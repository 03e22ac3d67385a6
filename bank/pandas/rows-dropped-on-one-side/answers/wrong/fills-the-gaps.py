# Fills the gaps with 0 in place of leaving the rows out.
import numpy as np
import pandas as pd


def training_data(table: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    features = table.drop(columns="label").fillna(0)
    y = table["label"].iloc[: len(features)]
    return features.to_numpy(), y.to_numpy()
