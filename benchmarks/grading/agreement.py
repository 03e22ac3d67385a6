"""How well the grader agrees with people, beside simple methods measured in the same run.

    make bench-grading DATA=FOLDER ARGS="--refit"

FOLDER holds sets of the form NAME.questions.json and NAME.answers.jsonl. Every interval is the
middle 95 % of a bootstrap over questions.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from report import Row, report

from grading import figures
from grading.figures import Floats, Ints, Statistic
from grading.refitted import features, leave_one_question_out
from grading.sets import Answered, line_of, read_sets
from grading.simple import simple_rows
from greenroom.assets.folders import models_folder
from greenroom.domain.hearing import Hearing
from greenroom.domain.rubrics import Rubric
from greenroom.domain.thresholds import PASS_FROM
from greenroom.grading.rubric import grade
from greenroom.matching.matcher import Matcher
from greenroom.service.scoring import score_lines

SHIPPED = "shipped"
REFITTED = "aggregator refitted leaving one question out"
_SHORT = {REFITTED: "refitted"}
_SURE_FROM = 0.8
_UNSEEN = "test-uq"
"""The official split of beetle whose questions no training answer belongs to."""
_BARS = {
    ("mohler", REFITTED, "r"): 0.58,
    ("mohler", REFITTED, "RMSE"): 0.178,
    ("saf_english", REFITTED, "r per question"): 0.50,
    ("beetle", REFITTED, "macro-F1, unseen questions"): 0.73,
}


def main() -> None:
    """Read the options, measure every set, print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--answers", type=int, help="at most, of each set; drawn by a fixed seed")
    options.add_argument("--refit", action="store_true", help=f"the row '{REFITTED}' too")
    options.add_argument("--resamples", type=int, default=300)
    chosen = options.parse_args()
    matcher = Matcher(models_folder() / "all-minilm-l6-v2")
    print(matcher.status() or "With the language model.")
    print(matcher.identity())
    rows: list[Row] = []
    for graded in read_sets(chosen.data, chosen.answers):
        rows += measure(graded, matcher, refit=chosen.refit, resamples=chosen.resamples)
    report("grading", rows)


class Recorder:
    """A hearer that keeps what was heard, so that one run serves the grade and the refit."""

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self.heard: list[tuple[Rubric, Hearing]] = []

    def status(self) -> str | None:
        """What the matcher says of itself."""
        return self._matcher.status()

    def identity(self) -> str:
        """The matcher's name and version."""
        return self._matcher.identity()

    def hear(self, answer: str, rubric: Rubric) -> Hearing:
        """Hear, and keep."""
        hearing = self._matcher.hear(answer, rubric)
        self.heard.append((rubric, hearing))
        return hearing


def measure(graded: Answered, matcher: Matcher, *, refit: bool, resamples: int) -> list[Row]:
    """All rows of one set."""
    recorder = Recorder(matcher)
    scores, confidence, table = [], [], []
    for answer in graded.answers:
        recorder.heard.clear()
        line = line_of(graded.question(answer), answer["answer"], answer["id"])
        told = next(score_lines([line], recorder))
        if "error" in told:
            raise ValueError(f"{graded.name}, {answer['id']}: {told['error']}")
        scores.append(told["score"])
        confidence.append(told["confidence"])
        # the reference that the grade went by
        best = max(recorder.heard, key=lambda pair: grade(*pair).score)
        table.append(features(*best))
    methods = simple_rows(graded, matcher.encoder()) | {SHIPPED: np.array(scores)}
    if refit:
        people, groups = graded.people(), graded.groups()
        methods[REFITTED] = leave_one_question_out(np.array(table), people, groups)
    rows = [Row(f"{graded.name}: answers", len(scores), "")]
    for name, found in methods.items():
        rows += _rows(graded, name, found, np.array(confidence), resamples)
    return rows + _reliability(graded, np.array(scores), np.array(confidence))


def _rows(
    graded: Answered, name: str, scores: Floats, confidence: Floats, resamples: int
) -> list[Row]:
    statistics = _statistics(graded, name, scores)
    if name == SHIPPED:
        people = graded.people()
        statistics["sure grades within .15"] = lambda at, _: figures.near_when_sure(
            scores[at], people[at], confidence[at], _SURE_FROM
        )
    questions = graded.groups()
    found = []
    for what, statistic in statistics.items():
        value = statistic(np.arange(len(scores)), questions)
        if np.isnan(value):
            continue
        low, high = figures.interval(statistic, questions, resamples=resamples)
        bar = 0.8 if what.startswith("sure") else _BARS.get((graded.name, name, what))
        label = f"{graded.name}, {_SHORT.get(name, name)}: {what}"
        found.append(Row(label, round(value, 3), "", bar, f"[{low:.3f}, {high:.3f}]"))
    return found


def _statistics(graded: Answered, name: str, scores: Floats) -> dict[str, Statistic]:
    people, length = graded.people(), graded.length()
    found: dict[str, Statistic] = {
        "r": lambda at, _: figures.pearson(scores[at], people[at]),
        "r per question": lambda at, q: figures.per_question_r(scores[at], people[at], q),
    }
    if name != "length":  # a length is no grade, so it has no error
        found["partial r given length"] = lambda at, _: figures.partial_r(
            scores[at], people[at], length[at]
        )
        found["RMSE"] = lambda at, _: figures.rmse(scores[at], people[at])
        found["QWK"] = lambda at, _: figures.qwk(scores[at], people[at])
    labels = _labels(graded)
    if labels is not None:
        found["macro-F1, unseen questions"] = _f1(graded.answers, labels, name, scores)
    return found


def _labels(graded: Answered) -> NDArray[np.bool_] | None:
    """Right or not, in two classes, if the set says so."""
    if not all("label2" in answer for answer in graded.answers):
        return None
    return np.array([answer["label2"] == 1 for answer in graded.answers], dtype=np.bool_)


def _f1(
    answers: Sequence[dict[str, object]], right: NDArray[np.bool_], name: str, scores: Floats
) -> Statistic:
    """The product's pass line as it is; every other row's line is set on the other splits."""
    unseen = np.array([answer.get("split") == _UNSEEN for answer in answers], dtype=np.bool_)
    line = PASS_FROM
    if name != SHIPPED and not unseen.all():
        line = figures.best_threshold(scores[~unseen], right[~unseen])

    def statistic(at: Ints, _: Ints) -> float:
        chosen = at[unseen[at]]
        if not len(chosen):
            return float("nan")
        return figures.macro_f1(scores[chosen] >= line, right[chosen])

    return statistic


def _reliability(graded: Answered, scores: Floats, confidence: Floats) -> list[Row]:
    return [
        Row(
            f"{graded.name}, {SHIPPED}: confidence {start:.1f}-{start + 0.1:.1f}",
            round(near, 3),
            "within .15",
            note=f"n={number}, mean confidence {mean:.2f}",
        )
        for start, number, mean, near in figures.reliability(scores, graded.people(), confidence)
    ]


if __name__ == "__main__":
    main()
