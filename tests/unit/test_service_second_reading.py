"""A second reading beside the grade: asked after it, kept beside it, never counted."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from greenroom.domain.answers import ChoiceAnswer, DesignAnswer, TextAnswer
from greenroom.domain.errors import AttemptNotFound, SecondReaderFailed, SecondReaderOff
from greenroom.domain.events import SecondRead
from greenroom.domain.settings import Settings
from greenroom.service.second_reading import ask_second_reader
from greenroom.testing import FakeSecondReader, choice_item, explain_item

URL = "http://localhost:11434/v1"


def configured(house, model="tiny"):
    coach = house.coach()
    coach.change_setting("second_reader_url", URL)
    coach.change_setting("second_reader_model", model)
    return coach


FULL = TextAnswer(text="bias and variance")


def give(coach, uid="expl01", answer=FULL):
    return coach.submit(coach.ask(uid=uid).ask_id, answer).attempt.attempt_id


def test_a_reading_stands_beside_a_grade_that_it_does_not_change(house):
    """Grade, score, memory and what comes back when are what they were before."""
    coach = configured(house)
    before, cards = coach.outcome(give(coach)), house.cards()
    reader = FakeSecondReader(score=0.1)
    after = ask_second_reader(coach, reader, before.attempt.attempt_id)
    assert after.attempt == before.attempt
    assert after.next_due == before.next_due
    assert house.cards() == cards
    (read,) = after.readings
    assert (read.model, read.score) == ("tiny", 0.1)
    assert read.differs_from(after.attempt.grade.score)
    assert reader.asked[0][0].url == URL


def test_each_model_is_asked_once(house):
    """A second press changes nothing; another model's reading comes after the first."""
    coach = configured(house)
    attempt_id = give(coach)
    reader = FakeSecondReader()
    ask_second_reader(coach, reader, attempt_id)
    ask_second_reader(coach, reader, attempt_id)
    assert len(reader.asked) == 1
    coach.change_setting("second_reader_model", "other")
    outcome = ask_second_reader(coach, reader, attempt_id)
    assert [read.model for read in outcome.readings] == ["tiny", "other"]


def test_two_tabs_leave_one_reading(house):
    """The one that came first stands, and the other one is no error."""
    coach = configured(house)
    attempt_id = give(coach)
    (first,) = ask_second_reader(coach, FakeSecondReader(score=0.2), attempt_id).readings
    late = coach.keep_reading(attempt_id, first.model_copy(update={"score": 0.9}))
    assert late.readings == (first,)


def test_nobody_is_asked_unless_it_is_configured(house):
    """Both settings are needed; without them no reader is touched."""
    coach = house.coach()
    attempt_id = give(coach)
    reader = FakeSecondReader()
    for name, value in (("second_reader_url", URL), ("second_reader_model", "tiny")):
        coach.change_setting(name, value)
        if name == "second_reader_url":
            with pytest.raises(SecondReaderOff):
                ask_second_reader(coach, reader, attempt_id)
    assert reader.asked == []
    with pytest.raises(SecondReaderOff):
        ask_second_reader(coach, None, attempt_id)


def test_a_failure_records_nothing(house):
    """The grade stands, the log is as it was, and the next try may do better."""
    coach = configured(house)
    attempt_id = give(coach)
    before = house.events()
    with pytest.raises(SecondReaderFailed, match="too much to do"):
        ask_second_reader(coach, FakeSecondReader(fails="too much to do"), attempt_id)
    assert house.events() == before
    assert ask_second_reader(coach, FakeSecondReader(), attempt_id).readings


def test_an_answer_without_words_is_not_sent(house):
    """A choice and an empty answer have nothing to read; an unknown attempt is named."""
    coach = configured(house)
    reader = FakeSecondReader()
    for attempt_id in (
        give(coach, "choo01", ChoiceAnswer(chosen=())),
        give(coach, "expl01", TextAnswer(text=" ")),
    ):
        with pytest.raises(SecondReaderOff, match="no words"):
            ask_second_reader(coach, reader, attempt_id)
    with pytest.raises(AttemptNotFound):
        ask_second_reader(coach, reader, "nowhere1")
    assert reader.asked == []
    assert house.events(SecondRead) == []


def test_a_design_is_read_by_the_points_of_its_option(new_house):
    """The second reader gets the rubric that the grader had."""
    item = choice_item()
    house = new_house(item, explain_item())
    coach = configured(house)
    option = item.options[0].id
    outcome = coach.outcome(
        give(coach, item.uid, DesignAnswer(text="Because it is small.", option=option))
    )
    read = ask_second_reader(coach, FakeSecondReader(), outcome.attempt.attempt_id)
    wanted = [point.id for point in item.rubric_for(option).key_points]
    assert [point.id for point in read.readings[0].points] == wanted


@pytest.mark.parametrize(
    "url",
    [
        "localhost:11434",
        "ftp://localhost/v1",
        "file:///etc/passwd",
        "http://",
        "https://me:sk-secret@ai.example/v1",
        "https://ai.example/v1?key=sk-secret",
        "https://ai.example/v1#sk-secret",
        "http://localhost:99999/v1",
        "http://local host/v1",
        "http://[::1/v1",
    ],
)
def test_an_address_that_is_none_or_holds_a_key_is_refused(url):
    """Settings are in the log and in every export, so no key may hide in them."""
    with pytest.raises(ValidationError):
        Settings(second_reader_url=url)


def test_a_slash_at_the_end_means_nothing():
    """Both ways of writing an address ask at the same place."""
    settings = Settings(second_reader_url=f"{URL}/", second_reader_model="tiny")
    assert settings.second_reader is not None
    assert settings.second_reader.url == URL
