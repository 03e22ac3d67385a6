"""Puts what was learnt on top of a base model: the low-rank differences merged into its weights."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Tensors = Mapping[str, NDArray[np.floating]]


def merged(base: Tensors, difference: Tensors) -> dict[str, NDArray[np.float32]]:
    """The base's tensors with a difference merged in.

    Args:
        base: The tensors of the base model.
        difference: `NAME.up`, shape (rows, rank), and `NAME.down`, shape (rank, columns), whose
            product is added to the base's `NAME.weight`; every other tensor takes the place of
            the base's, or comes anew.

    Raises:
        ValueError: The shapes do not belong together, or one half of a difference is missing.

    >>> ones = np.ones((2, 2), np.float32)
    >>> half = {"a.up": np.ones((2, 1), np.float16), "a.down": np.ones((1, 2), np.float16)}
    >>> merged({"a.weight": ones}, half)["a.weight"].tolist()
    [[2.0, 2.0], [2.0, 2.0]]

    Source:
        Hu et al. (2022), LoRA: Low-Rank Adaptation of Large Language Models, ICLR.
    """
    found = {name: np.asarray(value, np.float32) for name, value in base.items()}
    for name, value in difference.items():
        stem, _, half = name.rpartition(".")
        if half == "down":
            continue
        if half != "up":
            found[name] = np.asarray(value, np.float32)
            continue
        down, weight = difference.get(f"{stem}.down"), found.get(f"{stem}.weight")
        if down is None or weight is None or (len(value), down.shape[1]) != weight.shape:
            raise ValueError(f"the difference of {stem} does not fit the base")
        found[f"{stem}.weight"] = weight + value.astype(np.float32) @ down.astype(np.float32)
    return found
