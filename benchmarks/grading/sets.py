"""Sets of answers that people graded: `NAME.questions.json` and `NAME.answers.jsonl`."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from grading.figures import Floats, Ints


@dataclass(frozen=True, slots=True)
class Answered:
    """A set: its questions by id, and the chosen answers."""

    name: str
    questions: dict[str, dict[str, Any]]
    answers: Sequence[dict[str, Any]]

    def people(self) -> Floats:
        """The human grades, in [0, 1]."""
        return np.array([float(answer["score"]) for answer in self.answers])

    def groups(self) -> Ints:
        """The number of each answer's question."""
        names = [answer["question_id"] for answer in self.answers]
        return np.unique(names, return_inverse=True)[1].astype(np.int64)

    def length(self) -> Floats:
        """The logarithm of each answer's length."""
        return np.log1p([float(len(answer["answer"])) for answer in self.answers])

    def question(self, answer: dict[str, Any]) -> dict[str, Any]:
        """The question of an answer."""
        return self.questions[answer["question_id"]]


def read_sets(folder: Path, most: int | None) -> list[Answered]:
    """Every set of a folder, with at most so many answers each, drawn by a fixed seed.

    A folder without any ends the run: an empty table would look like a measurement.
    """
    found = []
    for path in sorted(folder.glob("*.questions.json")):
        name = path.name.removesuffix(".questions.json")
        questions = json.loads(path.read_text("utf-8"))
        lines = (folder / f"{name}.answers.jsonl").read_text("utf-8").splitlines()
        answers = [json.loads(line) for line in lines if line.strip()]
        if most is not None and most < len(answers):
            answers = random.Random(0).sample(answers, most)
        found.append(Answered(name, questions, answers))
    if not found:
        raise SystemExit(f"{folder} holds no NAME.questions.json with NAME.answers.jsonl")
    return found


def references(question: dict[str, Any]) -> list[str]:
    """The right answers of a question."""
    return question.get("references") or [question["reference"]]


def line_of(question: dict[str, Any], text: str, name: str = "answer") -> str:
    """A line for `greenroom score`: by key points where there are some, else by references."""
    line: dict[str, Any] = {"id": name, "question": question["question"], "answer": text}
    if question.get("key_points"):
        weights = question.get("key_point_weights") or [1.0] * len(question["key_points"])
        pairs = zip(question["key_points"], weights, strict=True)
        line["key_points"] = [{"says": says, "weight": weight} for says, weight in pairs]
    else:
        line["reference"] = references(question)
    return json.dumps(line)
