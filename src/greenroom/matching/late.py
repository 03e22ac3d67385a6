"""Loads a model when it is first needed, and again when its file changes."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Generic, Literal, TypeVar

import onnxruntime

from greenroom.matching.files import MANIFEST_FILE, TOKENIZER_FILE

Model = TypeVar("Model")


class DamagedModel(Exception):
    """The model is not the file that was made here."""


class LateModel(Generic[Model]):
    """A model that may arrive while the server runs, and is then used from the next answer on.

    Args:
        folder: Where the model lies, or will; None for never.
        file: Its file there, beside the tokenizer.
        load: Reads it from the folder.
    """

    def __init__(self, folder: Path | None, file: str, load: Callable[[Path], Model]) -> None:
        self._folder = folder
        self._file = file
        self._load = load
        self._loaded: Model | None = None
        self._stamp: tuple[int, int] | None = None
        self._lock = threading.Lock()

    def get(self) -> Model | None:
        """The model, or None while there is none."""
        stamp = self._stamp_now()
        with self._lock:
            if stamp != self._stamp:
                self._loaded = self._try() if stamp else None
                self._stamp = stamp
            return self._loaded

    def state(self) -> Literal["missing", "damaged", "ready"]:
        """What can be said without loading anything: a damaged file shows once it was tried."""
        stamp = self._stamp_now()
        if stamp is None:
            return "missing"
        return "damaged" if stamp == self._stamp and self._loaded is None else "ready"

    def _try(self) -> Model | None:
        if self._folder is None:
            return None
        try:
            return self._load(self._folder)
        except DamagedModel:
            return None

    def _stamp_now(self) -> tuple[int, int] | None:
        if self._folder is None:
            return None
        try:
            facts = (self._folder / self._file).stat()
            (self._folder / TOKENIZER_FILE).stat()
        except OSError:
            return None
        return facts.st_mtime_ns, facts.st_size


def refuse_changed(folder: Path, key: str, sha256: str) -> None:
    """Raise DamagedModel where the manifest notes another hash than the file has."""
    try:
        noted = json.loads((folder / MANIFEST_FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return
    except (OSError, ValueError) as error:
        raise DamagedModel from error
    if isinstance(noted, dict) and noted.get(key) not in {None, sha256}:
        raise DamagedModel


def session_of(model: Path) -> onnxruntime.InferenceSession:
    """A model ready to run on one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
