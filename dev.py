#!/usr/bin/env python3
"""Every chore of the project, from nothing but Python: `make` lists them, `make run` starts."""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BOOT = ROOT / ".boot"
FRONTEND = ROOT / "src" / "greenroom" / "web" / "frontend"
BIN = "Scripts" if os.name == "nt" else "bin"
PYTHON = VENV / BIN / "python"
GREENROOM = VENV / BIN / "greenroom"
UV_VERSION = "0.13.9"
COVERAGE = [f"--cov=greenroom.{room}" for room in ("domain", "grading", "memory", "planning")]
COVERAGE += ["--cov-branch", "--cov-report=term:skip-covered", "--cov-fail-under=95"]
SPELLED = ["bank", "docs", "changelog.d", "README.md", "CONTRIBUTING.md"]
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def say(text: str) -> None:
    print(f"\033[2m{text}\033[0m" if sys.stdout.isatty() else text, flush=True)


def call(*command: str | Path, env: dict[str, str] | None = None) -> None:
    """Run a command; its failure ends the chore with the command's own exit code."""
    done = subprocess.run(
        [str(word) for word in command], check=False, cwd=ROOT, env={**os.environ, **(env or {})}
    )
    if done.returncode:
        say(f"failed: {' '.join(str(word) for word in command)}")
        raise SystemExit(done.returncode)


def digest(*paths: Path) -> str:
    total = hashlib.sha256()
    for path in paths:
        total.update(path.read_bytes())
    return total.hexdigest()


def frontend_sources() -> list[Path]:
    return sorted(
        path
        for path in FRONTEND.rglob("*")
        if path.is_file() and "node_modules" not in path.relative_to(FRONTEND).parts
    )


def ensure_uv() -> Path:
    uv = BOOT / BIN / "uv"
    if not uv.exists():
        say("Making a small environment for the installer ...")
        venv.create(BOOT, with_pip=True, clear=True)
        python = BOOT / BIN / "python"
        call(python, "-m", "pip", "install", "-q", f"uv=={UV_VERSION}")
    return uv


def ensure_environment(lock: str) -> None:
    """Bring .venv to the lock file and the project into it; nothing to do costs milliseconds."""
    development = lock == "requirements-dev.lock"
    stamp = VENV / ".greenroom-stamp"
    parts = [ROOT / "pyproject.toml", ROOT / "build_frontend.py", *frontend_sources()]
    wanted = {
        name: digest(ROOT / name, *parts) for name in ("requirements.lock", "requirements-dev.lock")
    }
    have = stamp.read_text() if stamp.exists() else ""
    # the development lock holds everything of the other one
    if have == wanted["requirements-dev.lock"] or (not development and have == wanted[lock]):
        return
    uv = ensure_uv()
    if not PYTHON.exists():
        call(uv, "venv", "-q", "--python", sys.executable, VENV)
    say(f"Installing {lock} ...")
    call(uv, "pip", "sync", "-q", "--require-hashes", "-p", PYTHON, lock)
    call(uv, "pip", "install", "-q", "--no-deps", "-p", PYTHON, "-e", ".")
    stamp.write_text(wanted[lock])


def ensure_chromium() -> None:
    """Look for Chromium, else try to get it; without it the browser tests say why they skip."""
    if shutil.which("chromium") or shutil.which("google-chrome"):
        return
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        say("Installing Chromium for the browser tests ...")
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        call("apt-get", "-qq", "update", env=quiet)
        call("apt-get", "-qq", "install", "-y", "--no-install-recommends", "chromium", env=quiet)
        return
    try:
        subprocess.run([PYTHON, "-m", "playwright", "install", "chromium"], timeout=30, check=True)
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as error:
        say(f"No Chromium could be had ({error}); the browser tests will be skipped.")


def run(arguments: list[str]) -> None:
    """Set everything up and start Greenroom; the language model comes while it already serves."""
    ensure_environment("requirements.lock")
    modest = ["nice"] if shutil.which("nice") else []  # the server starts first
    fetch = subprocess.Popen([*modest, GREENROOM, "models", "fetch"], cwd=ROOT)
    try:
        served = subprocess.run([GREENROOM, "serve", *arguments], cwd=ROOT, check=False)
    except KeyboardInterrupt:
        return
    finally:
        fetch.terminate()
        fetch.wait()
    raise SystemExit(served.returncode)


def lint(_: list[str]) -> None:
    """Ruff, mypy --strict, the TypeScript check and the spelling of bank and documentation."""
    ensure_environment("requirements-dev.lock")
    call(PYTHON, "-m", "ruff", "check", ".")
    call(PYTHON, "-m", "ruff", "format", "--check", ".")
    call(PYTHON, "-m", "mypy")
    call(PYTHON, "build_frontend.py", "check")
    call(PYTHON, "-m", "codespell_lib", *SPELLED)


def test(arguments: list[str]) -> None:
    """All that CI runs: lint, a check of the whole bank, then the suite, all of it offline."""
    lint([])
    ensure_chromium()
    call(GREENROOM, "models", "fetch")
    if arguments:
        pytest(*arguments)
        return
    call(GREENROOM, "check", env=ONE_THREAD)
    pytest("tests/unit", *COVERAGE)
    pytest("tests", "src/greenroom", "--ignore=tests/unit", "-m", "not slow")


