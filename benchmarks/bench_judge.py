"""How long a verdict takes, warm, beside a cold interpreter and beside otter-grader, in one run.

    python benchmarks/bench_judge.py [--otter PYTHON]

The program is k-means with ten cases. `--otter` names the interpreter of an environment in which
otter-grader is installed; without it that row is left out.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from report import Row, report

from greenroom.domain.programs import Exercise, Limits, ProgramReport
from greenroom.judge.judging import Judge
from greenroom.judge.sandbox import Program, Sandbox
from greenroom.judge.wire import encode
from greenroom.judge.worker import ContentWorker

RUNS, COLD_RUNS, AT_ONCE, MANY = 100, 12, 2, 300
SOAK = 2_000
PROGRAM = """
import numpy as np

def k_means(points, centroids, steps):
    centroids = np.array(centroids, dtype=float)
    for _ in range(steps):
        labels = ((points[:, None] - centroids) ** 2).sum(axis=2).argmin(axis=1)
        for j in np.unique(labels):
            centroids[j] = points[labels == j].mean(axis=0)
    return centroids
"""
CASES = """
import numpy as np

def drawn(seed):
    rng = np.random.default_rng(seed)
    for n in range(10):
        points = rng.normal(size=(10 + n, 2))
        yield points, points[:3] + 0.1, 3
"""
CHECK = f"""{CASES}
from greenroom.judge.cases import Case

def cases(rng):
    for n, given in enumerate(drawn(int(rng.integers(1000)))):
        yield Case(f"case {{n}}", given)
"""
COLD = f"""{PROGRAM}
right = k_means
{PROGRAM}
{CASES}
assert all(np.allclose(k_means(*given), right(*given)) for given in drawn(0))
"""
OTTER = """
import sys, time, json, tempfile, pathlib, nbformat, logging
from otter.execute import grade_notebook
program, cases, runs = sys.argv[1:]
folder = pathlib.Path(tempfile.mkdtemp()); tests = folder / "tests"; tests.mkdir()
(tests / "q1.py").write_text("OK_FORMAT = True\\ntest = " + repr({
    "name": "q1", "points": 1, "suites": [{
    "type": "doctest", "scored": True, "cases": [{"hidden": False, "locked": False,
    "code": ">>> right = k_means\\n"
            ">>> all(np.allclose(k_means(*g), right(*g)) for g in drawn(0))\\nTrue"}]}]}))
book = nbformat.v4.new_notebook(cells=[
    nbformat.v4.new_code_cell("import otter\\ngrader = otter.Notebook(tests_dir='tests')"),
    nbformat.v4.new_code_cell(program + cases), nbformat.v4.new_code_cell("grader.check('q1')")])
nbformat.write(book, folder / "answer.ipynb")
took = []
for n in range(int(runs) + 1):
    start = time.perf_counter()
    found = grade_notebook(str(folder / "answer.ipynb"), tests_glob=[str(tests / "q1.py")],
                           cwd=str(folder), test_dir=str(tests))
    took.append(1000 * (time.perf_counter() - start))
    assert found.total == 1, found
