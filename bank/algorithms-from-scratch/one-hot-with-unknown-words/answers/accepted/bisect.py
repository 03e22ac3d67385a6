# Each word is looked up in the sorted list.
from bisect import bisect_left

import numpy as np


class OneHot:
    def fit(self, words):
        self.categories_ = []
        for word in sorted(words):
            if not self.categories_ or self.categories_[-1] != word:
                self.categories_.append(word)
        return self

    def transform(self, words):
        rows = np.zeros((len(words), len(self.categories_)))
        for row, word in zip(rows, words, strict=True):
            at = bisect_left(self.categories_, word)
            if at < len(self.categories_) and self.categories_[at] == word:
                row[at] = 1.0
        return rows

    def inverse_transform(self, rows):
        pairs = [dict(zip(row, self.categories_, strict=True)) for row in rows]
        return [pair.get(1.0) for pair in pairs]
