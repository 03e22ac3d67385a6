# Holds out the speaker of the first chosen row alone.
import numpy as np


def split(speakers: np.ndarray, chosen: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    rows = np.arange(len(speakers))
    held = speakers == speakers[chosen[0]]
    return rows[~held], rows[held]