print(json.dumps(took[1:]))
"""


def timed(action: Callable[[int], object], runs: int) -> list[float]:
    """Milliseconds of each run, sorted."""
    took = []
    for n in range(runs):
        start = time.perf_counter()
        action(n)
        took.append(1000 * (time.perf_counter() - start))
    return sorted(took)


def p95(took: list[float]) -> float:
    return took[int(0.95 * len(took))]


def cold(imports: str) -> list[float]:
    """An interpreter that starts, imports, runs the cases and ends."""

    def once(_: int) -> None:
        subprocess.run([sys.executable, "-c", f"{imports}\n{COLD}"], check=True)

    return timed(once, COLD_RUNS)


def otter(python: str) -> list[float]:
    """A warm process that grades a notebook, each time with a fresh kernel."""
    command = [python, "-c", OTTER, PROGRAM, CASES, str(COLD_RUNS)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    took: list[float] = sorted(map(float, done.stdout.splitlines()[-1].strip("[]").split(",")))
    return took


def private_kib(pid: int) -> int:
    """Memory that no other process shares, of a process and of those below it."""
    total = 0
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith(("Private_Clean", "Private_Dirty")):
            total += int(line.split()[1])
    return total


def below(pid: int) -> list[int]:
    """The processes below a process."""
    children = [int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return [one for child in children for one in (child, *below(child))]


def each_run_mib(at_once: int = 8) -> float:
    """Private memory of a run that waits in the middle of its work, on average."""
    source = f"import time\n{PROGRAM}\ndef wait(*given):\n    k_means(*given)\n    time.sleep(3)\n"
    call = encode([[[[0.0, 1.0]] * 20, [[0.0, 1.0]] * 3, 2], {}])
    source = source.replace("points[:, None]", "np.asarray(points)[:, None]")
    source = source.replace("points[labels", "np.asarray(points)[labels")
    program = Program(source, "wait", [call])
    with Sandbox() as sandbox:
        sandbox.run(Program(PROGRAM, "k_means", []), Limits())
        before = set(below(sandbox.pid or 0))
        runs = [
            threading.Thread(target=sandbox.run, args=(program, Limits())) for _ in range(at_once)
        ]
        for run in runs:
            run.start()
        time.sleep(1.5)
        new = [pid for pid in below(sandbox.pid or 0) if pid not in before]
        size = sum(map(private_kib, new)) / at_once / 1024
        for run in runs:
            run.join()
        return size


def soak() -> tuple[float, float]:
    """Growth of the launcher over many runs in MiB, and runs a second."""
    program = Program("def f(x):\n    return x + 1\n", "f", [encode([[1.0], {}])])
    with Sandbox(recycle_after=10 * SOAK) as sandbox:
        for _ in range(100):
            sandbox.run(program, Limits())
        pid = sandbox.pid or 0
        before, start = private_kib(pid), time.perf_counter()
        for _ in range(SOAK):
            assert sandbox.run(program, Limits()).limit is None
        took = time.perf_counter() - start
        assert sandbox.pid == pid
        return (private_kib(pid) - before) / 1024, SOAK / took


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--otter", metavar="PYTHON", help="an interpreter with otter-grader")
    given = parser.parse_args()
    exercise = Exercise(entry_point="k_means", check=CHECK, reference=PROGRAM)
    judge = Judge(ContentWorker())

    def verdict(n: int) -> None:
        found = judge.judge(exercise, f"{PROGRAM}\n# {n}\n", seed=0)
        assert isinstance(found, ProgramReport)
        assert found.accepted, found

    try:
        timed(verdict, 10)
        warm = timed(verdict, RUNS)
        start = time.perf_counter()
        with ThreadPoolExecutor(AT_ONCE) as pool:
            list(pool.map(verdict, range(MANY)))
        rate = MANY / (time.perf_counter() - start)
    finally:
        judge.close()
    middle = statistics.median(warm)
    rows = [
        Row("verdict on ten cases, p50", middle, "ms", 20),
        Row("verdict on ten cases, p95", p95(warm), "ms", 40),
        Row(f"verdicts a second, {AT_ONCE} at once", rate, "/s", 40),
    ]
    for what, imports, bar in (
        ("NumPy", "import numpy", 8),
        ("pandas and scikit-learn", "import pandas, sklearn.ensemble", 50),
    ):
        took = cold(imports)
        rows.append(Row(f"a cold interpreter with {what}, p50", statistics.median(took), "ms"))
        times = statistics.median(took) / middle
        rows.append(Row(f"a cold interpreter with {what}, against ours", times, "times", bar))
    if given.otter:
        took = otter(given.otter)
        rows.append(Row("otter-grader, warm, p50", statistics.median(took), "ms"))
        rows.append(
            Row("otter-grader, against ours", statistics.median(took) / middle, "times", 80)
        )
    growth, runs = soak()
    rows.append(Row(f"the launcher after {SOAK} runs, growth", growth, "MiB"))
    rows.append(Row("runs of a trivial program a second, one after the other", runs, "/s"))
    rows.append(Row("private memory of each concurrent run", each_run_mib(), "MiB", 10))
    report("judge", rows)


if __name__ == "__main__":
    main()
