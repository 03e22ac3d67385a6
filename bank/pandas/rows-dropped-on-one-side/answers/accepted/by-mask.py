# One mask over the rows, used for both.
import numpy as np


def training_data(table):
    X = table.drop(columns="label").to_numpy()
    whole = ~np.isnan(X).any(axis=1)
    return X[whole], table["label"].to_numpy()[whole]
