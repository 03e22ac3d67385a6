"""The sentence encoder: a text -> a vector of length 1 that tells what it is about."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from greenroom.matching.files import MODEL_FILE, TOKENIZER_FILE
from greenroom.matching.late import refuse_changed, session_of

Vectors = NDArray[np.float32]

_MOST_TOKENS = 128
"""What the encoder was trained on; a window is rarely a third of it."""
_REMEMBERED = 4_000
"""Vectors kept, 1.5 kB each: the wordings of about a hundred rubrics."""


class Encoder:
    """A loaded model. Each text is encoded by itself, so its vector is the same in any company:
    dynamic quantisation takes its scales from the whole batch."""

    def __init__(self, folder: Path) -> None:
        model = folder / MODEL_FILE
        with model.open("rb") as stream:
            self.sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        refuse_changed(folder, "sha256", self.sha256)
        self._session = session_of(model)
        self._width = int(self._session.get_outputs()[0].shape[-1])
        self._tokenizer = Tokenizer.from_file(str(folder / TOKENIZER_FILE))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(_MOST_TOKENS)
        self._vectors: OrderedDict[str, Vectors] = OrderedDict()
        self._lock = threading.Lock()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text, each of length 1.

        Returns:
            Shape (texts, width).
        """
        rows = [self._vector(text) for text in texts]
        return np.stack(rows) if rows else np.zeros((0, self._width), np.float32)

    def _vector(self, text: str) -> Vectors:
        with self._lock:
            if text in self._vectors:
                self._vectors.move_to_end(text)
                return self._vectors[text]
        ids = np.array([self._tokenizer.encode(text).ids], np.int64)
        vector: Vectors = self._session.run(None, {"input_ids": ids})[0][0]
        with self._lock:
            self._vectors[text] = vector
            if len(self._vectors) > _REMEMBERED:
                self._vectors.popitem(last=False)
        return vector
