"""What every store must do; a further one is a further line of STORES."""

from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

import pytest

from greenroom.domain.errors import ConflictingAttempt
from greenroom.domain.events import Resumed, Suspended
from greenroom.domain.schedules import Review
from greenroom.domain.settings import Settings
from greenroom.memory.cards import replay
from greenroom.storage import open_store
from greenroom.testing import MemoryStore, explain_item

ME, OTHER = "local", "somebody-else"
START = datetime(2026, 1, 5, 9, tzinfo=UTC)


@contextmanager
def sqlite_store(folder):
    with open_store(folder / "greenroom.db") as store:
        yield store


@contextmanager
def memory_store(_folder):
    yield MemoryStore()


STORES = [sqlite_store, memory_store]


@pytest.fixture(params=STORES, ids=lambda factory: factory.__name__)
def store(request, tmp_path):
    with request.param(tmp_path) as opened:
        yield opened


def look(store, subject, question, *arguments, **options):
    with store.reading() as unit:
        return getattr(getattr(unit, subject), question)(*arguments, **options)


def append(store, event):
    with store.writing() as unit:
        return unit.events.append(event)


def at(hours):
    return START + timedelta(hours=hours)


def only_card(store):
    (card,) = look(store, "cards", "all", ME)
    return card


def card_of(*reviews, retention=0.9, skill="bagging", kind="explain"):
    history = [Review(at_utc=at(hours), score=score) for hours, score in reviews]
    return replay(history, skill=skill, kind=kind, desired_retention=retention)


# The log


def test_an_event_comes_back_as_it_was_written(store, make):
    """
    The log is the truth, so a text comes back to the letter, whatever letters it has.
    """
    text = "naïve — \x00 \u2028 \U0001f600 'quoted' \"twice\"; DROP TABLE events"
    event = make.answered("answer-1", "ask-0001", text=text, hours=0.123456789, offset=-570)
    assert append(store, event) is True
    assert look(store, "events", "get", "answer-1") == event


def test_the_log_keeps_its_order(store, make):
    """
    Events come back in the order they were written, also if a clock was set back meanwhile.
    """
    events = [make.asked(f"ask-000{n}", hours=hours) for n, hours in enumerate([5, 1, 3])]
    make.append(store, *events)
    assert look(store, "events", "all", ME) == events


def test_an_unknown_event_is_none(store):
    """
    What is not there is None, not an error.
    """
    assert look(store, "events", "get", "nowhere-1") is None
    assert look(store, "events", "all", ME) == []


def test_a_retry_counts_once(store, make):
    """
    The same event again, even a second later, is answered with False and changes nothing.
    """
    assert append(store, make.asked("ask-0001"))
    assert append(store, make.asked("ask-0001", hours=0.001)) is False
    assert look(store, "events", "all", ME) == [make.asked("ask-0001")]


def test_another_content_under_the_same_id_is_a_conflict(store, make):
    """
    A second tab cannot replace an answer.
    """
    first = make.answered("answer-1", "ask-0001", text="mine")
    append(store, first)
    with pytest.raises(ConflictingAttempt):
        append(store, make.answered("answer-1", "ask-0001", text="other"))
    assert look(store, "events", "all", ME) == [first]


def test_an_id_belongs_to_one_learner(store, make):
    """
    One learner's retry is never answered with another's event.
    """
    append(store, make.asked("ask-0001"))
    with pytest.raises(ConflictingAttempt):
        append(store, make.asked("ask-0001", learner=OTHER))
    assert look(store, "events", "all", OTHER) == []


def test_a_question_has_one_answer(store, make):
    """
    A second answer under another id is a conflict, graded or not, and the first stands.
    """
    make.append(store, make.asked("ask-0001"), make.answered("answer-1", "ask-0001"))
    with pytest.raises(ConflictingAttempt):
        append(store, make.answered("answer-2", "ask-0001"))
    append(store, make.graded("grade-01", "answer-1"))
    with pytest.raises(ConflictingAttempt):
        append(store, make.answered("answer-2", "ask-0001"))
    assert look(store, "attempts", "of_ask", "ask-0001").attempt_id == "answer-1"


