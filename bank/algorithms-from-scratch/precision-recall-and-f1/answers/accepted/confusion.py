# A two by two table of counts.
import numpy as np


def precision_recall_f1(y_true, y_pred):
    table = np.zeros((2, 2))
    np.add.at(table, (np.asarray(y_true, int), np.asarray(y_pred, int)), 1)
    hits, alarms, misses = table[1, 1], table[0, 1], table[1, 0]
    if hits == 0:
        return 0.0, 0.0, 0.0
    return hits / (hits + alarms), hits / (hits + misses), 2 * hits / (2 * hits + alarms + misses)
