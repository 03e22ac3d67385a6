"""Figures are drawn as SVG: every mark where its values say, and nothing that a page forbids."""

import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.figures import Axis, Figure
from greenroom.judge import figures as write
from greenroom.rendering.figures import figure_html
from greenroom.rendering.scales import Scale, scale_of, written

WORDS = "What is drawn is told here in words that are long enough for the figure to be taken so."
AXES = {"x": write.axis("x"), "y": write.axis("y")}
GROUPS = write.axis("group", categories=["one", "two", "three"])


def html_of(*marks, **axes):
    panel = write.panel(*marks, **{**AXES, **axes})
    return figure_html(Figure.model_validate(write.figure("A figure", WORDS, panel)))


def drawn(*marks, **axes):
    return ET.fromstring(html_of(*marks, **axes))


def classes(tree, word):
    return [e for e in tree.iter() if word in e.get("class", "").split()]


EVERY_MARK = [
    write.line([0, 1, 2], [1, 2, 4], name="line", style="dashed"),
    write.band([0, 1, 2], [0, 1, 2], [2, 3, 5], name="band"),
    write.points([0, 1], [2, 3], name="points"),
    write.bars([0, 1, 2], [1, -2, 3], name="bars"),
    write.histogram([0, 1, 2], [3, 1], name="histogram"),
    write.intervals([0, 1], [1, 2], [0, 1], [2, 3], name="intervals"),
    write.segments([0, 1], [0, 0], [1, 1], [1, 2]),
    write.rule(y=1),
    write.rule(x=1),
    write.note(1, 1, "a & b <c>"),
]


@pytest.mark.parametrize("mark", EVERY_MARK, ids=[mark["mark"] for mark in EVERY_MARK])
def test_every_mark_is_drawn_and_nothing_forbidden(mark):
    """The markup is well-formed and holds no script, no style and no address."""
    html = html_of(write.line([0, 2], [0, 5]), mark)
    bare = html_of(write.line([0, 2], [0, 5]))
    assert len(html) > len(bare)
    ET.fromstring(html)
    assert not re.search(r"<script|<style| style=| on\w+=|href|url\(", html)


def test_the_words_are_the_image():
    """A screen reader hears the title and the alternative, and none of the labels."""
    tree = drawn(write.line([0, 1], [0, 1]))
    assert tree.get("role") == "img"
    assert tree.get("aria-label") == f"A figure. {WORDS}"
    assert all(svg.get("aria-hidden") == "true" for svg in classes(tree, "panel"))


def test_bars_stand_on_nought_and_beside_one_another():
    """Two series at the same places share their room; a negative bar hangs below."""
    tree = drawn(
        write.bars([0, 1, 2], [1, 2, -1], name="a"),
        write.bars([0, 1, 2], [2, 1, 1], name="b"),
        x=GROUPS,
    )
    boxes = [b for b in classes(tree, "area") if float(b.get("height")) != 10]  # 10: the legend
    spans = sorted((float(b.get("x")), float(b.get("x")) + float(b.get("width"))) for b in boxes)
    assert len(spans) == 6
    assert all(right <= left + 0.2 for (_, right), (left, _) in pairwise(spans))
    grounds = [float(b.get("y")) + float(b.get("height")) for b in boxes]
    below = min(boxes, key=lambda b: -float(b.get("y")))
    assert sum(abs(g - float(below.get("y"))) < 0.2 for g in grounds) == 5


