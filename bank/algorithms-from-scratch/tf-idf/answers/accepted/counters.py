# Counters, then a table.
import math
from collections import Counter

import numpy as np


def tf_idf(documents):
    tf = [Counter(words) for words in documents]
    df = Counter(word for counts in tf for word in counts)
    vocabulary = sorted(df)
    idf = [math.log((1 + len(documents)) / (1 + df[word])) + 1 for word in vocabulary]
    weights = np.array(
        [[counts[w] * i for w, i in zip(vocabulary, idf, strict=True)] for counts in tf]
    )
    lengths = [math.sqrt(float(row @ row)) or 1.0 for row in weights]
    return vocabulary, weights / np.array(lengths)[:, None]
