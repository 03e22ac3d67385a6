# cross_val_score with the folds given.
from sklearn.model_selection import PredefinedSplit, cross_val_score
from sklearn.tree import DecisionTreeClassifier


def mean_accuracy(X, y, folds, depth):
    tree = DecisionTreeClassifier(max_depth=depth, random_state=0)
    return float(cross_val_score(tree, X, y, cv=PredefinedSplit(folds)).mean())
