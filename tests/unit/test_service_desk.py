"""The learner's desk: settings, the day, items put aside, and the counts of the first page."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from greenroom.domain.answers import ChoiceAnswer, TextAnswer
from greenroom.domain.errors import BadSetting, ItemNotFound, TopicNotFound
from greenroom.domain.events import Flagged
from greenroom.domain.settings import Settings
from greenroom.service.desk import Wish
from greenroom.testing import explain_item


def answer(coach, uid="expl01", text="bias and variance"):
    return coach.submit(coach.ask(uid=uid).ask_id, TextAnswer(text=text))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("time_zone", "Asia/Kathmandu"),
        ("day_starts_at_hour", 0),
        ("theme", "dark"),
        ("desired_retention", 0.8),
        ("language", "de"),
        ("skipped_topics", ("data-leakage",)),
    ],
)
def test_a_setting_is_kept_until_it_is_reset(house, name, value):
    """A change counts at once, None takes the default again, and others stay as they are."""
    coach = house.coach()
    coach.change_setting("desired_retention", 0.85)

    assert getattr(coach.change_setting(name, value), name) == value
    assert getattr(coach.settings(), name) == value
    assert getattr(coach.change_setting(name, None), name) == getattr(Settings(), name)
    assert coach.settings().desired_retention == (0.9 if name == "desired_retention" else 0.85)


def test_a_value_from_a_form_is_kept_as_what_it_means(house):
    """Text that reads as a number is stored as the number."""
    house.coach().change_setting("day_starts_at_hour", "6")

    assert house.events()[-1].body.value == 6


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("time_zone", "Mars/Olympus", "no time zone is called Mars/Olympus"),
        ("desired_retention", 1, "less than or equal to 0.97"),
        ("desired_retention", float("nan"), "finite number"),
        ("day_starts_at_hour", "noon", "integer"),
        ("theme", {"dark": True}, "light"),
        ("colour", "red", "no such setting"),
        ("model_config", {}, "no such setting"),
    ],
)
def test_a_bad_setting_is_named_and_not_kept(house, name, value, says):
    """The refusal names setting, value and reason, and the log holds nothing of it."""
    with pytest.raises(BadSetting, match=says) as refused:
        house.coach().change_setting(name, value)

    assert name in str(refused.value)
    assert house.events() == []
    assert house.coach().settings() == Settings()


def test_settings_are_a_learners_own(house):
    """Two learners on one store do not see each other's settings."""
    house.coach("ada").change_setting("theme", "dark")

    assert house.coach("bob").settings().theme == "system"


def test_the_day_is_the_learners(new_house):
    """Computer in Auckland, learner in Honolulu: the learner's date counts, and is logged."""
    house = new_house(at=datetime(2026, 1, 5, 20, tzinfo=UTC), zone="Pacific/Auckland")
    coach = house.coach()
    assert coach.today() == date(2026, 1, 6)

    coach.change_setting("time_zone", "Pacific/Honolulu")

    assert coach.today() == date(2026, 1, 5)
    assert coach.day().ends_at == datetime(2026, 1, 6, 14, tzinfo=UTC)
    coach.flag("expl01", "typo")
    assert [e.utc_offset_minutes for e in house.events()] == [13 * 60, -10 * 60]


def test_a_flag_is_kept_with_its_words(house):
    """What the learner says about an item is for its author to read."""
    house.coach().flag("expl01", "The second point is doubtful.")

    assert house.events()[-1].body == Flagged(uid="expl01", says="The second point is doubtful.")


@pytest.mark.parametrize("act", ["suspend", "resume", "flag"])
def test_an_unknown_item_is_refused_and_nothing_kept(house, act):
    """A misspelt uid is named."""
    with pytest.raises(ItemNotFound, match="nobody"):
        getattr(house.coach(), act)("nobody")

    assert house.events() == []


