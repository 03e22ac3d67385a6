# Column by column, without the gaps.
import numpy as np


class Standardiser:
    def fit(self, X):
        self.mean_, self.scale_ = np.zeros(X.shape[1]), np.ones(X.shape[1])
        for j, column in enumerate(X.T):
            values = column[~np.isnan(column)]
            self.mean_[j] = values.mean()
            if len(np.unique(values)) > 1:
                self.scale_[j] = values.std()
        return self

    def transform(self, X):
        return np.column_stack(
            [(c - m) / s for c, m, s in zip(X.T, self.mean_, self.scale_, strict=True)]
        )

    def inverse_transform(self, Z):
        return np.column_stack(
            [c * s + m for c, m, s in zip(Z.T, self.mean_, self.scale_, strict=True)]
        )
