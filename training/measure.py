"""How well a trained reader tells what windows of held-out marked answers say."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score
from tokenizers import Tokenizer

from greenroom.bank.shelf import FileBank
from greenroom.matching.cross_encoder import LABELS, encode_pair
from training.examples import Example, Label, Part, Split, plain
from training.marks import from_marks
from training.network import CrossEncoder
from training.train import Row, tensors

MOST = 2500
BATCH = 64
COMPARED: tuple[tuple[Label, Label], ...] = (
    ("heard", "contradicted"),
    ("heard", "silent"),
    ("contradicted", "silent"),
)


def told_apart(
    model: CrossEncoder, tokenizer: Tokenizer, bank: FileBank, part: Part, *, hidden: bool = False
) -> dict[str, float]:
    """The share of right labels, and the area under the curve for pairs of labels.

    Args:
        model: What was trained.
        tokenizer: The base's.
        bank: The bank with the example answers.
        part: The part of the split to measure on; windows with more than one allowed label
            are left out.
        hidden: Every point is replaced by the same word, so that the window's manner alone
            can tell.

    Returns:
        Figures by name, and how many windows they rest on.
    """
    rng = random.Random(0)
    found = [e for e in from_marks(bank, Split(), part, rng) if len(e.allowed) == 1]
    chosen = rng.sample(found, min(MOST, len(found)))
    chances = _chances(model, [_row(example, tokenizer, hidden=hidden) for example in chosen])
    labels = np.array([LABELS.index(example.allowed[0]) for example in chosen])
    figures = {"windows": float(len(chosen)), "right": float((chances.argmax(1) == labels).mean())}
    for one, other in COMPARED:
        first, second = LABELS.index(one), LABELS.index(other)
        either = (labels == first) | (labels == second)
        leaning = chances[either, first] - chances[either, second]
        figures[f"{one} / {other}"] = float(roc_auc_score(labels[either] == first, leaning))
    return {name: round(figure, 3) for name, figure in figures.items()}


def _row(example: Example, tokenizer: Tokenizer, *, hidden: bool) -> Row:
    point = "it" if hidden else plain(example.point)
    ids, start = encode_pair(tokenizer, plain(example.window), point)
    return Row(ids, start, [label in example.allowed for label in LABELS])


def _chances(model: CrossEncoder, rows: Sequence[Row]) -> NDArray[np.float64]:
    """Shape (rows, labels); rows of like length are read together."""
    model.eval()
    order = sorted(range(len(rows)), key=lambda place: len(rows[place].ids))
    found = np.zeros((len(rows), len(LABELS)))
    for at in range(0, len(order), BATCH):
        places = order[at : at + BATCH]
        ids, kinds, _ = tensors([rows[place] for place in places])
        with torch.no_grad():
            found[places] = torch.softmax(model(ids, kinds), dim=1).numpy()
    return found
