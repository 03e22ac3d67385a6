# Takes the chosen row numbers for numbers of speakers.
import numpy as np


def split(speakers: np.ndarray, chosen: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    rows = np.arange(len(speakers))
    held = np.isin(speakers, chosen)
    return rows[~held], rows[held]