def test_a_conflict_leaves_the_transaction_usable(store, make):
    """
    Who catches a conflict inside the block may go on writing.
    """
    append(store, make.asked("ask-0001"))
    with store.writing() as unit:
        with pytest.raises(ConflictingAttempt):
            unit.events.append(make.asked("ask-0001", uid="item02"))
        unit.events.append(make.asked("ask-0002"))
    assert look(store, "events", "get", "ask-0002") is not None


def test_an_undone_answer_makes_room_for_another(store, make):
    """
    After undoing, the question takes a new answer.
    """
    make.append(store, *make.practised(1), make.undone("undo-001", "answer-0001"))
    make.append(store, make.answered("answer-2", "ask-0001"), make.graded("grade-02", "answer-2"))
    assert look(store, "attempts", "of_ask", "ask-0001").attempt_id == "answer-2"


def test_an_exception_takes_the_block_back(store, make):
    """
    Half a transaction is none.
    """

    def fail_half_way():
        with store.writing() as unit:
            for event in make.practised(1):
                unit.events.append(event)
            unit.drafts.put(ME, "ask-0002", "half a sentence", at(0))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    assert look(store, "events", "all", ME) == []
    assert look(store, "attempts", "get", "answer-0001") is None
    assert look(store, "drafts", "get", ME, "ask-0002") is None


# Attempts


def test_an_answer_is_an_attempt_once_it_is_graded(store, make):
    """
    An attempt always has a grade.
    """
    ask, answer, grade = make.practised(1, 0.7, hours=2, offset=60)
    make.append(store, ask, answer)
    assert look(store, "attempts", "get", "answer-0001") is None
    append(store, grade)
    attempt = look(store, "attempts", "get", "answer-0001")
    assert (attempt.answered, attempt.grade) == (answer.body, grade.body.grade)
    assert (attempt.at_utc, attempt.utc_offset_minutes) == (at(2), 60)
    assert (attempt.self_mark, attempt.appealed, attempt.undone) == (None, False, False)


def test_a_regrade_replaces_the_grade(store, make):
    """
    The latest grade is the effective one, and the earlier one stays in the log.
    """
    make.append(store, *make.practised(1, 0.2), make.graded("regrade-1", "answer-0001", 0.9))
    assert look(store, "attempts", "get", "answer-0001").grade.score == 0.9
    assert look(store, "events", "get", "grade-0001").body.grade.score == 0.2


def test_a_second_reading_is_kept_and_counts_for_nothing(store, make):
    """
    It is in the log, and attempt, card and what undo would take back are what they were.
    """
    make.append(store, *make.practised(1, 0.2))
    before = look(store, "attempts", "get", "answer-0001"), only_card(store)
    read = make.second_read("answer-0001-r1", "answer-0001", 0.9)
    append(store, read)
    assert look(store, "events", "get", "answer-0001-r1") == read
    assert (look(store, "attempts", "get", "answer-0001"), only_card(store)) == before
    assert look(store, "attempts", "last_undoable", ME).event_id == "answer-0001"


def test_a_self_mark_counts_until_it_is_undone(store, make):
    """
    Undoing a self-mark gives the one before it back, then the grade.
    """
    make.append(store, *make.practised(1, 0.2))
    scores = []
    for event in (
        make.marked("mark-001", "answer-0001", 0.0),
        make.marked("mark-002", "answer-0001", 1.0),
        make.undone("undo-001", "mark-002"),
        make.undone("undo-002", "mark-001"),
    ):
        append(store, event)
        scores.append(look(store, "attempts", "get", "answer-0001").score)
    assert scores == [0.0, 1.0, 0.0, 0.2]


def test_an_appeal_is_noted(store, make):
    """
    An appeal shows on the attempt and moves no score.
    """
    make.append(store, *make.practised(1, 0.2), make.appealed("appeal-1", "answer-0001"))
    attempt = look(store, "attempts", "get", "answer-0001")
    assert (attempt.appealed, attempt.score) == (True, 0.2)


