"""Designs, stories and drills by forms and links alone, and the bank by roles and rounds."""

from urllib.parse import urlsplit

import pytest

from greenroom.testing import behave_item, choice_item, design_item, explain_item
from greenroom.web import bank


@pytest.fixture
def items():
    return [
        design_item(),
        choice_item(),
        behave_item(),
        explain_item(audience="executive", jargon=("p-value",)),
    ]


def told(html, tools):
    return tools.words(html.partition('<ol class="talk">')[2].partition("</ol>")[0])


def test_the_interviewer_answers_and_what_was_written_stays(visitor, tools):
    """
    One form holds both, so asking without a script loses nothing of the answer.
    """
    ask = visitor.ask("desi01")
    html = visitor.get(ask).text
    asks = tools.elements(html, "button", formaction=f"{ask}/interviewer")[0]
    assert asks["form"] == "answer-form"
    fields = {"canvas-goal": "losses fall", "canvas-rest": "more", "query": "label-delay?"}
    asked = visitor.post(f"{ask}/interviewer", **fields)
    assert urlsplit(str(asked.url)).path == ask
    assert "After 60 days, or later." in told(asked.text, tools)
    assert ">\nlosses fall</textarea>" in asked.text
    assert ">\nmore</textarea>" in asked.text
    again = visitor.post(f"{ask}/interviewer", **fields | {"query": "label-delay latency?"})
    assert "Ask one thing at a time." in told(again.text, tools)
    decides = visitor.post(f"{ask}/interviewer", **fields | {"query": "which model?"})
    assert "That is yours to decide." in told(decides.text, tools)
    assert "50 milliseconds" not in decides.text


@pytest.mark.parametrize("query", ["", "w" * 501])
def test_a_question_that_is_refused_says_why(visitor, query):
    """
    The page comes back with what was written and with the reason.
    """
    ask = visitor.ask("desi01")
    fields = {"canvas-goal": "losses fall", "canvas-rest": "", "query": query}
    answer = visitor.post(f"{ask}/interviewer", **fields)
    assert answer.status_code == 422
    assert "The interviewer does not take this question" in answer.text
    assert "losses fall" in answer.text


def test_a_canvas_becomes_one_text_with_headings(visitor, tools):
    """
    The grade quotes it, groups the points by signal, and shows what was asked.
    """
    ask = visitor.ask("desi01")
    visitor.post(f"{ask}/interviewer", query="label-delay?", **{"canvas-rest": ""})
    fields = {"canvas-goal": "losses", "canvas-metric": "recall", "canvas-rest": "", "design": "1"}
    html = visitor.post(ask, **fields).text
    shown = tools.words(html)
    assert "## Goal" in html
    assert "What you asked label-delay?" in shown
    for seen in ("Clarifying questions Some", "Goal Strong", "Rollback Not observed"):
        assert seen in shown
    assert "Not asked How fast must it be? It has 50 milliseconds." in shown
    assert tools.elements(html, "li", id="point-losses")[0]["class"] == "heard"


def test_a_draft_of_a_design_fills_the_same_areas(visitor):
    """
    What a script sends while one types comes back where it was typed.
    """
    ask = visitor.ask("desi01")
    visitor.post(f"{ask}/draft", **{"canvas-cost": "little", "canvas-rest": "first"})
    html = visitor.get(ask).text
    assert 'name="canvas-cost"' in html.partition(">\nlittle<")[0]
    assert ">\nfirst</textarea>" in html


def test_a_choice_with_its_reasons(visitor, tools):
    """
    The option stays chosen over a reload, and each one's reasons stand with the grade.
    """
    ask = visitor.ask("just01")
    visitor.post(f"{ask}/draft", option="linear", text="Because.")
    html = visitor.get(ask).text
    assert "checked" in tools.elements(html, "input", name="option", value="linear")[0]
    assert ">\nBecause.</textarea>" in html
    graded = visitor.post(ask, option="linear", text="latency-met too-simple", design="1")
    shown = tools.words(graded.text)
    assert "Your choice: A linear model" in shown
    assert "Boosted trees They are accurate." in shown
    assert "Now a miss costs 50 times as much." in shown


