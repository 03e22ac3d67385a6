"""The bulk grader: a line in, a line out, and every malformed one named."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.hearing import Hearing, PointHeard
from greenroom.domain.thresholds import ANSWER_MAX_CHARACTERS
from greenroom.domain.values import Span
from greenroom.service.scoring import LINE_MAX_CHARACTERS, score_lines

KEYS = {"id", "score", "verdict", "confidence", "grader", "points"}
GOOD = {
    "id": "a1",
    "question": "What is bias?",
    "key_points": [{"says": "bias is systematic", "weight": 2}, {"says": "N-1"}],
    "answer": "bias is systematic",
}


class EchoHearer:
    """Hears a point wherever its words stand in the answer."""

    def hear(self, answer, rubric):
        found = [(point, answer.find(point.says)) for point in rubric.key_points]
        return Hearing(
            gate="prose",
            points=tuple(
                PointHeard(
                    id=point.id,
                    state="heard" if at >= 0 else "missing",
                    confidence=1,
                    spans=(Span(start=at, end=at + len(point.says)),) if at >= 0 else (),
                )
                for point, at in found
            ),
            grader="echo",
            grader_version="7",
        )

    def status(self):
        return None


def score(*lines):
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    return list(score_lines(texts, EchoHearer()))


def test_a_line_becomes_a_grade_with_the_keys_of_the_contract():
    """The output's shape is what other programs rely on."""
    (found,) = score(GOOD)

    assert found.keys() == KEYS
    assert found["id"] == "a1"
    assert found["grader"] == "echo 7"
    assert found["points"] == [
        {"says": "bias is systematic", "state": "heard", "spans": [[0, 18]]},
        {"says": "N-1", "state": "missing", "spans": []},
    ]
    assert found["score"] == pytest.approx(2 / 3, abs=1e-4)


def test_a_reference_is_split_into_its_sentences():
    """Without key points every sentence of the reference is one."""
    reference = "One thing. Another thing!"
    line = {"id": 1, "question": "?", "reference": reference, "answer": "One thing."}
    (found,) = score(line)

    assert [point["says"] for point in found["points"]] == ["One thing.", "Another thing!"]


def test_of_several_references_the_nearest_one_counts():
    """Each of them is a right answer, so no answer has to say them all."""
    line = {"id": 1, "question": "?", "reference": ["One thing. Two.", "Three."]}
    (first, second) = score({**line, "answer": "Three."}, {**line, "answer": "One thing. Two."})

    assert first["score"] == second["score"] == 1
    assert [point["says"] for point in first["points"]] == ["Three."]
    assert [point["says"] for point in second["points"]] == ["One thing.", "Two."]


@pytest.mark.parametrize(
    "odd",
    [
        {"question": "\udc00"},
        {"id": "\ud800"},
        {"key_points": [{"says": "N-1", "weight": 1e308}]},
        {"key_points": [{"says": "N-1", "weight": 5e-324}]},
        {"key_points": None, "reference": "So. " * 101},
        {"key_points": [{"says": "N-1", "heard": ["n less one"] * 1000}]},
    ],
    ids=["question", "id", "huge", "tiny", "sentences", "wordings"],
)
def test_no_line_ends_the_batch(odd):
    """What cannot be graded, or only in hours, is named; the line after it gets its grade."""
    line = {"id": "a", "question": "?", "key_points": [{"says": "N-1"}], "answer": "N-1"}
    (refused, graded) = score({**line, **odd}, line)

    assert "error" in refused
    assert graded["score"] == 1


def test_null_is_a_key_left_out():
    """Other programs write a missing value as null."""
    line = {"id": 1, "question": "?", "answer": "N-1", "misconceptions": None, "reference": None}
    (found,) = score({**line, "key_points": [{"says": "N-1", "tier": None, "heard": None}]})

    assert found["score"] == 1


BROKEN = {
    "not-json": ("{", "not JSON"),
    "not-an-object": ("[1]", "not a JSON object"),
    "nan": ('{"id": "a1", "question": "q", "reference": "r", "answer": NaN}', "NaN is not"),
    "too-deep": ("[" * 200_000, "nested too deeply"),
    "huge": ('"' + "x" * LINE_MAX_CHARACTERS + '"', "is the most"),
    "no-answer": ({k: v for k, v in GOOD.items() if k != "answer"}, "answer: Field required"),
    "no-points": (GOOD | {"key_points": []}, "neither a key point nor a reference"),
    "empty-reference": (
        {"id": 1, "question": "q", "reference": " ", "answer": "a"},
        "neither a key point",
    ),
    "zero-weight": (
        GOOD | {"key_points": [{"says": "x", "weight": 0}]},
        "key_points.0.weight: Input should be greater than or equal to 0.000001",
    ),
    "infinite-weight": (
        '{"id": 1, "question": "q", "answer": "a", "key_points": [{"says": "x", "weight": 1e999}]}',
        "finite",
    ),
    "tier": (GOOD | {"key_points": [{"says": "x", "tier": "nice"}]}, "key_points.0.tier"),
    "answer-too-long": (GOOD | {"answer": "x" * (ANSWER_MAX_CHARACTERS + 1)}, "answer: "),
    "answer-a-number": (GOOD | {"answer": 3}, "answer: Input should be a valid string"),
}


@pytest.mark.parametrize(("line", "says"), BROKEN.values(), ids=BROKEN)
def test_a_malformed_line_is_named_and_the_rest_is_graded(line, says):
    """One bad line costs nobody else the grade, and the message says where and what."""
    first, second, third = score(GOOD, line, GOOD | {"id": "a3"})

    assert first["score"] == third["score"]
    assert second["error"].startswith("Line 2: ")
    assert says in second["error"]
    assert len(second["error"]) < 400


def test_an_error_carries_the_id_where_it_could_be_read():
    """So that the line can be found again in the file that it came from."""
    named, nameless = score({"id": "x9", "question": "q"}, "{")

    assert named["id"] == "x9"
    assert "id" not in nameless


def test_empty_lines_are_skipped_and_unknown_keys_left_alone():
    """Files end in a newline, and other programs keep notes in theirs."""
    found = score("", GOOD | {"note": "mine"}, "   \n")

    assert [line["id"] for line in found] == ["a1"]


@given(st.text(max_size=200))
def test_any_line_is_answered(text):
    """Nothing that stands in a file can stop the rest from being graded."""
    for found in score(text):
        assert found.keys() == KEYS or set(found) <= {"id", "error"}


def test_several_at_a_time_give_the_same_lines_in_the_same_order():
    """Faster workers don't overtake slower ones, and a malformed line stays in its place."""

    class SlowerAtFirst(EchoHearer):
        def hear(self, answer, rubric):
            time.sleep(0.02 if rubric.question == "slow" else 0)
            return super().hear(answer, rubric)

    texts = [
        json.dumps({**GOOD, "id": n, "question": "slow" if n % 3 == 0 else "fast"})
        for n in range(20)
    ]
    texts[7] = "{bad"
    one, three = (list(score_lines(texts, SlowerAtFirst(), workers=n)) for n in (1, 3))

    assert [row.get("id") for row in one] == [n if n != 7 else None for n in range(20)]
    assert three == one


def test_no_more_lines_are_read_ahead_than_a_few_for_each_worker():
    """A file of any length is graded in the same memory."""
    taken = []
    graded = score_lines(
        (taken.append(n) or json.dumps({**GOOD, "id": n}) for n in range(1000)),
        EchoHearer(),
        workers=2,
    )
    next(graded)

    assert len(taken) <= 20
