# A mask of zeros and ones, times the factor.
def dropout(X, rate, draws, training):
    if not training:
        return X * 1.0
    mask = (draws >= rate).astype(float)
    return X * mask / (1.0 - rate)