def test_the_first_row_and_the_first_category_are_on_top():
    """A confusion matrix and a coefficient plot read from the top, as tables do."""
    table = drawn(write.cells([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), x=GROUPS, y=GROUPS)
    values = {e.text: float(e.get("y")) for e in classes(table, "value")}
    assert values["1"] < values["4"] < values["7"]
    assert values["1"] == values["3"]
    lying = drawn(write.bars([0, 1, 2], [1, 2, 3], across=True), y=GROUPS)
    boxes = sorted(classes(lying, "area"), key=lambda b: float(b.get("y")))
    widths = [float(b.get("width")) for b in boxes]
    assert widths == sorted(widths)


def test_named_marks_make_the_legend_once():
    """Two pieces of one name have one entry and one colour; a mark without a name has none."""
    tree = drawn(
        write.line([0, 1], [0, 1], name="fit"),
        write.line([1, 2], [1, 0], name="fit"),
        write.points([0], [1], name="rows"),
        write.line([0, 2], [3, 3]),
    )
    assert [e.text for e in classes(tree, "name")] == ["fit", "rows"]
    lines = [e for e in classes(tree, "marks")[0] if "line" in e.get("class")]
    assert [e.get("class").split()[1] for e in lines] == ["series-1", "series-1", "crowd"]
    assert "series-2" in classes(tree, "point")[-1].get("class")


def test_a_note_near_the_right_edge_is_turned_inward():
    """A word that would leave the panel ends at its place instead of starting there."""
    tree = drawn(
        write.line([0, 1], [0, 1]),
        write.note(0.1, 0.5, "left"),
        write.note(0.99, 0.5, "right edge"),
    )
    anchors = {e.text: e.get("text-anchor") for e in classes(tree, "note")}
    assert anchors == {"left": "start", "right edge": "end"}


def test_long_names_are_turned_or_broken():
    """Many long categories stand slanted below the plot; beside it they take two lines."""
    names = [f"a rather long name number {n}" for n in range(5)]
    below = drawn(write.bars(range(5), range(1, 6)), x=write.axis("x", categories=names))
    assert sum("rotate(-38)" in e.get("transform", "") for e in classes(below, "tick")) == 5
    lying = write.bars(range(5), range(1, 6), across=True)
    beside = drawn(lying, y=write.axis("y", categories=names))
    assert sum(e.text in {"a rather long", "number 1"} for e in classes(beside, "tick")) >= 5


finite = st.floats(-1e6, 1e6, allow_nan=False)


@given(st.lists(finite, min_size=1, max_size=20))
def test_every_value_lies_on_its_axis(values):
    """An axis without ends holds all its values, and has ticks within them."""
    scale = scale_of(Axis(label="x"), values, 100, upright=False, grounded=False)
    assert all(-1e-6 <= scale(v) <= 100 + 1e-6 for v in values)
    ticks = scale.ticks()
    assert 1 <= len(ticks) <= 12
    assert ticks == sorted(set(ticks))
    assert all(-1e-6 <= scale(t) <= 100 + 1e-6 for t in ticks)


@given(st.floats(-6, 6), st.floats(0.5, 8))
def test_a_log_axis_has_ticks_at_round_factors(low, decades):
    """Ticks of a log axis are 1, 2 or 5 times a power of ten, and never many."""
    scale = Scale(10.0**low, 10.0 ** (low + decades), 100, log=True)
    ticks = scale.ticks()
    assert 1 <= len(ticks) <= 12
    assert all(np.isclose(float(f"{t:.0e}"), t) and f"{t:e}"[0] in "125" for t in ticks)


def test_one_value_and_a_fixed_end_still_make_an_axis():
    """A single point stands in the middle; an end beyond every mark is kept."""
    lone = scale_of(Axis(label="x"), [3.0], 100, upright=False, grounded=False)
    assert lone(3.0) == pytest.approx(50)
    beyond = scale_of(Axis(label="x", low=10), [3.0], 100, upright=False, grounded=False)
    assert (beyond.low, beyond.low < beyond.high) == (10, True)


def test_numbers_are_written_shortly():
    """Ticks and cells keep four digits and a real minus."""
    assert [written(v) for v in (0, -0.5, 1234, 0.3333333, 1e9, 1500000)] == [
        "0",
        "−0.5",
        "1,234",
        "0.3333",
        "10⁹",
        "1.5×10⁶",
    ]
