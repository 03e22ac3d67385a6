# Whole numbers are not turned into floats: bytes wrap round at 256.
def squared_distances(a, b):
    gap = a[:, None] - b
    return (gap**2).sum(axis=2) * 1.0
