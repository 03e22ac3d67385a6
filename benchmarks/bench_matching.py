"""Which verdicts the bank's example answers get, and what hearing an answer costs.

    python benchmarks/bench_matching.py [FOLDER] [--fit]

FOLDER holds `machine-learning-examples.jsonl`, groups of right and wrong wordings of one point.
Prints tables, then one line of JSON; benchmarks/grading holds agreement with people and the
attacks. `--fit` prints the logistic models of matching/decisions.py anew, from the bank's wordings.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from fitting_matching import fit_all
from grading.cases import RANK, asked_in_bank, examples

from greenroom.assets.folders import models_folder
from greenroom.domain.grades import Grade
from greenroom.domain.rubrics import KeyPoint, Rubric
from greenroom.domain.thresholds import FULL_FROM, PARTIAL_FROM
from greenroom.grading.rubric import grade
from greenroom.matching.matcher import Matcher


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", nargs="?", type=Path)
    options.add_argument("--fit", action="store_true")
    chosen = options.parse_args()
    model = models_folder() / "all-minilm-l6-v2"
    matcher = Matcher(model)
    print(matcher.status() or "with the language model")
    if chosen.fit:
        fit_all([asked.rubric for asked in asked_in_bank()], model)
        return
    found: dict[str, Any] = {}
    if chosen.folder:
        found["pairs"] = bench_pairs(matcher, chosen.folder)
    found["bank"] = bench_bank(matcher)
    found["cost"] = bench_cost(matcher)
    found["bulk"] = bench_bulk()
    print(json.dumps(found))


def bench_pairs(matcher: Matcher, folder: Path) -> list[dict[str, Any]]:
    """How often the right wording of a point is graded above a wrong one."""
    lines = (folder / "machine-learning-examples.jsonl").read_text("utf-8").splitlines()
    above: Counter[str] = Counter()
    opposed: Counter[str] = Counter()
    for line in lines:
        group = json.loads(line)
        rubric = Rubric(question="Explain.", key_points=(KeyPoint(id="k", says=group["k"]),))
        scores = {}
        for name in ("r1", "r2", "w1", "w2", "s"):
            graded = grade(rubric, matcher.hear(group[name], rubric))
            scores[name] = graded.score
            opposed[name] += graded.points()[0].state == "contradicted"
        for right in ("r1", "r2"):
            for wrong in ("w1", "w2", "s"):
                above[wrong] += scores[right] > scores[wrong]
    rows = [
        {"wrong": name, "right_above": round(above[name] / (2 * len(lines)), 3)}
        for name in ("w1", "w2", "s")
    ]
    rows += [
        {"contradicted": name, "share": round(opposed[name] / len(lines), 3)}
        for name in ("r1", "r2", "w1", "w2", "s")
    ]
    return _show(rows)


def bench_bank(matcher: Matcher) -> list[dict[str, Any]]:
    """Which verdict the example answers get, and how often a sure one is right."""
    graded = [(e, grade(e.rubric, matcher.hear(e.text, e.rubric))) for e in examples()]
    rows: list[dict[str, Any]] = []
    for folder in RANK:
        got = Counter(g.verdict for e, g in graded if e.verdict == folder)
        rows.append({"folder": folder} | dict(sorted(got.items())))
    pairs = [
        (a.score > b.score)
        for e, a in graded
        for f, b in graded
        if e.key == f.key and RANK[e.verdict] > RANK[f.verdict]
    ]
    rows.append({"pairs_in_order": round(sum(pairs) / len(pairs), 3), "pairs": len(pairs)})
    for least in (0.0, 0.5, 0.65, 0.8):
        sure = [(e, g) for e, g in graded if g.confidence >= least]
        right = sum(_band(g) == e.verdict for e, g in sure)
        row = {"confidence_from": least, "n": len(sure)}
        rows.append(row | {"right": round(right / max(1, len(sure)), 3)})
    return _show(rows)


def _band(graded: Grade) -> str:
    if graded.score >= FULL_FROM:
        return "full"
    return "partial" if graded.score >= PARTIAL_FROM else "wrong"


def bench_cost(matcher: Matcher) -> list[dict[str, Any]]:
    """Milliseconds for a long answer, first and again, and the memory of the whole process."""
    cases = [e for e in examples() if "@" not in e.key and e.verdict == "full"]
    longest = max(cases, key=lambda e: len(e.text))
    fresh = longest.text + " Let me add one thing. "
    changed = [longest.text.replace(" the ", f" the {n} ") for n in range(20)]
    extended = [f"{fresh}{n} times out of ten." for n in range(20)]
    unseen = [_milliseconds(partial(matcher.hear, t, longest.rubric)) for t in changed]
    milliseconds = [_milliseconds(partial(matcher.hear, t, longest.rubric)) for t in extended]
    memory_mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    row = {
        "words": len(longest.text.split()),
        "wordings": sum(1 + len(p.heard) for p in longest.rubric.key_points),
        "warm_p50_ms": round(float(np.median(milliseconds)), 1),
        "every_window_new_p50_ms": round(float(np.median(unseen)), 1),
        "peak_memory_mib": round(memory_mib),
    }
    return _show([row])


SHORT_WORDS = 40
BULK = 400


def bench_bulk() -> list[dict[str, Any]]:
    """`greenroom score` on short example answers: a second's worth, its start, and its memory."""
    short = [e for e in examples() if len(e.text.split()) <= SHORT_WORDS][:BULK]
    lines = [
        json.dumps({"id": e.key, "answer": e.text, **e.rubric.model_dump(mode="json")})
        for e in short
    ]
    with TemporaryDirectory() as folder:
        one, all_of_them = Path(folder) / "one.jsonl", Path(folder) / "all.jsonl"
        one.write_text(lines[0] + "\n", encoding="utf-8")
        all_of_them.write_text("\n".join(lines) + "\n", encoding="utf-8")
        start = min(_milliseconds(partial(_score, one)) for _ in range(3)) / 1000
        whole = _milliseconds(partial(_score, all_of_them)) / 1000
    largest_mib = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    row = {
        "short_answers": len(short),
        "mean_words": round(float(np.mean([len(e.text.split()) for e in short])), 1),
        "first_grade_after_s": round(start, 2),
        "answers_per_s": round(len(short) / (whole - start), 1),
        "largest_process_mib": round(largest_mib),
    }
    return _show([row])


def _score(file: Path) -> None:
    command = [str(Path(sys.executable).with_name("greenroom")), "score", str(file)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _milliseconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def _show(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    for row in rows:
        print("  ".join(f"{key}={value}" for key, value in row.items()))
    print()
    return list(rows)


if __name__ == "__main__":
    main()
