"""Words that were never seen, long rows, ties, classes of any kind, scikit-learn."""

import numpy as np
from sklearn.naive_bayes import MultinomialNB

from greenroom.judge.cases import Case


def known(alpha, X, y, new):
    model = MultinomialNB(alpha=alpha).fit(X, y)
    fields = ("classes_", "class_log_prior_", "feature_log_prob_")
    found = {name: getattr(model, name) for name in fields}
    return found | {"log_proba": model.predict_log_proba(new), "predicted": model.predict(new)}


def drawn(rng, n, d, k, mean=1.0):
    y = np.append(np.arange(k), rng.integers(k, size=n - k))
    return rng.poisson(mean, size=(n, d)), y, rng.poisson(mean, size=(4, d))


def cases(rng):
    X, y = np.array([[2, 0], [0, 1], [1, 1]]), np.array([0, 1, 1])
    yield Case("two words", (1.0, X, y, np.array([[1, 0], [0, 3]])), visible=True)
    for n, d, k, alpha in ((3, 2, 2, 1.0), (20, 5, 3, 0.5), (90, 30, 4, 0.01)):
        X, y, new = drawn(rng, n, d, k)
        shape = f"{n} rows, {d} words, {k} classes, alpha {alpha}"
        given = (alpha, X, y, new)
        yield Case("random counts", given, shape=shape, expected=known(*given))
        labels = 5 - 3 * y
        yield Case("classes of any kind", (alpha, X, labels, new), shape=shape)
        bare = X.copy()
        bare[y == 0, 0] = 0
        yield Case("a word that a class never had", (alpha, bare, y, new + 1), shape=shape)
        yield Case("rows of thousands of words", (alpha, X, y, new * 900), shape=shape)
        yield Case("rows without a word", (alpha, X, y, new * 0), shape=shape)
    one = np.zeros(4, int)
    yield Case("one class", (1.0, X[:4], one, new), shape="4 rows of one class")
    even = np.array([[1, 1], [1, 1]])
    yield Case(
        "of equal ones the smallest", (1.0, even, np.array([7, 3]), even), shape="two equal classes"
    )
    yield Case("nothing is changed", given, shape=shape, keeps_inputs=True)
