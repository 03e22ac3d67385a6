# Sets of row numbers.
def precision_recall_f1(y_true, y_pred):
    true = {i for i, value in enumerate(y_true) if value == 1}
    called = {i for i, value in enumerate(y_pred) if value == 1}
    hits = len(true & called)
    precision = hits / len(called) if called else 0.0
    recall = hits / len(true) if true else 0.0
    return precision, recall, 2 * hits / (len(called) + len(true)) if called or true else 0.0
