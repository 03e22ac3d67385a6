"""How long a bank as large as ours, half and ten times of it takes to load, cold and warm."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

from report import Row, report

from greenroom.bank.locations import default_roots
from greenroom.bank.uids import fresh_uid

SIZES = (350, 700, 7000)
OURS = 700
RUNS = 5
LOAD = """
import sys, time
from pathlib import Path
from greenroom.bank.shelf import FileBank
root, cache = map(Path, sys.argv[1:])
bank = FileBank([root], cache_folder=cache, look_every_seconds=0)
start = time.perf_counter(); count = len(bank.items()); load = time.perf_counter() - start
start = time.perf_counter(); bank.items(); look = time.perf_counter() - start
page = next(root.glob("*/*/question.md")); page.write_text(page.read_text() + "\\n")
start = time.perf_counter(); bank.items(); edit = time.perf_counter() - start
assert not bank.problems()
print(load * 1000, look * 1000, edit * 1000)
"""


def copies(root: Path, count: int) -> None:
    """Fill a bank with copies of our own items, each under a uid of its own."""
    own = default_roots({})[0]
    shutil.copy(own / "skills.toml", root)
    folders = sorted(path.parent for path in own.glob("*/*/question.md"))
    rng, taken = Random(1), set[str]()
    for number in range(count):
        source = folders[number % len(folders)]
        topic = root / source.parent.name
        topic.mkdir(exist_ok=True)
        for page in filter(Path.is_file, source.parent.iterdir()):
            shutil.copy(page, topic)
        target = topic / f"{source.name}-{number}"
        shutil.copytree(source, target)
        question = (target / "question.md").read_text(encoding="utf-8")
        uid = fresh_uid(rng, taken)
        taken.add(uid)
        text = re.sub(r"uid: \S+", f"uid: {uid}", question, count=1)
        (target / "question.md").write_text(text, encoding="utf-8")


def load(root: Path, cache: Path) -> tuple[float, float, float]:
    """Milliseconds in a fresh process: the first load, an idle look, a look after one edit."""
    command = [sys.executable, "-c", LOAD, str(root), str(cache)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    first, look, edit = map(float, printed.split())
    return first, look, edit


def main() -> None:
    rows, colds, warms = [], {}, {}
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            root, cache = Path(folder) / "bank", Path(folder) / "cache"
            root.mkdir()
            copies(root, size)
            cold = load(root, cache)[0]
            runs = [load(root, cache) for _ in range(RUNS)]
        warm, look, edit = (sorted(column)[RUNS // 2] for column in zip(*runs, strict=True))
        colds[size], warms[size] = cold, warm
        rows.append(Row(f"{size} items, cold", cold, "ms", 3000 if size == OURS else None))
        rows.append(Row(f"{size} items, warm", warm, "ms", 150 if size == OURS else None))
        rows.append(Row(f"{size} items, a look at the tree", look, "ms"))
        rows.append(Row(f"{size} items, after one edit", edit, "ms"))
    times = max(SIZES) / OURS
    for name, taken in (("cold", colds), ("warm", warms)):
        ratio = taken[max(SIZES)] / taken[OURS]
        rows.append(Row(f"{max(SIZES)} items against {OURS}, {name}", ratio, "times", times))
    report("bank", rows)


if __name__ == "__main__":
    main()
