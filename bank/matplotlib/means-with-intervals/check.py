"""Order, equal means, folds of different number, one model."""

import numpy as np

from greenroom.judge.cases import Case


def drawn(rng, models):
    names = rng.permutation(["forest", "boosting", "ridge", "lasso", "net", "bayes"])[:models]
    return {str(n): rng.uniform(0.5, 1, size=rng.integers(3, 11)) for n in names}, "accuracy"


def cases(rng):
    seen = {"ridge": np.array([0.5, 0.7]), "forest": np.array([0.8, 0.9, 1.0])}
    yield Case("two models", (seen, "accuracy"), visible=True)
    for models in (2, 4, 6):
        yield Case("random scores", drawn(rng, models), shape=f"{models} models")
    same = rng.uniform(size=4)
    tied = {"forest": same, "lasso": same + 1, "bayes": same[::-1], "ridge": same - 0.5}
    tied = {name: np.sort(numbers) for name, numbers in tied.items()}
    yield Case("equal means stand in the order of names", (tied, "score"), shape="4 models")
    yield Case("one model", ({"net": rng.uniform(size=5)}, "F1"), shape="1 model")
    other = {"a": rng.uniform(size=3), "b": rng.uniform(5, 6, size=40)}
    yield Case("different numbers of folds", (other, "error"), shape="2 models")
