"""Fits, then returns predictions, or the attributes where no new rows are given."""


def drive(solution, max_depth, X, y, new=None):
    tree = solution.DecisionTree(max_depth=max_depth)
    if tree.fit(X, y) is not tree:
        return "fit does not return the estimator itself"
    if new is None:
        return {
            "classes_": tree.classes_,
            "depth_": tree.depth_,
            "n_leaves_": tree.n_leaves_,
        }
    return tree.predict(new)
