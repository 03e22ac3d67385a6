"""The sentence encoder: a text -> a vector of length 1 that tells what it is about."""

from __future__ import annotations

import hashlib
import json
import threading
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

MODEL_FILE = "model.onnx"
TOKENIZER_FILE = "tokenizer.json"
MANIFEST_FILE = "manifest.json"

Vectors = NDArray[np.float32]

_MOST_TOKENS = 128
"""What the encoder was trained on; a window is rarely a third of it."""
_REMEMBERED = 4_000
"""Vectors kept, 1.5 kB each: the wordings of about a hundred rubrics."""


class DamagedModel(Exception):
    """The model is not the file that was converted here."""


class Encoder:
    """A loaded model. Each text is encoded by itself, so its vector is the same in any company:
    dynamic quantisation takes its scales from the whole batch."""

    def __init__(self, folder: Path) -> None:
        model = folder / MODEL_FILE
        with model.open("rb") as stream:
            self.sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        if _noted_sha256(folder) not in {None, self.sha256}:
            raise DamagedModel
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            model, options, providers=["CPUExecutionProvider"]
        )
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


def _noted_sha256(folder: Path) -> str | None:
    """What was written down beside the model when it was made, if anything was."""
    try:
        noted = json.loads((folder / MANIFEST_FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise DamagedModel from error
    return str(noted.get("sha256")) if isinstance(noted, dict) else None


class LateEncoder:
    """Loads the encoder when it is first needed, and again when its file changes.

    A model that arrives while the server runs is so used from the next answer on.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._loaded: Encoder | None = None
        self._stamp: tuple[int, int] | None = None
        self._lock = threading.Lock()

    def get(self) -> Encoder | None:
        """The encoder, or None while there is no model."""
        stamp = self._stamp_now()
        with self._lock:
            if stamp != self._stamp:
                self._loaded = self._load() if stamp else None
                self._stamp = stamp
            return self._loaded

    def state(self) -> Literal["missing", "damaged", "ready"]:
        """What can be said without loading anything: a damaged file shows once it was tried."""
        stamp = self._stamp_now()
        if stamp is None:
            return "missing"
        return "damaged" if stamp == self._stamp and self._loaded is None else "ready"

    def _load(self) -> Encoder | None:
        if self._folder is None:
            return None
        try:
            return Encoder(self._folder)
        except DamagedModel:
            return None

    def _stamp_now(self) -> tuple[int, int] | None:
        if self._folder is None:
            return None
        try:
            facts = (self._folder / MODEL_FILE).stat()
            (self._folder / TOKENIZER_FILE).stat()
        except OSError:
            return None
        return facts.st_mtime_ns, facts.st_size