def test_an_item_is_put_aside_until_it_is_taken_back(house):
    """Without a number of days it stays aside."""
    coach = house.coach()
    coach.suspend("expl01")
    house.clock.pass_time(days=1000)
    assert coach.suspended() == {"expl01"}

    coach.resume("expl01")

    assert coach.suspended() == frozenset()


def test_a_skipped_topic_is_asked_only_by_its_name(new_house):
    """The plan leaves it out, counts included; what is open of it waits; it comes back whole."""
    leak = explain_item("leak01", topic="data-leakage", skills=("leakage-prevention",))
    house = new_house(explain_item(), leak)
    coach = house.coach()
    opened = coach.ask(uid="leak01")

    coach.skip_topic("data-leakage")
    coach.skip_topic("data-leakage")

    assert coach.settings().skipped_topics == ("data-leakage",)
    assert [suggestion.item.uid for suggestion in coach.next_questions(10)] == ["expl01"]
    assert coach.summary().new == 1
    assert coach.open_question() is None
    assert coach.ask(wish=Wish(topic="data-leakage")).ask_id == opened.ask_id

    coach.skip_topic("data-leakage", skip=False)

    assert coach.settings().skipped_topics == ()
    assert coach.summary().new == 2
    assert [type(e.body).__name__ for e in house.events()].count("SettingChanged") == 2


def test_a_topic_that_is_not_on_the_map_cannot_be_skipped(house):
    """A misspelt topic is named, and nothing kept."""
    with pytest.raises(TopicNotFound, match="cooking"):
        house.coach().skip_topic("cooking")

    assert house.events() == []


def test_an_item_put_aside_for_days_comes_back_on_its_day(house):
    """Two days: not today, not tomorrow, again the day after, when the learner's day starts."""
    coach = house.coach()
    coach.suspend("expl01", days=2)

    house.clock.pass_time(days=1, minutes=18 * 60 + 59)  # 03:59, the day starts at 4
    assert coach.suspended() == {"expl01"}
    house.clock.pass_time(minutes=1)
    assert coach.suspended() == frozenset()


def test_a_later_suspension_takes_the_place_of_an_earlier_one(house):
    """The newest word counts, longer or shorter."""
    coach = house.coach()
    coach.suspend("expl01")
    coach.suspend("expl01", days=1)
    house.clock.pass_time(days=1)

    assert coach.suspended() == frozenset()


def test_the_summary_counts_what_is_there(house):
    """New before any answer; afterwards today's answers, and what is due once it is."""
    coach = house.coach()
    assert (coach.summary().due, coach.summary().new) == (0, 3)

    answer(coach)
    summary = coach.summary()
    assert (summary.due, summary.new, summary.answered_today) == (0, 2, 1)

    house.clock.pass_time(days=30)
    summary = coach.summary()
    assert (summary.due, summary.new, summary.answered_today) == (1, 2, 0)
    assert summary.days == {date(2026, 1, 5): 1}


def test_an_answer_after_midnight_counts_for_the_day_before(new_house):
    """The same day decides in the counts and in the calendar."""
    house = new_house(at=datetime(2026, 1, 5, 22, 0, tzinfo=UTC), zone="Asia/Kathmandu")  # 03:45
    coach = house.coach()
    answer(coach)

    summary = coach.summary()

    assert summary.days == {date(2026, 1, 5): 1}
    assert summary.answered_today == 1


def test_an_undone_answer_is_in_no_count(house):
    """Counts show what counts."""
    coach = house.coach()
    answer(coach)
    coach.undo()

    summary = coach.summary()

    assert (summary.new, summary.answered_today, summary.days) == (3, 0, {})
    assert coach.standing() == {}


def test_an_item_is_answered_or_passed(house):
    """One answer above the pass line is enough, and a wrong one is an answer."""
    coach = house.coach()
    answer(coach)
    house.clock.pass_time(days=1)
    answer(coach)
    coach.submit(coach.ask(uid="choo01").ask_id, ChoiceAnswer(chosen=("bias",)))

    assert coach.standing() == {"expl01": "passed", "choo01": "answered"}
