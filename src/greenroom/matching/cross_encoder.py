"""The cross-encoder: reads a stretch of an answer and a point -> what the one says of it."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from greenroom.matching.files import READER_FILE, TOKENIZER_FILE
from greenroom.matching.late import refuse_changed, session_of

LABELS: Final = ("heard", "partly", "contradicted", "silent")
"""What a stretch may say of a point, in the order of the model's output."""
MOST_TOKENS: Final = 96
MOST_WINDOW_TOKENS: Final = 64
"""What it was trained on; hardly a window is longer."""
_REMEMBERED = 20_000

Chances = NDArray[np.float32]


def encode_pair(tokenizer: Tokenizer, window: str, point: str) -> tuple[list[int], int]:
    """The ids of both texts with their marks, and the place where the point's begin."""
    first = tokenizer.encode(window).ids
    if len(first) > MOST_WINDOW_TOKENS:
        first = first[: MOST_WINDOW_TOKENS - 1] + first[-1:]
    second = tokenizer.encode(point, add_special_tokens=False).ids
    return (first + second)[: MOST_TOKENS - 1] + first[-1:], len(first)


class CrossEncoder:
    """A loaded model. Each pair is read by itself, so its result is the same in any company:
    dynamic quantisation takes its scales from the whole batch."""

    def __init__(self, folder: Path) -> None:
        model = folder / READER_FILE
        with model.open("rb") as stream:
            self.sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        refuse_changed(folder, "reader_sha256", self.sha256)
        self._session = session_of(model)
        self._tokenizer = Tokenizer.from_file(str(folder / TOKENIZER_FILE))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._known: OrderedDict[tuple[str, str], Chances] = OrderedDict()
        self._lock = threading.Lock()

    def read(self, pairs: Sequence[tuple[str, str]]) -> Chances:
        """What each window says of its point.

        Args:
            pairs: Windows and points in plain form.

        Returns:
            Shape (pairs, labels); every row sums to 1.
        """
        rows = [self._chances(pair) for pair in pairs]
        return np.stack(rows) if rows else np.zeros((0, len(LABELS)), np.float32)

    def _chances(self, pair: tuple[str, str]) -> Chances:
        with self._lock:
            if pair in self._known:
                self._known.move_to_end(pair)
                return self._known[pair]
        ids, start = encode_pair(self._tokenizer, *pair)
        kinds = np.arange(len(ids)) >= start
        given = {"input_ids": [ids], "token_type_ids": [kinds]}
        fed = {name: np.array(value, np.int64) for name, value in given.items()}
        logits = self._session.run(None, fed)[0][0]
        grown = np.exp(logits - logits.max())
        chances: Chances = grown / grown.sum()
        with self._lock:
            self._known[pair] = chances
            if len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        return chances