def test_the_history_is_newest_first_and_can_be_narrowed(store, make):
    """
    By item, by kind, before a time, and so many; undone attempts are there and say so.
    """
    for n in range(6):
        uid = "item01" if n % 2 else "item02"
        make.append(store, *make.practised(n, uid=uid, hours=n))
    choose = make.answered("answer-c", "ask-c001", body={"kind": "choose"}, hours=9)
    make.append(store, choose, make.graded("grade-c1", "answer-c"))
    make.append(store, make.undone("undo-001", "answer-0005"))

    def ids(**options):
        return [a.attempt_id[-1] for a in look(store, "attempts", "latest", ME, **options)]

    assert ids() == ["c", "5", "4", "3", "2", "1", "0"]
    assert ids(limit=2) == ["c", "5"]
    assert ids(uid="item02") == ["4", "2", "0"]
    assert ids(kind="choose") == ["c"]
    assert ids(before=at(3)) == ["2", "1", "0"]
    assert ids(uid="item01", before=at(5), limit=1, kind="explain") == ["3"]
    assert [a.undone for a in look(store, "attempts", "latest", ME, limit=3)] == [
        False,
        True,
        False,
    ]
    assert look(store, "attempts", "latest", OTHER) == []


# The open question


def test_the_open_question_is_the_newest_unless_answered(store, make):
    """
    It survives a restart, closes with its answer, and opens again when that is undone.
    """
    assert look(store, "attempts", "open_question", ME) is None
    make.append(store, make.asked("ask-0000"), make.asked("ask-0001", "item02", hours=1))
    question = look(store, "attempts", "open_question", ME)
    assert (question.ask_id, question.at_utc, question.asked.uid) == ("ask-0001", at(1), "item02")
    make.append(store, *make.practised(1, uid="item02", hours=1)[1:])
    assert look(store, "attempts", "open_question", ME) is None
    append(store, make.undone("undo-001", "answer-0001"))
    assert look(store, "attempts", "open_question", ME).ask_id == "ask-0001"


def test_follow_ups_and_mock_interviews_open_no_question(store, make):
    """
    Only a main question in practice waits for its answer on the next start.
    """
    make.append(
        store,
        make.asked("ask-0001"),
        make.asked("ask-0002", part="why-not"),
        make.asked("ask-0003", mode="mock"),
        make.asked("ask-0004", learner=OTHER),
    )
    assert look(store, "attempts", "open_question", ME).ask_id == "ask-0001"


# Undo


def test_undo_goes_back_one_by_one(store, make):
    """
    Each undo finds the newest answer, self-mark or suspension that still stands.
    """
    assert look(store, "attempts", "last_undoable", ME) is None
    make.append(store, *make.practised(1), *make.practised(2, hours=1))
    make.append(store, make.marked("mark-001", "answer-0002", 1.0))
    make.append(store, make.event("suspend-1", Suspended(uid="item03")))
    make.append(store, make.changed("setting-1", "theme", "dark"))
    order = []
    while (event := look(store, "attempts", "last_undoable", ME)) is not None:
        order.append(event.event_id)
        append(store, make.undone(f"undo-{len(order):03}", event.event_id))
    assert order == ["suspend-1", "mark-001", "answer-0002", "answer-0001"]


def test_undo_twice_is_undo_once(store, make):
    """
    Two tabs that undo the same answer take back one.
    """
    make.append(store, *make.practised(1), *make.practised(2, hours=1))
    make.append(store, make.undone("undo-001", "answer-0002"))
    make.append(store, make.undone("undo-002", "answer-0002"))
    assert look(store, "attempts", "last_undoable", ME).event_id == "answer-0001"
    assert look(store, "attempts", "get", "answer-0002").undone
    assert not look(store, "attempts", "get", "answer-0001").undone


# When


def test_an_item_is_passed_by_one_answer_above_the_line(store, make):
    """
    A later failure takes nothing away; what is undone or somebody else's never counted.
    """
    make.append(store, *make.practised(1, 0.59))
    assert look(store, "attempts", "passed", ME) == frozenset()
    make.append(store, *make.practised(2, 0.6), *make.practised(3, 0.1))
    passed = look(store, "attempts", "passed", ME)
    assert len(passed) == 1
    assert look(store, "attempts", "passed", OTHER) == frozenset()
    make.append(store, make.undone("undo-001", "answer-0002"))
    assert look(store, "attempts", "passed", ME) == frozenset()


