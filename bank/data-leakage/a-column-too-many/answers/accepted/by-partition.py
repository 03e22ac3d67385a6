# What stands before the first underscore after the name is compared.
import numpy as np


def features(names: list[str], rows: np.ndarray, target: str) -> np.ndarray:
    kept = [
        i for i, name in enumerate(names) if name[: len(target) + 1] not in (target, target + "_")
    ]
    return rows[:, kept]
