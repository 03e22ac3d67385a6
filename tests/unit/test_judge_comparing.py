"""Outputs held against what is right: tolerant where it does not matter, and in words."""

import math

import numpy as np
import pytest

from greenroom.judge.comparing import (
    AnyOrder,
    Close,
    Exact,
    Holds,
    SameGroups,
    SameTable,
    UpToOrder,
    UpToSign,
)
from greenroom.judge.wire import Table

TABLE = Table(("city", "n"), (0, 1), (("Oslo", "Bonn"), (3, 4)))


@pytest.mark.parametrize(
    ("compare", "given", "right"),
    [
        (Close(), [1, 2], np.array([1.0, 2.0])),
        (Close(), (1.0, 2.0), [1, 2]),
        (Close(), 1 + 1e-9, 1),
        (Close(), np.float32(0.1), 0.1 * (1 + 1e-8)),
        (Close(rtol=1e-2), 1.005, 1.0),
        (Close(), math.nan, math.nan),
        (Close(), [math.inf, -math.inf], [math.inf, -math.inf]),
        (Close(), {"a": [1, 2], "b": "x"}, {"b": "x", "a": (1.0, 2.0)}),
        (Close(), ["a", 1, None], ("a", 1.0, None)),
        (Close(), [], np.empty(0)),
        (Close(dtype="int"), [1, 2], [1, 2]),
        (Exact(), [1, 2], [1, 2]),
        (AnyOrder(), [3, 1, 2], [1, 2, 3]),
        (AnyOrder(), np.array([[3, 4], [1, 2]]), [[1, 2], [3, 4]]),
        (AnyOrder(), frozenset({1, 2}), [2, 1]),
        (SameGroups(), [5, 5, 0], [0, 0, 1]),
        (SameGroups(noise=-1), [-1, 7, 7], [-1, 0, 0]),
        (UpToSign(), [[-1, 0], [0, 1]], [[1, 0], [0, 1]]),
        (UpToSign(axis=0), [[-1, -2], [0, 1]], [[1, 2], [0, 1]]),
        (UpToSign(), [-1.0, -2.0], [1.0, 2.0]),
        (UpToOrder(), [[2.0, 2.0], [1.0, 1.0]], [[1.0, 1.0], [2.0, 2.0]]),
        (SameTable(), Table(("n", "city"), (7, 8), ((4, 3), ("Bonn", "Oslo"))), TABLE),
        (Close(), Table(("city", "n"), (5, 6), TABLE.cells), TABLE),
    ],
)
def test_what_is_right_is_taken_in_any_of_its_forms(compare, given, right):
    """
    Lists, tuples and arrays of the same numbers; orders, names and signs where they are free.
    """
    assert compare.difference(given, right) is None


@pytest.mark.parametrize(
    ("compare", "given", "right", "says"),
    [
        (Close(), [1.0, 2.5], [1.0, 2.0], "at [1] it is 2.5, not 2"),
        (Close(), [[1, 2]], [1, 2], "the shape is (1, 2), not (2,)"),
        (Close(), None, 1, "it is None, not a number"),
        (Close(), "one", [1.0], "it is text, not numbers of the shape (1,)"),
        (Close(), [1, math.nan], [1, 2], "at [1] it is nan, not 2"),
        (Close(), [9, 9, 9], [1, 2, 3], "at [0] it is 9, not 1, and 2 more differ"),
        (Close(), {"a": 1}, {"a": 1, "b": 2}, "the key 'b' is missing"),
        (Close(), {"a": 1, "c": 2}, {"a": 1}, "the key 'c' is one too many"),
        (Close(), {"a": [1, 3]}, {"a": [1, 2]}, "at ['a'][1] it is 3, not 2"),
        (Close(), [1], {"a": 1}, "it is a list, not a dictionary"),
        (Close(), "yes", "no", "it is 'yes', not 'no'"),
        (Close(), ["a"], ["a", "b"], "it has 1 value, not 2"),
        (Close(dtype="int"), [1.0, 2.0], [1, 2], "the type of its numbers is float64, not int"),
        (Exact(), 1 + 1e-12, 1, "it is 1, not 1"),
        (AnyOrder(), [1, 1, 2], [1, 2, 2], "it lacks 2, whatever the order"),
        (AnyOrder(), 3, [3], "it is 3, not a collection"),
        (SameGroups(), [0, 1, 1], [0, 0, 1], "0 and 1 belong to one group"),
        (SameGroups(), [0, 0, 0], [0, 0, 1], "are in one group, and belong to two"),
        (SameGroups(noise=-1), [0, 0], [-1, 0], "at [0] it is 0, not -1"),
        (UpToSign(), [[1, 0], [0, 2]], [[1, 0], [0, 1]], "at [1][1] it is 2, not 1"),
        (UpToOrder(), [[math.nan, 1.0]], [[1.0, 1.0]], "not finite"),
        (SameTable(), 3, TABLE, "it is 3, not a table"),
        (SameTable(), Table(("city",), (0, 1), (("Oslo", "Bonn"),)), TABLE, "the columns are"),
        (SameTable(), Table(("city", "n"), (0,), (("Oslo",), (3,))), TABLE, "it has 1 row, not 2"),
        (
            SameTable(),
            Table(("city", "n"), (0, 1), (("Oslo", "Bonn"), (3, 5))),
            TABLE,
            "it lacks the row ['Bonn', 4]",
        ),
        (
            SameTable(rows_in_order=True),
            Table(("city", "n"), (0, 1), (("Oslo", "Bonn"), (3, 5))),
            TABLE,
            "in row 1, n is 5, not 4",
        ),
        (Holds(lambda given, _: f"{given} is too much"), 3, None, "3 is too much"),
        (Holds(lambda given, _: given["a"]), [1], None, "has not the form that is asked for"),
    ],
)
def test_what_differs_is_said_in_words(compare, given, right, says):
    """
    The place, the value and what is right there; or what kind of thing it is instead.
    """
    assert says in compare.difference(given, right)


def test_empty_cells_are_one_kind_of_nothing():
    """
    None and NaN in a table are the same, and differ from a value.
    """
    empty = Table(("a",), (0, 1), ((None, 1.0),))
    nan = Table(("a",), (0, 1), ((math.nan, 1.0),))
    assert SameTable().difference(nan, empty) is None
    assert SameTable().difference(Table(("a",), (0, 1), ((0.0, 1.0),)), empty)
