import numpy as np


def features(names: list[str], rows: np.ndarray, target: str) -> np.ndarray:
    kept = [
        i for i, name in enumerate(names) if name != target and not name.startswith(target + "_")
    ]
    return rows[:, kept]
