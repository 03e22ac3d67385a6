# A copy in which dropped values are set to 0.
def dropout(X, rate, draws, training):
    out = X.copy()
    if training:
        out[draws < rate] = 0
        out *= 1 / (1 - rate)
    return out