def test_last_seen_is_the_latest_answer_that_stands(store, make):
    """
    By item; an undone answer was not given.
    """
    make.append(store, *make.practised(1, hours=1), *make.practised(2, hours=2))
    make.append(store, *make.practised(3, uid="item02", hours=3))
    assert look(store, "attempts", "last_seen", ME) == {"item01": at(2), "item02": at(3)}
    make.append(store, make.undone("undo-001", "answer-0002"))
    make.append(store, make.undone("undo-002", "answer-0003"))
    assert look(store, "attempts", "last_seen", ME) == {"item01": at(1)}
    assert look(store, "attempts", "last_seen", OTHER) == {}


def test_days_are_the_learners_own(store, make):
    """
    A day begins at the learner's hour, by the offset at the time of each answer.
    """
    midnight = 15  # hours after 9:00 UTC on the 5th
    for n, (hours, offset) in enumerate(
        [(0, 0), (midnight + 3.9, 0), (midnight + 4, 0), (midnight + 3, 60), (midnight + 5, -120)]
    ):
        make.append(store, *make.practised(n, hours=hours, offset=offset))
    make.append(store, *make.practised(9, hours=1), make.undone("undo-001", "answer-0009"))
    days = look(store, "attempts", "days", ME, since=date(2026, 1, 1), day_starts_at_hour=4)
    assert days == {date(2026, 1, 5): 3, date(2026, 1, 6): 2}
    days = look(store, "attempts", "days", ME, since=date(2026, 1, 6), day_starts_at_hour=4)
    assert days == {date(2026, 1, 6): 2}


# Memory


def test_each_answer_is_a_review_of_each_of_its_skills(store, make):
    """
    Cards are kept by skill and kind, and hold what memory makes of the answers' times and scores.
    """
    both = {"skills": ("bagging", "boosting")}
    choose = {"skills": ("bagging",), "kind": "choose"}
    for n, (body, score) in enumerate([(both, 0.7), (choose, 1.0), (both, 0.3)]):
        answer = make.answered(f"answer-{n}", f"ask-000{n}", body=body, hours=48 * n)
        make.append(
            store, answer, make.graded(f"grade-0{n}", f"answer-{n}", score, hours=48 * n + 1)
        )
    cards = {(c.skill, c.kind): c for c in look(store, "cards", "all", ME)}
    explain = [(0, 0.7), (96, 0.3)]
    assert cards == {
        ("bagging", "explain"): card_of(*explain),
        ("boosting", "explain"): card_of(*explain, skill="boosting"),
        ("bagging", "choose"): card_of((48, 1.0), kind="choose"),
    }


@pytest.mark.parametrize(
    ("body", "counts"),
    [({"mode": "mock"}, True), ({"mode": "placement"}, True), ({"part": "why-not"}, False)],
    ids=["mock", "placement", "follow-up"],
)
def test_main_questions_in_any_mode_move_memory(store, make, body, counts):
    """
    A follow-up is about the answer before it, so its score is not the skill's.
    """
    make.append(store, make.answered("answer-1", "ask-0001", body=body))
    make.append(store, make.graded("grade-01", "answer-1", 0.9))
    assert look(store, "cards", "all", ME) == ([card_of((0, 0.9))] if counts else [])


def test_an_unsure_grade_moves_nothing_until_it_is_marked(store, make):
    """
    Nothing is invented: what the grader could not judge counts once the candidate marked it.
    """
    ask, answer, _ = make.practised(1)
    make.append(store, ask, answer, make.graded("grade-01", "answer-0001", 0.5, verdict="unsure"))
    assert look(store, "cards", "all", ME) == []
    append(store, make.marked("mark-001", "answer-0001", 0.8, hours=5))
    assert only_card(store) == card_of((0, 0.8))
    append(store, make.undone("undo-001", "mark-001"))
    assert look(store, "cards", "all", ME) == []


