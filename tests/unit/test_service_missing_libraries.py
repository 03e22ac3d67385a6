"""Exercises of libraries that a learner has not installed."""

import pytest

from greenroom.domain.answers import CodeAnswer
from greenroom.domain.errors import LibraryMissing
from greenroom.judge import optional
from greenroom.testing import choose_item, code_item


@pytest.fixture
def house(new_house):
    return new_house(choose_item(), code_item("torch2", uses=("numpy", "torch")))


def asked(coach):
    return {suggestion.item.uid for suggestion in coach.next_questions(9)}


def test_what_cannot_be_answered_here_is_not_asked(house):
    """
    It is asked as soon as the library is there.
    """
    coach = house.coach()
    assert "torch2" in asked(coach)
    house.judge.lacks = frozenset({"torch"})
    assert asked(coach) == {choose_item().uid}


def test_asked_for_by_name_it_says_what_is_missing(house):
    """
    Nothing is recorded.
    """
    house.judge.lacks = frozenset({"torch"})
    with pytest.raises(LibraryMissing) as refused:
        house.coach().ask(uid="torch2")
    assert "PyTorch" in str(refused.value)
    assert refused.value.how_to_mend
    assert house.events() == []


def test_a_question_that_is_open_keeps_its_draft(house):
    """
    The library was removed while the question was open: the answer is no attempt.
    """
    coach = house.coach()
    question = coach.ask(uid="torch2")
    house.judge.lacks = frozenset({"torch"})
    before = len(house.events())
    with pytest.raises(LibraryMissing):
        coach.submit(question.ask_id, CodeAnswer(source="right"))
    assert len(house.events()) == before


def test_only_optional_libraries_can_be_missing():
    """
    All others are installed with the product.
    """
    assert optional.missing() <= {"torch"}
