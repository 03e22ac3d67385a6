import numpy as np


def split(hashes: list[str], size: int) -> tuple[np.ndarray, np.ndarray]:
    first = list({value: i for i, value in reversed(list(enumerate(hashes)))}.values())
    test = np.sort(first)[-size:]
    held = {hashes[i] for i in test}
    train = np.array([i for i, value in enumerate(hashes) if value not in held])
    return train, test
