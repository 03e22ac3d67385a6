"""What pages show of a grade and of the days, without any page."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import FormData

from greenroom.domain.errors import AnswerRefused
from greenroom.testing import choose_item, compute_item, explain_item, skill_map
from greenroom.web.forms import (
    answer_of_form,
    kind_of,
    local_path,
    number_of,
    points_of_form,
    rating_of_form,
    text_of,
)
from greenroom.web.maps import SHADES, map_view
from greenroom.web.shapes import practised

TODAY = date(2026, 3, 10)


@given(st.sets(st.integers(0, 30)))
def test_a_run_of_days_ends_today_or_yesterday(back):
    """
    The run is the longest unbroken stretch up to today; an empty today does not break it yet.
    """
    days = {TODAY - timedelta(days=n): 1 for n in back}
    start = 0 if 0 in back else 1
    expected = next(n for n in range(start, 40) if n not in back) - start
    assert practised(days, TODAY).run == expected
    assert practised(days, TODAY).days == len(back)


def test_days_without_an_answer_do_not_count():
    """
    A day that is listed with zero answers is no day of practice.
    """
    assert practised({TODAY: 0}, TODAY).days == 0


@given(st.text(max_size=30))
def test_the_way_back_is_always_a_path_of_ours(text):
    """
    Whatever a form names, the browser stays on this server.
    """
    path = local_path(text)
    assert path.startswith("/")
    assert not path.startswith(("//", "/\\"))


@given(st.text(max_size=12))
def test_a_number_is_finite_and_in_range_or_none(text):
    """
    No text becomes NaN, infinity or a number outside the range.
    """
    value = number_of(FormData({"x": text}), "x", most=5)
    assert value is None or 0 <= value <= 5


def test_line_ends_are_those_that_were_typed():
    """
    Forms send CR LF; spans of a grade count characters of the text as it was typed.
    """
    assert text_of(FormData({"text": "a\r\nb\rc"}), "text") == "a\nb\nc"


def test_answers_take_the_form_of_their_kind():
    """
    Text, options and fields become the answers that the graders read.
    """
    text = answer_of_form(explain_item(), FormData({"text": "x"}))
    numbers = answer_of_form(compute_item(), FormData({"value-mean": "1", "value-other": "2"}))
    choice = answer_of_form(choose_item(), FormData([("choice", "bias"), ("choice", "variance")]))
    assert text.text == "x"
    assert numbers.fields == {"mean": "1"}
    assert choice.chosen == ("bias", "variance")
    with pytest.raises(AnswerRefused, match="nothing was chosen"):
        answer_of_form(choose_item(), FormData())


def test_unknown_words_are_no_marks():
    """
    Only the four states, the four ratings and the ten kinds are taken.
    """
    form = FormData({"point-a": "heard", "point-b": "shouted", "rating": "superb"})
    assert points_of_form(form) == {"a": "heard"}
    assert kind_of("explain") == "explain"
    assert kind_of("exclaim") is None
    with pytest.raises(AnswerRefused):
        rating_of_form(form)


def test_the_map_counts_what_can_be_asked():
    """
    Drafts do not count; a topic without page and items is still to come.
    """
    items = [explain_item(), choose_item(), compute_item(status="draft")]
    algorithms, data = map_view(skill_map(), items, set(), {})
    cells = algorithms.open[0].cells
    assert {kind: cell.items for kind, cell in cells.items()} == {"explain": 1, "choose": 1}
    assert [topic.topic.id for topic in data.to_come] == ["data-leakage"]
    assert map_view(skill_map(), items, {"data-leakage"}, {})[1].to_come == ()


def test_the_map_fills_with_what_was_passed():
    """
    A cell is shaded by the share passed, fully only when all is; what is required shows when empty.
    """
    items = [explain_item(f"expl0{n}") for n in range(3)]
    standing = {"expl00": "passed", "expl01": "answered", "gone01": "passed"}
    cells = map_view(skill_map(), items, set(), standing)[0].open[0].cells
    cell = cells["explain"]
    assert (cell.items, cell.passed, cell.answered) == (3, 1, 2)
    assert 0 < cell.shade < SHADES
    assert (cells["choose"].items, cells["choose"].required) == (0, True)
    everything = dict.fromkeys((item.uid for item in items), "passed")
    assert (
        map_view(skill_map(), items, set(), everything)[0].open[0].cells["explain"].shade == SHADES
    )
