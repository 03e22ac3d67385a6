"""From a clean checkout with an empty home and caches to the first page, and the second start."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from report import Row, report

ROOT = Path(__file__).resolve().parents[1]
GIVE_UP_SECONDS = 600


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def seconds_to_first_page(checkout: Path, home: Path) -> float:
    """Run `make run` until a page is served; a refusal for want of the token is a page, too."""
    port = free_port()
    caches = {"XDG_CACHE_HOME", "XDG_DATA_HOME", "UV_CACHE_DIR", "PIP_CACHE_DIR", "VIRTUAL_ENV"}
    kept = {key: value for key, value in os.environ.items() if key not in caches}
    environment = kept | {"HOME": str(home), "ARGS": f"--no-browser --port {port}"}
    start = time.monotonic()
    process = subprocess.Popen(
        ["make", "run", f"ARGS=--no-browser --port {port}"],
        cwd=checkout,
        env=environment,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        while time.monotonic() - start < GIVE_UP_SECONDS:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=1):
                    return time.monotonic() - start
            except urllib.error.HTTPError:
                return time.monotonic() - start
            except OSError:
                time.sleep(0.02)
        raise SystemExit("no page came")
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        checkout, home = Path(folder) / "greenroom", Path(folder) / "home"
        home.mkdir()
        subprocess.run(["git", "clone", "-q", str(ROOT), str(checkout)], check=True)
        first = seconds_to_first_page(checkout, home)
        again = sorted(seconds_to_first_page(checkout, home) for _ in range(3))[1]
    report(
        "set-up",
        [
            Row("clean checkout to first page, empty caches", first, "s", 90),
            Row("second start to first page (median of 3)", again, "s", 3),
        ],
    )


if __name__ == "__main__":
    main()
