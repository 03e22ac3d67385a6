# A comparison of all words with all categories.
import numpy as np


class OneHot:
    def fit(self, words):
        self.categories_ = sorted(dict.fromkeys(words))
        return self

    def transform(self, words):
        hits = [[word == known for known in self.categories_] for word in words]
        return np.array(hits, dtype=float).reshape(len(words), len(self.categories_))

    def inverse_transform(self, rows):
        found = []
        for row in rows:
            at = np.flatnonzero(row)
            found.append(self.categories_[at[0]] if len(at) else None)
        return found
