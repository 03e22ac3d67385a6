import numpy as np


def split(hashes: list[str], size: int) -> tuple[np.ndarray, np.ndarray]:
    first = list({value: i for i, value in reversed(list(enumerate(hashes)))}.values())
    test = np.sort(first)[-size:]
    train = np.setdiff1d(np.arange(len(hashes)), test)
    return train, test
