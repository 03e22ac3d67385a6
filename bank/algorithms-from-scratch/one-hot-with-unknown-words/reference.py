import numpy as np


class OneHot:
    def fit(self, words):
        self.categories_ = sorted(set(words))
        return self

    def transform(self, words):
        column = {word: j for j, word in enumerate(self.categories_)}
        rows = np.zeros((len(words), len(column)))
        for i, word in enumerate(words):
            if word in column:
                rows[i, column[word]] = 1
        return rows

    def inverse_transform(self, rows):
        return [self.categories_[np.argmax(row)] if row.any() else None for row in rows]