@pytest.mark.parametrize("option", ["", "elsewhere"])
def test_reasons_without_an_option_come_back(visitor, option):
    """
    Nothing is recorded, and the text is still there.
    """
    ask = visitor.ask("just01")
    answer = visitor.post(ask, option=option, text="It is quick.", design="1")
    assert answer.status_code == 422
    assert "It is quick." in answer.text
    assert visitor.coach.history() == []


def test_giving_up_a_design_shows_a_good_one(visitor):
    """
    Whatever was typed, and without a choice.
    """
    answer = visitor.post(visitor.ask("just01"), text="half of", design="1", give_up="1")
    assert "You gave no answer." in answer.text


def test_a_follow_up_of_a_design_is_answered_in_one_text(visitor, tools):
    """
    It has no canvas, no options and no interviewer.
    """
    graded = visitor.answer("desi01", **{"canvas-goal": "losses", "canvas-rest": "", "design": "1"})
    follow = visitor.post(f"{urlsplit(str(graded.url)).path}/follow-up")
    assert "Ask the interviewer" not in follow.text
    assert tools.elements(follow.text, "textarea", name="text")
    answered = visitor.post(urlsplit(str(follow.url)).path, text="undo it")
    assert "Full answer" in answered.text


def test_a_story_is_told_what_it_lacks(visitor, tools):
    """
    The lines that name the missing parts stand on the page, not only the first of them.
    """
    html = visitor.answer("beha01", text="I headline action result my-fault").text
    assert "No figure in the result: how much, from what to what?" in tools.words(html)


def test_a_drill_names_its_listener_and_the_words_to_explain(visitor, tools):
    """
    Before the answer who listens, after it what that listener did not understand.
    """
    ask = visitor.ask("expl01")
    assert "You are talking to: an executive" in tools.words(visitor.get(ask).text)
    html = visitor.post(ask, text="bias and variance and p-value").text
    assert "Words that an executive may not know" in tools.words(html)
    assert tools.elements(html, "a", href="#jargon-1", **{"class": "mark-ref"})


def test_the_bank_is_narrowed_by_role_and_round(visitor, tools):
    """
    The filter of the page and the button below it go by the same tags.
    """
    html = visitor.get("/bank", round="behavioural").text
    assert "2 of 4 questions" in tools.words(html)
    assert tools.elements(html, "input", type="hidden", name="round", value="behavioural")
    html = visitor.get("/bank", round="behavioural", kind="behave").text
    assert "1 of 4 questions" in tools.words(html)
    asked = visitor.post("/practise", round="behavioural", kind="behave")
    assert visitor.coach.open_question().item.uid == "beha01"
    assert asked.status_code == 200
    assert "No question fits" in visitor.get("/bank", role="mlops", round="coding").text


@pytest.mark.parametrize(
    ("page", "rows", "links"),
    [
        ("", 2, {"next": "2"}),
        ("1", 2, {"next": "2"}),
        ("2", 2, {"prev": "1"}),
        ("9", 2, {"prev": "1"}),
        ("0", 2, {"next": "2"}),
        ("-1", 2, {"next": "2"}),
        ("two", 2, {"next": "2"}),
        ("9" * 5000, 2, {"next": "2"}),
    ],
)
def test_the_bank_is_shown_a_page_at_a_time(visitor, tools, monkeypatch, page, rows, links):
    """
    The filter is kept from page to page, and a page that does not exist is one that does.
    """
    monkeypatch.setattr(bank, "ITEMS_A_PAGE", 2)
    html = visitor.get("/bank", level="", q="", seen="no", page=page).text
    assert len(tools.elements(html, "a", **{"class": "cover"})) == rows
    for rel in ("prev", "next"):
        found = [link["href"] for link in tools.elements(html, "a", rel=rel)]
        assert found == ([f"/bank?seen=no&page={links[rel]}"] if rel in links else [])


def test_a_list_that_fits_on_one_page_has_no_pages(visitor, tools):
    """
    Four questions need no turning.
    """
    assert not tools.elements(visitor.get("/bank").text, "nav", **{"class": "pages"})


def test_an_item_says_who_is_asked_it(visitor, tools):
    """
    Roles and rounds stand beside its skills and sources.
    """
    shown = tools.words(visitor.get("/bank/desi01").text)
    assert "Who is asked this Data scientist Machine-learning engineer" in shown
    assert "In which round System design" in shown
