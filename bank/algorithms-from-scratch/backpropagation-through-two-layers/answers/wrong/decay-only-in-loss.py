# Adds the penalty to the loss and not to the derivatives.
import numpy as np


def loss_and_gradients(X, y, params, decay=0.0):
    W1, b1, W2, b2 = (params[name] for name in ("W1", "b1", "W2", "b2"))
    rows = np.arange(len(X))
    hidden = np.maximum(X @ W1 + b1, 0)
    scores = hidden @ W2 + b2
    scores -= scores.max(axis=1, keepdims=True)
    log_p = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    loss = -log_p[rows, y].mean() + decay / 2 * (np.sum(W1**2) + np.sum(W2**2))

    d_scores = np.exp(log_p)
    d_scores[rows, y] -= 1
    d_scores /= len(X)
    d_hidden = d_scores @ W2.T * (hidden > 0)
    return loss, {
        "W1": X.T @ d_hidden,
        "b1": d_hidden.sum(axis=0),
        "W2": hidden.T @ d_scores,
        "b2": d_scores.sum(axis=0),
    }
