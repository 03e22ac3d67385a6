"""Fits, then returns predictions, or the attributes where no new rows are given.

Where a setting is None the default of the class holds.
"""


def drive(solution, n_rounds, learning_rate, X, y, new=None):
    given = {"n_rounds": n_rounds, "learning_rate": learning_rate}
    given = {name: value for name, value in given.items() if value is not None}
    model = solution.BoostedStumps(**given)
    if model.fit(X, y) is not model:
        return "fit does not return the estimator itself"
    if new is None:
        return {"init_": model.init_, "train_losses_": model.train_losses_}
    return model.predict(new)
