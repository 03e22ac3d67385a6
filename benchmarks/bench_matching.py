"""How far the grader of free text can be trusted, and what it costs.

    python benchmarks/bench_matching.py FOLDER [--answers N] [--fit]

FOLDER holds `short-answers/` and `entailment/machine-learning-examples.jsonl`; without it only the
bank's own example answers, the attacks and the cost are measured. Prints tables, then one line of
JSON. `--fit` prints the logistic models of matching/decisions.py anew, from the bank's wordings.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from attacks_on_text import ATTACKS, FLOOR, Example, attack_rate, floor_rate
from fitting_matching import fit_all
from numpy.typing import NDArray

from greenroom.assets.folders import models_folder
from greenroom.bank.shelf import FileBank
from greenroom.domain.grades import Grade
from greenroom.domain.items import RubricItem
from greenroom.domain.rubrics import KeyPoint, Rubric
from greenroom.domain.thresholds import FULL_FROM, PARTIAL_FROM
from greenroom.grading.rubric import grade
from greenroom.matching.matcher import Matcher
from greenroom.service.scoring import score_lines

BANK = Path(__file__).parents[1] / "bank"
RANK = {"full": 2, "partial": 1, "wrong": 0}
Floats = NDArray[np.float64]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", nargs="?", type=Path)
    options.add_argument("--answers", type=int, default=1500, help="at most, of each set")
    options.add_argument("--fit", action="store_true")
    chosen = options.parse_args()
    model = models_folder() / "all-minilm-l6-v2"
    matcher = Matcher(model)
    print(matcher.status() or "with the language model")
    if chosen.fit:
        fit_all([rubric for _, rubric in rubrics()], model)
        return
    found: dict[str, Any] = {}
    if chosen.folder:
        found["sets"] = bench_sets(matcher, chosen.folder / "short-answers", chosen.answers)
        found["pairs"] = bench_pairs(matcher, chosen.folder / "entailment")
    found["bank"] = bench_bank(matcher)
    found["attacks"] = bench_attacks(matcher)
    found["cost"] = bench_cost(matcher)
    print(json.dumps(found))


def bench_sets(matcher: Matcher, folder: Path, most: int) -> list[dict[str, Any]]:
    """Agreement with people on whole sets of graded answers."""
    rows = []
    for name in ("mohler", "saf_english", "beetle"):
        questions = json.loads((folder / f"{name}.questions.json").read_text("utf-8"))
        lines = (folder / f"{name}.answers.jsonl").read_text("utf-8").splitlines()
        answers = [json.loads(line) for line in lines]
        answers = random.Random(0).sample(answers, min(most, len(answers)))
        asked = [_line(name, questions[a["question_id"]], a) for a in answers]
        graded = list(score_lines(asked, matcher))
        scores = np.array([line["score"] for line in graded])
        people = np.array([float(a["score"]) for a in answers])
        groups = np.array([a["question_id"] for a in answers])
        length = np.log1p([len(a["answer"]) for a in answers])
        sure = np.array([line["verdict"] != "unsure" for line in graded])
        rows.append(
            {
                "set": name,
                "n": len(answers),
                "r": _r(scores, people),
                "r_per_question": _r_within(scores, people, groups),
                "r_of_length": _r(length, people),
                "rmse": round(float(np.sqrt(np.mean((scores - people) ** 2))), 3),
                "sure": round(float(sure.mean()), 2),
                "sure_within_.15": round(float((abs(scores - people)[sure] <= 0.15).mean()), 2),
            }
        )
    return _show(rows)


def _line(name: str, question: dict[str, Any], answer: dict[str, Any]) -> str:
    line = {"id": answer["id"], "question": question["question"], "answer": answer["answer"]}
    if name == "saf_english":
        pairs = zip(question["key_points"], question["key_point_weights"], strict=True)
        line["key_points"] = [{"says": says, "weight": weight} for says, weight in pairs]
    else:
        line["reference"] = question.get("references", question["reference"])
    return json.dumps(line)


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


def rubrics() -> Iterator[tuple[str, Rubric]]:
    """Every question of the bank with its rubric; follow-ups have keys like `slug@a.b`."""
    for item in FileBank([BANK]).items():
        if isinstance(item, RubricItem):
            yield f"{item.topic}/{item.slug}", item.rubric()
            for part in _parts(item.rubric()):
                yield f"{item.topic}/{item.slug}@{part}", item.rubric(part.replace(".", "/"))


def _parts(rubric: Rubric) -> Iterator[str]:
    for first in rubric.follow_ups:
        yield first.id
        yield from (f"{first.id}.{second.id}" for second in first.follow_ups)


def examples() -> list[Example]:
    """Every example answer of the bank, with the verdict it must earn."""
    found = []
    for key, rubric in rubrics():
        place, _, part = key.partition("@")
        for verdict in RANK:
            paths = sorted((BANK / place / "answers" / verdict).glob("*.md"))
            found += [
                Example(key, verdict, path.read_text("utf-8"), rubric)
                for path in paths
                if path.stem.partition("@")[2] == part
            ]
    return found


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


def bench_attacks(matcher: Matcher) -> list[dict[str, Any]]:
    """The table of attacks, on the bank's own questions and answers."""
    cases = examples()
    rows = [floor_rate(name, make, cases, matcher) for name, make in FLOOR.items()]
    rows += [attack_rate(name, attack, cases, matcher) for name, attack in ATTACKS.items()]
    return _show(rows)


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


def _milliseconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def _r(a: Floats, b: Floats) -> float:
    return round(float(np.corrcoef(a, b)[0, 1]), 3)


def _r_within(a: Floats, b: Floats, groups: NDArray[np.str_]) -> float:
    found = []
    for group in np.unique(groups):
        mine = groups == group
        if mine.sum() >= 8 and a[mine].std() > 0 and b[mine].std() > 0:
            found.append(np.corrcoef(a[mine], b[mine])[0, 1])
    return round(float(np.mean(found)), 3)


def _show(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    for row in rows:
        print("  ".join(f"{key}={value}" for key, value in row.items()))
    print()
    return list(rows)


if __name__ == "__main__":
    main()
