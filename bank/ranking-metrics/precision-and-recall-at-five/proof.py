"""The same with indicator vectors over the items."""

import numpy as np


def answers(drawn):
    items = sorted({item for rows in drawn.values() for row in rows for item in row})
    shown, liked = (
        np.array([[item in row for item in items] for row in drawn[name]], dtype=float)
        for name in ("shown", "liked")
    )
    hits = np.einsum("ij,ij->i", shown, liked)
    return {
        "precision": float(np.mean(hits / shown.sum(axis=1))),
        "recall": float(np.mean(hits / liked.sum(axis=1))),
        "hit": float(np.mean(np.minimum(hits, 1))),
    }