@pytest.mark.parametrize("late", [0, 1, 2])
def test_a_change_of_the_past_replays_the_card(store, make, late):
    """
    A self-mark, a regrade or an undo of any answer leaves the card as if it had been so.
    """
    scores = [(0, 0.9), (48, 0.7), (96, 0.8)]
    for n, (hours, score) in enumerate(scores):
        make.append(store, *make.practised(n, score, hours=hours))
    changed = list(scores)
    for event, score in [
        (make.marked("mark-001", f"answer-000{late}", 0.1, hours=100), 0.1),
        (make.graded("regrade-1", f"answer-000{late}", 0.65, hours=101), 0.1),
        (make.undone("undo-001", "mark-001", hours=102), 0.65),
    ]:
        append(store, event)
        changed[late] = (scores[late][0], score)
        assert only_card(store) == card_of(*changed)
    append(store, make.undone("undo-002", f"answer-000{late}", hours=103))
    del changed[late]
    assert only_card(store) == card_of(*changed)


def test_reviews_stand_in_the_order_of_time(store, make):
    """
    A clock that was set back, or a log from elsewhere, brings an older answer after a newer one.
    """
    make.append(store, *make.practised(1, 0.9, hours=96), *make.practised(2, 0.3, hours=0))
    assert only_card(store) == card_of((0, 0.3), (96, 0.9))


def test_a_change_of_retention_moves_every_due_date(store, make):
    """
    Due dates rest on the retention that is set now, for cards of before and after.
    """
    make.append(store, *make.practised(1, 0.9), make.changed("setting-1", "desired_retention", 0.8))
    assert only_card(store) == card_of((0, 0.9), retention=0.8)
    make.append(store, *make.practised(2, 0.9, hours=48))
    assert only_card(store) == card_of((0, 0.9), (48, 0.9), retention=0.8)
    append(store, make.changed("setting-2", "desired_retention", None))
    assert only_card(store) == card_of((0, 0.9), (48, 0.9))


def test_the_reviews_before_an_attempt(store, make):
    """
    They are what the card rested on when the attempt was made.
    """
    for n in range(3):
        make.append(store, *make.practised(n, n / 4, hours=n))

    def before(attempt_id, kind="explain"):
        found = look(store, "cards", "reviews", ME, "bagging", kind, before=attempt_id)
        return [(review.at_utc, review.score) for review in found]

    assert before("answer-0000") == []
    assert before("answer-0002") == [(at(0), 0.0), (at(1), 0.25)]
    assert before("answer-0002", kind="choose") == []


# What the learner chose


def test_settings_are_the_last_ones_set(store, make):
    """
    None takes the default again, and other learners keep theirs.
    """
    assert look(store, "learners", "settings", ME) == Settings()
    make.append(store, make.changed("setting-1", "theme", "dark"))
    make.append(store, make.changed("setting-2", "day_starts_at_hour", 6))
    make.append(store, make.changed("setting-3", "theme", "light"))
    make.append(store, make.changed("setting-4", "theme", "dark", learner=OTHER))
    assert look(store, "learners", "settings", ME) == Settings(theme="light", day_starts_at_hour=6)
    make.append(store, make.changed("setting-5", "theme", None))
    assert look(store, "learners", "settings", ME) == Settings(day_starts_at_hour=6)
    assert look(store, "learners", "settings", OTHER) == Settings(theme="dark")


def test_an_item_is_put_aside_until_its_day(store, make):
    """
    On the day named it is back; without a day it stays away until it is resumed.
    """
    until = Suspended(uid="item01", until=date(2026, 1, 10))
    make.append(store, make.event("suspend-1", until))
    make.append(store, make.event("suspend-2", Suspended(uid="item02")))
    assert look(store, "learners", "suspended", ME, date(2026, 1, 9)) == {"item01", "item02"}
    assert look(store, "learners", "suspended", ME, date(2026, 1, 10)) == {"item02"}
    make.append(store, make.event("resume-1", Resumed(uid="item02")))
    assert look(store, "learners", "suspended", ME, date(2026, 1, 9)) == {"item01"}
    assert look(store, "learners", "suspended", OTHER, date(2026, 1, 9)) == frozenset()