def test_slow(arguments: list[str]) -> None:
    """What takes minutes: every question and every example answer by the grader and its model."""
    ensure_environment("requirements-dev.lock")
    call(GREENROOM, "models", "fetch")
    pytest("tests", "-m", "slow", *arguments)


def pytest(*arguments: str) -> None:
    """Run tests in two processes, offline."""
    call(PYTHON, "tests/offline.py", "-n", "2", *arguments, env=ONE_THREAD)


def coverage(_: list[str]) -> None:
    """Branch coverage of the pure rooms by the unit tests; below 95 % it fails."""
    ensure_environment("requirements-dev.lock")
    call(GREENROOM, "models", "fetch")
    pytest("tests/unit", *COVERAGE)


def form(_: list[str]) -> None:
    """Format the code and mend what ruff can mend."""
    ensure_environment("requirements-dev.lock")
    call(PYTHON, "-m", "ruff", "check", "--fix", ".")
    call(PYTHON, "-m", "ruff", "format", ".")


def lock(_: list[str]) -> None:
    """Write both lock files anew: versions and hashes, no addresses."""
    uv = ensure_uv()
    common = ["pip", "compile", "-q", "--universal", "--generate-hashes", "--no-header"]
    common += ["--no-annotate", "--python-version", "3.11", "pyproject.toml"]
    call(uv, *common, "-o", "requirements.lock")
    call(uv, *common, "--group", "dev", "-o", "requirements-dev.lock")


def benchmarks(_: list[str]) -> None:
    """Measure what docs/reference/performance.md states."""
    ensure_environment("requirements-dev.lock")
    for script in sorted((ROOT / "benchmarks").glob("bench_*.py")):
        call(PYTHON, script, env=ONE_THREAD)


def bench_grading(arguments: list[str]) -> None:
    """Agreement of the grader with people: DATA is a folder of sets of graded answers."""
    grading_benchmark("agreement", arguments)


def bench_robustness(arguments: list[str]) -> None:
    """What fools the grader: attacks on the bank's own example answers, and on the sets in DATA."""
    grading_benchmark("robustness", arguments)


def grading_benchmark(module: str, arguments: list[str]) -> None:
    """Run one of the two halves of benchmarks/grading."""
    ensure_environment("requirements-dev.lock")
    beside = {"PYTHONPATH": str(ROOT / "benchmarks")}
    call(PYTHON, "-m", f"grading.{module}", *arguments, env=ONE_THREAD | beside)


def train_grader(arguments: list[str]) -> None:
    """Train the grader of free text anew, in an environment of its own; about an hour."""
    home = ROOT / ".training" / "venv"
    python = home / BIN / "python"
    if not python.exists():
        venv.create(home, with_pip=True)
        call(python, "-m", "pip", "install", "-q", "-r", "training/requirements.txt", "-e", ".")
    call(python, "-m", "training", *arguments)


def weigh_grader(_: list[str]) -> None:
    """Fit what weighs the trained reader's findings, on marked answers; about ten minutes."""
    ensure_environment("requirements-dev.lock")
    call(GREENROOM, "models", "fetch")
    call(PYTHON, "-m", "training.weigh", env=ONE_THREAD)


def screenshots(_: list[str]) -> None:
    """Take the README's screenshots from a running page."""
    ensure_environment("requirements-dev.lock")
    ensure_chromium()
    call(PYTHON, "benchmarks/screenshots.py")


def strings(_: list[str]) -> None:
    """Extract the interface's strings for translators."""
    ensure_environment("requirements-dev.lock")
    locale = "src/greenroom/rendering/locale"
    call(
        VENV / BIN / "pybabel", "-q", "extract", "-F", f"{locale}/babel.cfg", "-k", "N_",
        "--no-location", "--omit-header", "-o", f"{locale}/messages.pot", "src/greenroom",
    )  # fmt: skip


def clean(_: list[str]) -> None:
    """Remove environments and built files; answers and models stay."""
    for path in (VENV, BOOT, FRONTEND / "node_modules", FRONTEND.parent / "static"):
        shutil.rmtree(path, ignore_errors=True)


CHORES: dict[str, Callable[[list[str]], None]] = {
    "run": run,
    "test": test,
    "test-slow": test_slow,
    "lint": lint,
    "coverage": coverage,
    "format": form,
    "lock": lock,
    "benchmarks": benchmarks,
    "bench-grading": bench_grading,
    "bench-robustness": bench_robustness,
    "train-grader": train_grader,
    "weigh-grader": weigh_grader,
    "screenshots": screenshots,
    "strings": strings,
    "clean": clean,
}


def main() -> None:
    chores = "\n".join(
        f"  {name:16} {(chore.__doc__ or '').strip()}" for name, chore in CHORES.items()
    )
    parser = argparse.ArgumentParser(
        description=__doc__,
        epilog=f"chores:\n{chores}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("chore", choices=CHORES, metavar="CHORE")
    options, rest = parser.parse_known_args()
    CHORES[options.chore](rest)


if __name__ == "__main__":
    main()
