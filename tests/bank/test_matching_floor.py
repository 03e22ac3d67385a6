"""Over every question of the bank: what is no answer stays below the pass line."""

from pathlib import Path

import pytest

from greenroom.assets.folders import models_folder
from greenroom.bank.shelf import FileBank
from greenroom.domain.items import RubricItem
from greenroom.domain.thresholds import PASS_FROM
from greenroom.grading.rubric import grade
from greenroom.matching.lexicon import LEXICON
from greenroom.matching.matcher import Matcher
from greenroom.matching.normalise import normalise
from greenroom.matching.words import words_of

BANK = Path(__file__).parents[2] / "bank"
MODEL = models_folder() / "all-minilm-l6-v2"


def questions():
    """Every question with its rubric and what a model answer to it says."""
    for item in FileBank([BANK]).items():
        if isinstance(item, RubricItem):
            yield item.topic, item.rubric(), item.model_answer
            for first in item.follow_ups:
                yield item.topic, item.rubric(first.id), first.answer
                for second in first.follow_ups:
                    yield item.topic, item.rubric(f"{first.id}/{second.id}"), second.answer


def keywords(rubric):
    words = words_of(normalise(" ".join(point.says for point in rubric.key_points)).text)
    content = (w.text for w in words if w.is_content and w.text not in LEXICON.light)
    return ", ".join(dict.fromkeys(content))


def answer_to_another(topic, number, asked):
    others = [answer for other, _, answer in asked if other != topic and answer]
    return others[number % len(others)] if others else "I would ask somebody who knows."


NO_ANSWERS = {
    "empty": lambda topic, rubric, number, asked: "",
    "fine": lambda topic, rubric, number, asked: "fine",
    "it-depends": lambda topic, rubric, number, asked: "It depends.",
    "keywords": lambda topic, rubric, number, asked: keywords(rubric),
    "question-copied": lambda topic, rubric, number, asked: rubric.question,
}


EVERY = 12
"""With the model one question in so many is tried: all of them take minutes, see `all` below."""


@pytest.fixture(scope="module")
def all_asked():
    return list(questions())


@pytest.fixture
def asked(all_asked, request):
    """A sample; every question in what has `all` in its name."""
    return all_asked if "all" in request.node.callspec.id.split("-") else all_asked[::EVERY]


@pytest.fixture(
    scope="module",
    params=[
        "words",
        pytest.param("words", marks=pytest.mark.slow),
        pytest.param("model", marks=pytest.mark.model),
        pytest.param("all", marks=[pytest.mark.model, pytest.mark.slow]),
    ],
    ids=["words", "all-words", "model", "all"],
)
def matcher(request):
    if request.param == "words":
        return Matcher(None)
    if not (MODEL / "model.onnx").is_file():
        pytest.skip("the language model was not fetched")
    return Matcher(MODEL)


@pytest.mark.parametrize("make", NO_ANSWERS.values(), ids=NO_ANSWERS)
def test_no_question_is_passed_without_an_answer(matcher, asked, make):
    """Nothing, an evasion, a list of the right terms, the question itself."""
    passed = []
    for number, (topic, rubric, _) in enumerate(asked):
        text = make(topic, rubric, number, asked)
        score = grade(rubric, matcher.hear(text, rubric)).score
        if score >= PASS_FROM:
            passed.append((rubric.question[-80:], score, text))

    assert passed == []


def test_an_answer_to_another_question_is_hardly_ever_passed(matcher, asked, all_asked):
    """At most one in fifty is taken for an answer with any confidence.

    The share of a sample strays: two standard errors are allowed for.
    """
    passed = []
    for number, (topic, rubric, _) in enumerate(asked):
        text = answer_to_another(topic, number, asked)
        graded = grade(rubric, matcher.hear(text, rubric))
        if graded.score >= PASS_FROM and graded.verdict != "unsure":
            passed.append((rubric.question[-80:], graded.score, text))

    share = 1 / 50
    sampled = len(asked) < len(all_asked)
    strays = 2 * (share * (1 - share) / len(asked)) ** 0.5 if sampled else 0.0
    assert len(passed) / len(asked) <= share + strays, passed
