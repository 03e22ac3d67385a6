"""What cannot be done is said by name, and nothing that was typed is lost."""

from urllib.parse import urlsplit

import pytest

from greenroom.domain.errors import DatabaseLocked, WorkerFailed
from greenroom.domain.thresholds import ANSWER_MAX_CHARACTERS


@pytest.mark.parametrize(
    "path",
    [
        "/bank/zzzzzz",
        "/learn/alchemy",
        "/practise/no-such-question",
        "/attempts/no-such-answer",
        "/no-such-page",
        "/practise?topic=alchemy",
    ],
)
def test_what_is_not_there_is_named(visitor, path):
    """
    Each has a page of its own with status 404 and a way back.
    """
    answer = visitor.client.get(path)
    assert answer.status_code == 404
    assert "Not found" in answer.text
    assert 'href="/"' in answer.text


def test_two_tabs_cannot_answer_one_question_twice(visitor):
    """
    The first answer stands and the second tab is led to it; the same words are no conflict.
    """
    ask = visitor.ask("expl01")
    first = visitor.post(ask, text="bias")
    second = visitor.post(ask, text="variance")
    assert second.status_code == 409
    assert "already answered" in second.text
    assert urlsplit(str(first.url)).path in second.text
    again = visitor.post(ask, text="bias")
    assert again.url == first.url
    assert len(visitor.coach.history()) == 1


def test_an_answered_question_shows_where_its_grade_is(visitor):
    """
    Going back in the browser leads to the grade, not to a second answer.
    """
    ask = visitor.ask("expl01")
    graded = visitor.post(ask, text="bias")
    html = visitor.get(ask).text
    assert "You have answered this" in html
    assert urlsplit(str(graded.url)).path in html
    assert "<textarea" not in html


def test_an_answer_that_is_too_long_comes_back(visitor):
    """
    30,000 characters are refused with the limit, and stand in the field again.
    """
    long = "word " * 6000
    answer = visitor.answer("expl01", text=long)
    assert answer.status_code == 413
    assert f"{ANSWER_MAX_CHARACTERS:,}".replace(",", "") in answer.text.replace(",", "")
    assert long.strip() in answer.text
    assert visitor.coach.history() == []


@pytest.mark.parametrize("value", ["", "NaN", "1e400", "twelve", "1,,2", "<b>1</b>", "\x00\x01"])
def test_what_is_no_number_comes_back(visitor, value):
    """
    NaN, infinity, words and bytes are refused by name; what was typed stays in its field.
    """
    answer = visitor.answer("comp01", **{"value-mean": value})
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert "Mean" in answer.text
    assert visitor.coach.history() == []


def test_choosing_nothing_or_something_else(visitor):
    """
    No option, an unknown one and one that is no id at all are refused.
    """
    for chosen in ({}, {"choice": "nonsense"}, {"choice": "<script>"}):
        answer = visitor.answer("choo01", **chosen)
        assert answer.status_code == 422
        assert 'role="alert"' in answer.text
        assert "<script>" not in answer.text
    assert visitor.coach.history() == []


def test_bytes_where_text_is_meant(visitor):
    """
    A body that is no UTF-8 is read as far as it can be, and never as an error of ours.
    """
    ask = visitor.ask("expl01")
    answer = visitor.client.post(
        ask,
        content=b"text=%ff%fe%00bias\xff",
        headers={
            "origin": "http://127.0.0.1:8350",
            "content-type": "application/x-www-form-urlencoded",
        },
    )
    assert answer.status_code in (200, 422)


def test_a_form_without_a_text_is_no_answer(visitor):
    """
    An empty text gives up; a form that lost its text records nothing.
    """
    ask = visitor.ask("expl01")
    assert visitor.post(ask, seconds="3").status_code == 422
    assert visitor.coach.history() == []


def test_a_draft_after_the_answer_is_let_go(visitor):
    """
    An autosave that comes late leaves nothing behind, and an endless one is not kept.
    """
    ask = visitor.ask("expl01")
    visitor.post(f"{ask}/draft", text="x" * 150_000)
    ask_id = ask.rsplit("/", 1)[-1]
    assert visitor.coach.question(ask_id).draft is None
    visitor.post(ask, text="bias")
    visitor.post(f"{ask}/draft", text="bias and")
    assert visitor.coach.question(ask_id).draft is None


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_a_time_off_the_calendar_is_as_good_as_none(visitor, at):
    """
    The history of an address that somebody made up is the whole history.
    """
    assert visitor.get("/history", before=at).status_code == 200


def test_undo_with_nothing_to_undo(visitor):
    """
    It says so, and changes nothing.
    """
    answer = visitor.post("/undo")
    assert answer.status_code == 409
    assert "nothing to undo" in answer.text


def test_a_bank_without_a_ready_question(visitor):
    """
    Today and practise say that nothing is left, and lead to the bank.
    """
    for uid in ("expl01", "choo01", "comp01"):
        visitor.coach.suspend(uid)
    assert "Nothing to ask" in visitor.get("/").text
    assert visitor.get("/practise").status_code == 404


def test_a_rating_that_is_none(visitor):
    """
    An unknown word for a grade is refused.
    """
    graded = visitor.answer("expl01", text="bias")
    path = urlsplit(str(graded.url)).path
    assert visitor.post(f"{path}/rating", rating="splendid").status_code == 422
    assert visitor.post(f"{path}/follow-up").status_code in (200, 404)


@pytest.mark.parametrize("error", [DatabaseLocked(path="x.db"), WorkerFailed(reason="it is gone")])
def test_our_fault_is_said_to_be_ours(visitor, monkeypatch, error):
    """
    Status 503, the way to mend it, and that nobody is marked for it, even with no settings to read.
    """

    def failing(*args, **kwargs):
        raise error

    monkeypatch.setattr(visitor.coach, "settings", failing)
    monkeypatch.setattr(visitor.coach, "history", failing)
    answer = visitor.get("/history")
    assert answer.status_code == 503
    assert "on our side" in answer.text
    assert error.code in answer.text


def test_a_broken_item_is_named_and_the_rest_works(visitor, monkeypatch):
    """
    The bank's page lists what kept an item out; the others are there.
    """
    from greenroom.domain.problems import Problem

    problem = Problem(path="bank/x/question.md", line=3, code="bad-key", says="No key levle.")
    monkeypatch.setattr(visitor.coach.bank, "problems", lambda: [problem])
    html = visitor.get("/bank").text
    assert "bank/x/question.md:3: No key levle." in html
    assert "/bank/expl01" in html
