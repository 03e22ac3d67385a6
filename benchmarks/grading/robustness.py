"""What fools the grader: the share of attacks that succeed, beside what is to be reached.

    make bench-robustness [DATA=FOLDER] [ARGS="--all"]

On the example answers of the bank's test part, which the grader was not trained on (`--all`: on
all of them), and with FOLDER on the sets that people graded.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from report import Row, report

from grading.attacks import ATTACKS, FLOOR, Attack, Floor, counts, passes
from grading.cases import RANK, Case, Marked, bank_cases, set_cases
from grading.sets import read_sets
from greenroom.assets.folders import models_folder
from greenroom.domain.thresholds import PASS_FROM
from greenroom.matching.matcher import Matcher
from training.examples import Split


def main() -> None:
    """Read the options, attack, print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path)
    options.add_argument("--answers", type=int, help="at most, of the bank and of each set")
    options.add_argument("--all", action="store_true", help="the bank's training part too")
    chosen = options.parse_args()
    matcher = Matcher(models_folder() / "all-minilm-l6-v2")
    print(matcher.status() or "With the language model.")
    print(matcher.identity())
    split = Split()
    cases = bank_cases(matcher, lambda topic, uid: chosen.all or split.part(topic, uid) == "test")
    if chosen.answers is not None:
        # the first ones, so that an item keeps all of its answers
        cases = list(islice(cases, chosen.answers))
    name = "bank" if chosen.all else "bank's test part"
    rows = placed(name, cases) + attacked(name, cases)
    for graded in read_sets(chosen.data, chosen.answers) if chosen.data else ():
        rows += attacked(graded.name, set_cases(graded, matcher))
    report("robustness", rows)


def placed(name: str, cases: Sequence[Case]) -> list[Row]:
    """Whether the example answers are ordered, and on the right side of the pass line."""
    marked = [(case, case.mark(case.text).score) for case in cases]
    pairs = [
        better > worse
        for a, better in marked
        for b, worse in marked
        if a.key == b.key and RANK[a.verdict] > RANK[b.verdict]
    ]
    wrong = [score < PASS_FROM for case, score in marked if case.verdict == "wrong"]
    full = [score >= PASS_FROM for case, score in marked if case.verdict == "full"]
    return [
        *_share(f"{name}: full > partial > wrong in order", pairs, 0.95, at_least=True),
        *_share(f"{name}: wrong below the pass line", wrong, 0.9, at_least=True),
        *_share(f"{name}: full at or above it", full, 0.9, at_least=True),
    ]


def attacked(name: str, cases: Sequence[Case]) -> list[Row]:
    """Every attack on these cases."""
    rows = []
    for what, floor in FLOOR.items():
        rows += _floor(f"{name}: {what}", floor, cases)
    full = [case for case in cases if case.verdict == "full"]
    clean = [case.mark(case.text) for case in full]
    for what, attack in ATTACKS.items():
        rows += _attack(f"{name}: {what}", attack, full, clean)
    return rows + _mixed(f"{name}: a wrong answer mixed in", cases, full, clean)


def _floor(what: str, floor: Floor, cases: Sequence[Case]) -> list[Row]:
    asked = {case.key: case for case in cases}.values()
    texts = [(case, floor.make(case, cases)) for case in asked]
    marked = [case.mark(text) for case, text in texts if text is not None]
    if not floor.by_grade:
        return _share(f"{what}, passes", [passes(m) for m in marked], floor.to_reach)
    return _mean(f"{what}, grade", [m.score for m in marked], floor.to_reach)


def _attack(what: str, attack: Attack, full: Sequence[Case], clean: Sequence[Marked]) -> list[Row]:
    """The share of full answers on which it counts; those it cannot change are left out."""
    rng = random.Random(what)
    hits = []
    for case, before in zip(full, clean, strict=True):
        changed = attack.change(case.text, rng)
        if changed != case.text:
            hits.append(counts(attack.counts, before, case.mark(changed)))
    return _share(f"{what}, {attack.counts}", hits, attack.to_reach, at_least=attack.at_least)


def _mixed(
    what: str, cases: Sequence[Case], full: Sequence[Case], clean: Sequence[Marked]
) -> list[Row]:
    """A full answer followed by a wrong one to the same question: less than the full one alone."""
    wrong: dict[str, str] = {}
    for case in cases:
        if case.verdict == "wrong":
            wrong.setdefault(case.key, case.text)
    lower = [
        case.mark(f"{case.text}\n{wrong[case.key]}").score < before.score
        for case, before in zip(full, clean, strict=True)
        if case.key in wrong
    ]
    return _share(f"{what}, lower", lower, 0.8, at_least=True)


def _share(what: str, hits: Sequence[bool], bar: float, *, at_least: bool = False) -> list[Row]:
    return _mean(what, [float(hit) for hit in hits], bar, at_least=at_least)


def _mean(what: str, values: Sequence[float], bar: float, *, at_least: bool = False) -> list[Row]:
    if not values:
        return []
    value = round(sum(values) / len(values), 3)
    met = value >= bar if at_least else value <= bar
    way = "at least" if at_least else "at most"
    return [Row(what, value, "", bar, f"{way}, n={len(values)}{'' if met else ', NOT reached'}")]


if __name__ == "__main__":
    main()
