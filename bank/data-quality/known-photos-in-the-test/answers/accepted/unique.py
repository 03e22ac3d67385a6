# np.unique gives first rows and the photo of each row.
import numpy as np


def split(hashes, size):
    _, first, photo = np.unique(hashes, return_index=True, return_inverse=True)
    test = np.sort(first)[-size:]
    return np.flatnonzero(~np.isin(photo, photo[test])), test
