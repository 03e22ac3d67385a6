# Class by class, with sums of rows.
import numpy as np


class NaiveBayes:
    def __init__(self, alpha):
        self.alpha = alpha

    def fit(self, X, y):
        self.classes_ = np.unique(y)
        priors, tables = [], []
        for value in self.classes_:
            rows = X[y == value]
            priors.append(np.log(len(rows) / len(X)))
            counts = rows.sum(axis=0) + self.alpha
            tables.append(np.log(counts) - np.log(counts.sum()))
        self.class_log_prior_, self.feature_log_prob_ = np.array(priors), np.array(tables)
        return self

    def predict_log_proba(self, X):
        joint = np.dot(X, self.feature_log_prob_.T) + self.class_log_prior_
        top = joint.max(axis=1, keepdims=True)
        return joint - top - np.log(np.exp(joint - top).sum(axis=1, keepdims=True))

    def predict(self, X):
        return self.classes_[
            np.dot(X, self.feature_log_prob_.T).__add__(self.class_log_prior_).argmax(axis=1)
        ]
