"""Sets of graded answers are read whole, or it is said that there are none."""

import importlib
import json
from pathlib import Path

import pytest


@pytest.fixture
def read_sets(monkeypatch):
    """The benchmark's own reader; its chore puts `benchmarks` on the path."""
    monkeypatch.syspath_prepend(Path(__file__).parents[2] / "benchmarks")
    return importlib.import_module("grading.sets").read_sets


def test_a_folder_without_sets_ends_the_run(tmp_path, read_sets):
    """
    An empty table with exit code 0 would look like a measurement.
    """
    with pytest.raises(SystemExit, match="holds no"):
        read_sets(tmp_path / "nowhere", None)


def test_a_set_is_read_with_its_questions(tmp_path, read_sets):
    """
    A sample is drawn by a fixed seed, so two runs measure the same answers.
    """
    (tmp_path / "one.questions.json").write_text('{"q": {"question": "Why?", "reference": "So."}}')
    answers = [{"id": str(n), "question_id": "q", "answer": "a", "score": n / 9} for n in range(9)]
    (tmp_path / "one.answers.jsonl").write_text("\n".join(map(json.dumps, answers)))
    (whole,) = read_sets(tmp_path, None)
    first, again = (read_sets(tmp_path, 4)[0].people().tolist() for _ in range(2))

    assert len(whole.answers) == 9
    assert len(first) == 4
    assert first == again
