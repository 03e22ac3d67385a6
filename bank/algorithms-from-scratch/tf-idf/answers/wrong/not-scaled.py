# Does not bring rows to length 1.
import numpy as np


def tf_idf(documents):
    vocabulary = sorted({word for words in documents for word in words})
    column = {word: j for j, word in enumerate(vocabulary)}
    counts = np.zeros((len(documents), len(vocabulary)))
    for i, words in enumerate(documents):
        for word in words:
            counts[i, column[word]] += 1
    held = (counts > 0).sum(axis=0)
    weights = counts * (np.log((1 + len(documents)) / (1 + held)) + 1)
    lengths = np.linalg.norm(weights, axis=1, keepdims=True)
    return vocabulary, weights