def test_undoing_a_suspension_gives_the_one_before_back(store, make):
    """
    Undone means that it never counted.
    """
    until = Suspended(uid="item01", until=date(2026, 1, 10))
    make.append(store, make.event("suspend-1", until))
    make.append(store, make.event("suspend-2", Suspended(uid="item01")))
    make.append(store, make.undone("undo-001", "suspend-2"))
    assert look(store, "learners", "suspended", ME, date(2026, 1, 9)) == {"item01"}
    assert look(store, "learners", "suspended", ME, date(2026, 1, 10)) == frozenset()
    make.append(store, make.undone("undo-002", "suspend-1"))
    assert look(store, "learners", "suspended", ME, date(2026, 1, 9)) == frozenset()


# Beside the log


def test_an_item_version_is_kept_as_it_was(store):
    """
    An edit has another hash; the same hash keeps the first text.
    """
    item = explain_item().model_copy(update={"item_hash": "a" * 64})
    with store.writing() as unit:
        unit.versions.keep(item)
        unit.versions.keep(item)
    assert look(store, "versions", "get", "a" * 64) == item
    assert look(store, "versions", "get", "b" * 64) is None


def test_a_draft_is_kept_until_it_is_sent(store, make):
    """
    The newest text of each question, for its learner alone; its answer takes it away.
    """
    with store.writing() as unit:
        unit.drafts.put(ME, "ask-0001", "half", at(0))
        unit.drafts.put(ME, "ask-0001", "half a sentence", at(1))
        unit.drafts.put(ME, "ask-0002", "another", at(1))
    assert look(store, "drafts", "get", ME, "ask-0001") == "half a sentence"
    assert look(store, "drafts", "get", OTHER, "ask-0001") is None
    make.append(store, *make.practised(1))
    assert look(store, "drafts", "get", ME, "ask-0001") is None
    assert look(store, "drafts", "get", ME, "ask-0002") == "another"


# Learners apart


def test_nobody_moves_what_is_another_learners(store, make):
    """
    A grade, a mark, an appeal or an undo of somebody else's answer changes nothing.
    """
    make.append(store, *make.practised(1, 0.7), make.marked("mark-001", "answer-0001", 0.9))
    make.append(store, make.event("suspend-1", Suspended(uid="item01")))
    before = look(store, "attempts", "get", "answer-0001"), look(store, "cards", "all", ME)
    make.append(
        store,
        make.graded("grade-x1", "answer-0001", 0.0, learner=OTHER),
        make.marked("mark-x01", "answer-0001", 0.0, learner=OTHER),
        make.appealed("appeal-x", "answer-0001", learner=OTHER),
        make.undone("undo-x01", "answer-0001", learner=OTHER),
        make.undone("undo-x02", "mark-001", learner=OTHER),
        make.undone("undo-x03", "suspend-1", learner=OTHER),
    )
    after = look(store, "attempts", "get", "answer-0001"), look(store, "cards", "all", ME)
    assert after == before
    assert look(store, "learners", "suspended", ME, date(2026, 1, 9)) == {"item01"}
    assert look(store, "attempts", "last_undoable", OTHER) is None


def test_nobody_answers_what_another_learner_was_asked(store, make):
    """
    Somebody else's answer to my question neither closes it nor is shown as mine.
    """
    theirs = make.answered("answer-x", "ask-0001", learner=OTHER)
    make.append(store, make.asked("ask-0001"), theirs)
    make.append(store, make.graded("grade-x1", "answer-x", learner=OTHER))
    assert look(store, "attempts", "open_question", ME).ask_id == "ask-0001"
    assert look(store, "attempts", "of_ask", "ask-0001") is None
    make.append(store, *make.practised(1)[1:2], make.graded("grade-01", "answer-0001"))
    assert look(store, "attempts", "of_ask", "ask-0001").attempt_id == "answer-0001"
    assert look(store, "attempts", "open_question", ME) is None
