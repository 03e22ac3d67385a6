import numpy as np
import pandas as pd


def training_data(table: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    whole = table.dropna(subset=table.columns.difference(["label"]))
    features = whole.drop(columns="label")
    y = whole["label"]
    return features.to_numpy(), y.to_numpy()
