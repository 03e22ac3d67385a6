# Mends the logits, and sums the losses in place of averaging them.
import numpy as np


def network(x: np.ndarray, weights: np.ndarray) -> np.ndarray:
    return x @ weights


def softmax(logits: np.ndarray) -> np.ndarray:
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def cross_entropy(logits: np.ndarray, labels: np.ndarray) -> float:
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_sum = np.log(np.exp(shifted).sum(axis=1))
    return float(np.mean(log_sum - shifted[np.arange(len(labels)), labels]))


def loss(x: np.ndarray, weights: np.ndarray, labels: np.ndarray) -> float:
    scores = network(x, weights)
    return len(labels) * cross_entropy(scores, labels)
