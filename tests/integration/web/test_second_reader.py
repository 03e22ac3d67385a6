"""The second reader on the pages: offered where it is configured, beside the grade, never in it."""

import pytest

from greenroom.testing import FakeSecondReader

URL = "http://localhost:11434/v1"
ANSWER = "Here bias and there variance."
BUTTON = "Ask the second reader"


@pytest.fixture
def reader():
    return FakeSecondReader(score=0.1)


@pytest.fixture
def visitor(build, reader):
    visitor = build(second_reader=reader)
    saved = visitor.post("/settings", second_reader_url=URL, second_reader_model="tiny")
    assert "Saved" in saved.text
    return visitor


def path_of(answer):
    return answer.url.path


def test_nothing_is_offered_before_it_is_configured(build, reader):
    """
    No button, and no reader is touched by a form that was made by hand.
    """
    visitor = build(second_reader=reader)
    graded = visitor.answer("expl01", text=ANSWER)
    assert BUTTON not in graded.text
    refused = visitor.post(f"{path_of(graded)}/second-reading")
    assert refused.status_code == 422
    assert "No second reader can be asked" in refused.text
    assert reader.asked == []


def test_a_reading_is_shown_beside_the_grade(visitor, reader, tools):
    """
    Before it, where the answer would go; after it, model, score, quotes, and that the two differ.
    """
    graded = visitor.answer("expl01", text=ANSWER)
    assert reader.asked == [], "the grade is there before anybody is asked"
    assert "Full answer" in graded.text
    assert BUTTON in graded.text
    assert URL in tools.words(graded.text)
    read = visitor.post(f"{path_of(graded)}/second-reading")
    assert path_of(read) == path_of(graded)
    assert "Full answer" in read.text
    shown = tools.words(read.text)
    assert "tiny 10 %" in shown
    assert "The two differ widely: this model says 10 %" in shown
    assert "<blockquote data-raw>Here</blockquote>" in read.text
    assert BUTTON not in read.text, "of each model one reading is kept"


def test_readings_that_agree_are_not_pointed_out(build):
    """
    Within the threshold nothing is made of it.
    """
    visitor = build(second_reader=FakeSecondReader(score=0.9))
    visitor.post("/settings", second_reader_url=URL, second_reader_model="tiny")
    graded = visitor.answer("expl01", text=ANSWER)
    read = visitor.post(f"{path_of(graded)}/second-reading")
    assert "tiny" in read.text
    assert "differ widely" not in read.text


def test_a_failure_is_one_sentence_under_the_same_grade(visitor, reader, tools):
    """
    The grade is on the page as before, the reason is told, and the button is still there.
    """
    graded = visitor.answer("expl01", text=ANSWER)
    reader.fails = "no reply within 120 seconds"
    failed = visitor.post(f"{path_of(graded)}/second-reading")
    assert failed.status_code == 503
    assert "The second reader gave no reading: no reply within 120 seconds." in failed.text
    assert "Full answer" in failed.text
    assert BUTTON in failed.text
    assert "second reader gave" not in visitor.get(path_of(graded)).text


def test_what_a_model_names_itself_is_only_text(visitor, reader):
    """
    The name of a model and its quotes are shown as they are, never as markup.
    """
    visitor.post("/settings", second_reader_model="<script>alert(1)</script>")
    graded = visitor.answer("expl01", text="<b>bias</b> and variance")
    read = visitor.post(f"{path_of(graded)}/second-reading")
    assert "<script>alert(1)" not in read.text
    assert "<b>bias" not in read.text
    assert "&lt;b&gt;bias" in read.text


def test_a_key_in_the_address_is_refused(visitor):
    """
    It comes back with the reason, and is not kept.
    """
    bad = visitor.post("/settings", second_reader_url="https://me:sk-secret@ai.example/v1")
    assert bad.status_code == 422
    assert "a key does not belong into the address" in bad.text
    assert visitor.coach.settings().second_reader_url == URL
