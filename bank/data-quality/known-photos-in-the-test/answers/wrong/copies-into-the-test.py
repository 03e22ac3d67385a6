# Moves the copies into the test set, where they count several times.
import numpy as np


def split(hashes: list[str], size: int) -> tuple[np.ndarray, np.ndarray]:
    first = list({value: i for i, value in reversed(list(enumerate(hashes)))}.values())
    test = np.sort(first)[-size:]
    held = {hashes[i] for i in test}
    test = np.array([i for i, value in enumerate(hashes) if value in held])
    train = np.setdiff1d(np.arange(len(hashes)), test)
    return train, test
