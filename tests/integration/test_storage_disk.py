"""A full disk and a read-only one, as the operating system makes them."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).parent / "programs" / "storage_on_small_disk.py"
UNSHARE = ["unshare", "-m"] if os.name == "posix" and os.geteuid() == 0 else ["unshare", "-rm"]


def run_on_small_disk(folder, what):
    if (
        shutil.which("unshare") is None
        or subprocess.run([*UNSHARE, "true"], check=False).returncode != 0
    ):
        pytest.skip("a small disk needs `unshare` and the right to mount")
    done = subprocess.run(
        [*UNSHARE, sys.executable, str(PROGRAM), str(folder), what],
        stdout=subprocess.PIPE,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0
    return json.loads(done.stdout)


def test_a_full_disk_says_so_and_loses_nothing(tmp_path):
    """
    The message names the disk, every recorded answer is readable, and with room again it goes on.
    """
    report = run_on_small_disk(tmp_path, "full")
    assert report["codes"] == ["disk-full"] * 4
    assert report["written"] >= 10
    assert report["there"] == report["written"]
    assert report["reopened"] in {None, "disk-full"}
    assert report["after"] == report["written"] + 1
    assert report["changed"] == []
    assert report["left"] == []


def test_a_read_only_folder_says_so(tmp_path):
    """
    Opening names the folder, and what was recorded is there when it can be written again.
    """
    report = run_on_small_disk(tmp_path, "read-only")
    assert report["codes"] == ["read-only-folder"] * 2
    assert report["there"] == 1
