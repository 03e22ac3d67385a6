# Counts by comparing words with the vocabulary.
import numpy as np


def tf_idf(documents):
    vocabulary = sorted(set().union(*documents))
    counts = np.array([[words.count(word) for word in vocabulary] for words in documents], float)
    idf = 1 + np.log1p(len(documents)) - np.log1p(np.count_nonzero(counts, axis=0))
    weights = counts * idf
    lengths = np.sqrt((weights**2).sum(axis=1))
    lengths[lengths == 0] = 1
    return vocabulary, weights / lengths[:, None]
