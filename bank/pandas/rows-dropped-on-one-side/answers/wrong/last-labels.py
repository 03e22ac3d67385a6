# Cuts the labels at the other end, where they are out of step as well.
import numpy as np
import pandas as pd


def training_data(table: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    features = table.drop(columns="label").dropna()
    y = table["label"].iloc[len(table) - len(features) :]
    return features.to_numpy(), y.to_numpy()
