import numpy as np


def split(speakers: np.ndarray, chosen: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    rows = np.arange(len(speakers))
    held = np.isin(speakers, speakers[chosen])
    return rows[~held], rows[held]
