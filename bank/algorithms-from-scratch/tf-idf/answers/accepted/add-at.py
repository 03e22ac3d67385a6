# One pass over all words with add.at.
import numpy as np


def tf_idf(documents):
    flat = [word for words in documents for word in words]
    rows = np.repeat(np.arange(len(documents)), [len(words) for words in documents])
    vocabulary, columns = np.unique(np.array(flat, dtype=object).astype(str), return_inverse=True)
    counts = np.zeros((len(documents), len(vocabulary)))
    np.add.at(counts, (rows, columns), 1)
    weights = counts * (np.log((1 + len(documents)) / (1 + np.sum(counts > 0, axis=0))) + 1)
    lengths = np.linalg.norm(weights, axis=1)
    safe = np.where(lengths == 0, 1, lengths)
    return vocabulary.tolist(), (weights.T / safe).T
