"""A figure is data that can be drawn: what cannot be is refused where it is read."""

import pytest
from pydantic import ValidationError

from greenroom.domain.figures import Figure, Panel

WORDS = "A line that rises from 0 to 1 while x runs from 0 to 1, straight and without a break."
AXES = {"x": {"label": "x"}, "y": {"label": "y"}}
NAMED = {"label": "group", "categories": ["a", "b"]}


def panel_of(*marks, **axes):
    return Panel.model_validate({"marks": marks, **AXES, **axes})


def line(**changes):
    return {"mark": "line", "x": [0, 1], "y": [0, 1], **changes}


@pytest.mark.parametrize(
    ("mark", "across", "upward"),
    [
        (line(), (0, 1), (0, 1)),
        ({"mark": "band", "x": [0, 1], "low": [1, 2], "high": [3, 4]}, (0, 1), (1, 2, 3, 4)),
        ({"mark": "points", "x": [5], "y": [6]}, (5,), (6,)),
        ({"mark": "bars", "at": [1, 2], "heights": [3, 4]}, (1, 2), (0, 3, 4)),
        ({"mark": "bars", "at": [1], "heights": [3], "sideways": True}, (0, 3), (1,)),
        ({"mark": "histogram", "edges": [0, 1, 2], "counts": [5, 6]}, (0, 1, 2), (0, 5, 6)),
        ({"mark": "intervals", "at": [1], "centre": [2], "low": [1], "high": [3]}, (1,), (1, 3)),
        (
            {
                "mark": "intervals",
                "at": [1],
                "centre": [2],
                "low": [1],
                "high": [3],
                "sideways": True,
            },
            (1, 3),
            (1,),
        ),
        ({"mark": "segments", "x0": [0], "y0": [1], "x1": [2], "y1": [3]}, (0, 2), (1, 3)),
        ({"mark": "note", "x": 1, "y": 2, "text": "here"}, (1,), (2,)),
    ],
)
def test_a_mark_says_where_it_lies(mark, across, upward):
    """The axes run as far as the marks reach."""
    drawn = panel_of(mark).marks[0]
    assert (drawn.across(), drawn.upward()) == (across, upward)


def test_a_rule_lies_on_one_axis_only():
    """A level line does not stretch the x axis, an upright one not the y axis."""
    level, upright = panel_of(line(), {"mark": "rule", "y": 3}, {"mark": "rule", "x": 4}).marks[1:]
    assert (level.across(), level.upward()) == ((), (3,))
    assert (upright.across(), upright.upward()) == ((4,), ())


def test_cells_count_their_rows_and_columns():
    """Cells lie at the positions of the categories."""
    table = panel_of({"mark": "cells", "values": [[1, 2], [3, 4]]}, x=NAMED, y=NAMED).marks[0]
    assert (table.across(), table.upward()) == ((0, 1), (0, 1))


@pytest.mark.parametrize(
    ("marks", "axes", "says"),
    [
        ([line(y=[0])], {}, "unequal"),
        ([line(x=[], y=[])], {}, "no length"),
        ([line(y=[0, float("nan")])], {}, "finite"),
        ([{"mark": "histogram", "edges": [0, 0], "counts": [1]}], {}, "rise"),
        ([{"mark": "histogram", "edges": [0, 1, 2], "counts": [1]}], {}, "unequal"),
        ([{"mark": "intervals", "at": [0], "centre": [1], "low": [2], "high": [1]}], {}, "below"),
        ([{"mark": "cells", "values": [[1, 2], [3]]}], {"x": NAMED, "y": NAMED}, "differ"),
        ([{"mark": "cells", "values": [[1, 2]]}], {}, "categories"),
        ([{"mark": "rule"}], {}, "stands at"),
        ([{"mark": "rule", "x": 1, "y": 1}], {}, "stands at"),
        ([{"mark": "rule", "y": 1}], {}, "how far"),
        ([line()], {"x": {"label": "x", "scale": "log"}}, "log axis"),
        ([line()], {"x": {"label": "x", "scale": "log", "low": 0}}, "at or below 0"),
        ([line()], {"x": {**NAMED, "scale": "log"}}, "categories and a log scale"),
        ([line(x=[0, 5])], {"x": NAMED}, "outside the categories"),
        ([line()], {"y": {"label": "y", "low": 1, "high": 1}}, "runs from"),
        ([line(name=str(n)) for n in range(7)], {}, "told apart"),
    ],
)
def test_what_cannot_be_drawn_is_refused(marks, axes, says):
    """The author hears what is wrong with the figure."""
    with pytest.raises(ValidationError, match=says):
        panel_of(*marks, **axes)


def test_a_figure_needs_words():
    """No figure without a text alternative that says something."""
    panel = panel_of(line())
    assert Figure(title="A line", alternative=WORDS, panels=(panel,)).panels == (panel,)
    with pytest.raises(ValidationError, match="alternative"):
        Figure(title="A line", alternative="A line.", panels=(panel,))
