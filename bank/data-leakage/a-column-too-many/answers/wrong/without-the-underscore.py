# Leaves out every column that begins alike, such as churned2.
import numpy as np


def features(names: list[str], rows: np.ndarray, target: str) -> np.ndarray:
    kept = [i for i, name in enumerate(names) if not name.startswith(target)]
    return rows[:, kept]
