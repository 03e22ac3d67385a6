"""Kinds of fault that working-looking machine-learning code has, by the names in the field."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FAULTS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "leakage": {
            "fitted-before-the-split": "a step is fitted on all rows before they are split",
            "encoded-with-own-target": "a row's own target flows into its encoded category",
            "time-shuffled": "rows in the order of time are shuffled before they are split",
            "group-on-both-sides": "rows of one group stand on both sides of a split",
            "copies-on-both-sides": "copies of a row stand on both sides of a split",
            "resampled-before-the-split": "rows are resampled before they are split",
            "future-in-a-feature": "a feature uses what is known only later",
            "target-among-the-features": "the target, or what follows from it, is a feature",
        },
        "evaluation": {
            "scored-on-training-rows": "a model is scored on rows that it was fitted on",
            "chosen-on-the-test-set": "a choice is made on the rows that then judge it",
            "classes-out-of-order": "columns of probabilities are taken for the wrong classes",
            "labels-where-scores-belong": "a ranking metric is given labels in place of scores",
            "folds-off-by-one": "folds lose or repeat rows at their edges",
            "mean-of-means": "means of groups of unequal size are averaged without weights",
            "arguments-swapped": "two arguments stand in each other's place",
            "compared-the-wrong-way": "a comparison points the wrong way",
        },
        "arrays-and-tables": {
            "wrong-axis": "a sum, a mean or a norm goes over the wrong axis",
            "silent-broadcast": "shapes that do not fit are stretched without an error",
            "integer-arithmetic": "integers lose fractions, or run over",
            "changed-in-place": "what belongs to the caller is changed in place",
            "rows-out-of-step": "features and labels lose their common order",
            "aligned-by-index": "pandas aligns by index where positions were meant",
            "rows-multiplied-by-a-join": "a join with repeated keys multiplies rows",
            "missing-as-a-value": "missing values are counted as if they were values",
            "wrong-divisor": "a mean or a variance is divided by the wrong count",
            "unstable-exponential": "an exponential or a logarithm leaves the range of floats",
            "compared-as-floats": "floats are compared for equality",
        },
        "training": {
            "gradients-not-reset": "gradients of earlier steps are added to the new ones",
            "softmax-twice": "a softmax is applied to what is a softmax already",
            "training-mode-in-evaluation": "a layer stays in training mode while it is evaluated",
            "reference-for-a-copy": "the best weights are kept by reference and go on changing",
            "last-batch-for-the-epoch": "what the last batch gave stands for the whole epoch",
            "equal-start": "all units start with equal weights and stay equal",
            "penalty-on-the-intercept": "a penalty shrinks the intercept too",
            "mask-after-the-softmax": "weights are masked after they were normalised",
        },
        "python-and-serving": {
            "shared-default": "a mutable default argument is shared by all calls",
            "late-binding": "a closure sees the last value of its loop variable",
            "seed-inside-the-loop": "a seed is set anew in every round, so draws repeat",
            "fitted-again-when-serving": "a step is fitted again on the rows to predict",
            "skewed-features": "features are computed otherwise in serving than in training",
        },
    }
)
"""Sentences by the slug of the fault, under the family that it belongs to."""

FAULT_SAYS: Mapping[str, str] = MappingProxyType(
    {slug: says for family in FAULTS.values() for slug, says in family.items()}
)
"""Every fault with its sentence.

>>> FAULT_SAYS["wrong-axis"]
'a sum, a mean or a norm goes over the wrong axis'
"""
