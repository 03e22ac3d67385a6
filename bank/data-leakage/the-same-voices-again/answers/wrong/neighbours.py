# Holds out neighbouring rows, which need not be of one speaker.
import numpy as np


def split(speakers: np.ndarray, chosen: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    rows = np.arange(len(speakers))
    held = np.isin(rows, chosen) | np.isin(rows - 1, chosen) | np.isin(rows + 1, chosen)
    return rows[~held], rows[held]
