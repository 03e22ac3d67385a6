"""Merging two logs loses nothing, repeats nothing, and says what it left out."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.answers import TextAnswer
from greenroom.domain.events import (
    Answered,
    Asked,
    Event,
    SecondRead,
    SettingChanged,
    Undone,
)
from greenroom.domain.second_readings import SecondReading
from greenroom.storage.merging import merge_logs

START = datetime(2026, 1, 5, tzinfo=UTC)


def event(event_id, hours, body):
    at = START + timedelta(hours=hours)
    return Event(event_id=event_id, at_utc=at, utc_offset_minutes=0, body=body)


def note(event_id, hours, value=0):
    return event(event_id, hours, SettingChanged(name="theme", value=value))


def answer(event_id, hours, ask_id):
    return event(
        event_id,
        hours,
        Answered(
            ask_id=ask_id,
            uid="item01",
            kind="explain",
            item_hash="h",
            skills=("bagging",),
            answer=TextAnswer(text="so"),
        ),
    )


def undo(event_id, hours, target):
    return event(event_id, hours, Undone(event_id=target))


def names(events):
    return [entry.event_id for entry in events]


def test_logs_merge_by_time():
    """
    Without ties each event stands where its time puts it.
    """
    ours = [note("ours-001", 1), note("ours-002", 4)]
    theirs = [note("their-01", 0), note("their-02", 2), note("their-03", 9)]
    merged = merge_logs(ours, theirs)
    assert names(merged.events) == ["their-01", "ours-001", "their-02", "ours-002", "their-03"]


def test_a_clock_set_back_does_not_reorder_a_log():
    """
    What happened later on one machine stays later, whatever its clock said.
    """
    ours = [note("ours-001", 10), note("ours-002", 1)]
    theirs = [note("their-01", 5), note("their-02", 11)]
    merged = merge_logs(ours, theirs)
    assert names(merged.events) == ["their-01", "ours-001", "ours-002", "their-02"]


def test_shared_events_tie_the_logs():
    """
    What follows a shared event there follows it here, also where our clock ran ahead.
    """
    ours = [note("ours-001", 99), answer("shared-1", 2, "ask-0001")]
    theirs = [answer("shared-1", 2, "ask-0001"), undo("their-01", 3, "shared-1")]
    merged = merge_logs(ours, theirs)
    assert names(merged.events) == ["ours-001", "shared-1", "their-01"]


def test_an_answer_replaced_elsewhere_makes_room():
    """
    There the shared answer was undone and given anew: no conflict.
    """
    shared = answer("shared-1", 1, "ask-0001")
    theirs = [shared, undo("their-01", 2, "shared-1"), answer("their-02", 3, "ask-0001")]
    merged = merge_logs([shared], theirs)
    assert (merged.added, merged.known, merged.conflicts) == (2, 1, ())


def test_a_reading_of_an_answer_that_is_left_out_is_left_out_too():
    """
    A second reading without its answer would hang in the air.
    """
    reading = SecondReading(score=0.5, points=(), model="tiny")
    read = SecondRead(attempt_id="their-01", reading=reading)
    theirs = [answer("their-01", 5, "ask-0001"), event("their-01-r1", 6, read)]
    merged = merge_logs([answer("ours-001", 1, "ask-0001")], theirs)
    assert names(merged.events) == ["ours-001"]
    assert merged.conflicts == ("their-01", "their-01-r1")


def test_our_answer_stands_even_if_it_came_later():
    """
    Theirs is left out, and what undoes theirs with it.
    """
    ours = [answer("ours-001", 9, "ask-0001")]
    theirs = [answer("their-01", 1, "ask-0001"), undo("their-02", 2, "their-01")]
    merged = merge_logs(ours, [*theirs, note("their-03", 3)])
    # Undone before ours came, theirs would not be in the way.
    assert merged.conflicts == ()
    merged = merge_logs(ours, [theirs[0], note("their-03", 3), undo("their-02", 10, "their-01")])
    assert names(merged.events) == ["their-03", "ours-001"]
    assert merged.conflicts == ("their-01", "their-02")


@st.composite
def logs(draw, prefix):
    """Events of one machine, among them shared ones, with a small pool of questions."""
    log = []
    for number in range(draw(st.integers(0, 12))):
        prefixes = st.sampled_from([prefix, prefix, "shared"])
        name = f"{draw(prefixes)}-{number:04}"
        hours = draw(st.integers(0, 20))
        ask = f"question-{draw(st.integers(0, 2))}"
        target = draw(st.sampled_from(names(log) or ["nothing-1"]))
        log.append(
            draw(
                st.sampled_from(
                    [
                        note(name, hours, draw(st.integers(0, 1))),
                        answer(name, hours, ask),
                        undo(name, hours, target),
                        event(name, hours, Asked(uid="item01", item_hash="h")),
                    ]
                )
            )
        )
    return without_second_answers(log)


def standing(log):
    """The answers that stand at the end, by question; None if two ever stood at once."""
    answers, asked = {}, {}
    for entry in log:
        match entry.body:
            case Answered(ask_id=ask_id):
                if ask_id in answers:
                    return None
                answers[ask_id] = entry.event_id
                asked[entry.event_id] = ask_id
            case Undone(event_id=target):
                if answers.get(asked.get(target)) == target:
                    del answers[asked[target]]
    return answers


def without_second_answers(log):
    kept = []
    for entry in log:
        if standing([*kept, entry]) is not None:
            kept.append(entry)
    return kept


@given(logs("ours"), logs("their"))
def test_nothing_is_lost_or_repeated(ours, theirs):
    """
    Ours stays whole and in order, each id stands once, each offer is accounted for, no question
    has two answers, and merging again adds nothing.
    """
    merged = merge_logs(ours, theirs)
    ids = names(merged.events)
    assert [entry for entry in merged.events if entry in ours] == ours
    assert len(ids) == len(set(ids))
    assert merged.added + merged.known + len(merged.conflicts) == len(theirs)
    left_out = set(merged.conflicts)
    assert set(ids) == set(names(ours)) | (set(names(theirs)) - left_out)
    new = [name for name in names(theirs) if name not in names(ours) and name not in left_out]
    assert [name for name in ids if name in new] == new
    assert standing(merged.events) is not None
    assert merge_logs(merged.events, theirs).added == 0


@given(logs("ours"), st.sets(st.integers(0, 11)))
def test_taken_ids_are_conflicts(theirs, numbers):
    """
    An id that is another learner's comes in under no circumstances.
    """
    taken = {f"ours-{number:04}" for number in numbers}
    merged = merge_logs([], theirs, taken=taken)
    assert taken.isdisjoint(names(merged.events))
    assert taken & set(names(theirs)) <= set(merged.conflicts)
