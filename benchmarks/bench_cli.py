"""How long the terminal commands take as whole processes."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from report import Row, median_ms, report

GREENROOM = Path(sys.executable).with_name("greenroom")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"GREENROOM_DATA_DIR": folder}

        def run(*arguments: str) -> None:
            subprocess.run(
                [GREENROOM, *arguments],
                env=environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                check=False,
            )

        rows = [
            Row("greenroom --help", median_ms(lambda: run("--help"), runs=15), "ms", 300),
            Row("python -c pass, for scale", median_ms(_bare, runs=15), "ms"),
            Row("greenroom next", median_ms(lambda: run("next"), runs=7), "ms"),
            Row("greenroom bank stats", median_ms(lambda: run("bank", "stats"), runs=7), "ms"),
        ]
    report("command line", rows)


def _bare() -> None:
    subprocess.run([sys.executable, "-c", "pass"], check=True)


if __name__ == "__main__":
    main()
