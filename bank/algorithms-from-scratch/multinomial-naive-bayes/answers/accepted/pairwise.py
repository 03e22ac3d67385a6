# Log probabilities by differences of scores.
import numpy as np


class NaiveBayes:
    def __init__(self, alpha):
        self.alpha = alpha

    def fit(self, X, y):
        self.classes_ = np.array(sorted(set(np.asarray(y).tolist())))
        member = np.asarray(y)[None] == self.classes_[:, None]
        counts = member.astype(float) @ X + self.alpha
        self.class_log_prior_ = np.log(member.mean(axis=1))
        self.feature_log_prob_ = np.log((counts.T / counts.sum(axis=1)).T)
        return self

    def predict_log_proba(self, X):
        s = X @ self.feature_log_prob_.T + self.class_log_prior_
        gaps = s[:, None, :] - s[:, :, None]
        return -np.logaddexp.reduce(gaps, axis=2)

    def predict(self, X):
        return self.classes_[self.predict_log_proba(X).argmax(axis=1)]
