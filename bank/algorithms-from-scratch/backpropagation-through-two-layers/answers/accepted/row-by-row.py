# Goes row by row and adds up outer products.
import numpy as np


def loss_and_gradients(X, y, params, decay=0.0):
    W1, W2 = params["W1"], params["W2"]
    loss = decay * (np.linalg.norm(W1) ** 2 + np.linalg.norm(W2) ** 2) / 2
    slopes = {name: np.zeros_like(value) for name, value in params.items()}
    for row, label in zip(X, y, strict=True):
        before = row @ W1 + params["b1"]
        hidden = np.where(before > 0, before, 0.0)
        scores = hidden @ W2 + params["b2"]
        total = np.logaddexp.reduce(scores)
        loss += (total - scores[label]) / len(X)
        away = np.exp(scores - total)
        away[label] -= 1
        slopes["b2"] += away
        slopes["W2"] += np.outer(hidden, away)
        back = np.where(before > 0, W2 @ away, 0.0)
        slopes["b1"] += back
        slopes["W1"] += np.outer(row, back)
    slopes = {name: value / len(X) for name, value in slopes.items()}
    slopes["W1"] = slopes["W1"] + decay * W1
    slopes["W2"] = slopes["W2"] + decay * W2
    return float(loss), slopes
