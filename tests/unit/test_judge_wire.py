"""The form in which values cross the wall: nothing is lost, and nothing odd gets in."""

import contextlib
import math
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.judge.wire import MAX_DEPTH, Budget, Table, WireError, decode, encode

PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(min_value=-(2**200), max_value=2**200)
    | st.floats(allow_nan=False)
    | st.complex_numbers(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8"), max_size=8)
    | st.binary(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(st.text(st.characters(codec="utf-8"), max_size=4), inner, max_size=3)
        | st.sets(st.integers(), max_size=3).map(frozenset)
    ),
    max_leaves=12,
)


@given(PLAIN)
def test_plain_values_come_back_as_they_were(value):
    """
    Numbers of any size, text, bytes, lists, tuples, mappings and sets, in any nesting.
    """
    back = decode(encode(value))
    assert back == value
    assert type(back) is type(value)


@given(st.binary(max_size=60))
def test_bytes_that_are_no_value_are_refused(body):
    """
    Whatever a program sends, reading it ends in a value or in WireError.
    """
    with contextlib.suppress(WireError):
        decode(body)


@given(PLAIN, st.data())
def test_a_cut_or_a_changed_byte_is_a_value_or_a_refusal(value, data):
    """
    No shortened or altered message does anything else.
    """
    body = bytearray(encode(value))
    at = data.draw(st.integers(0, len(body) - 1))
    body[at] ^= data.draw(st.integers(1, 255))
    for changed in (bytes(body), bytes(body[:at])):
        with contextlib.suppress(WireError):
            decode(changed)


@pytest.mark.parametrize(
    "array",
    [
        np.arange(6, dtype="int32").reshape(2, 3),
        np.array([[1.5, math.nan], [math.inf, -0.0]]),
        np.empty((0, 3), dtype="float32"),
        np.array(3.0),
        np.array([True, False]),
        np.array([1 + 2j]),
        np.arange(12).reshape(3, 4).T,
    ],
    ids=lambda array: f"{array.dtype}{array.shape}",
)
def test_arrays_keep_shape_and_type(array):
    """
    A transposed one too; the values are those of the array as it is indexed.
    """
    back = decode(encode(array))
    assert (back.dtype, back.shape) == (array.dtype, array.shape)
    np.testing.assert_array_equal(back, array)


def test_a_data_frame_becomes_a_table():
    """
    Names, index and cells, with every empty cell kept apart from text.
    """
    pd = pytest.importorskip("pandas")
    frame = pd.DataFrame({"a": [1, 2], "b": ["x", None]}, index=["p", "q"])
    table = decode(encode(frame))
    assert isinstance(table, Table)
    assert (table.columns, table.index) == (("a", "b"), ("p", "q"))
    assert table.column("a") == [1, 2]
    assert table.column("b")[0] == "x"
    assert table.column("b")[1] in (None, math.nan) or math.isnan(table.column("b")[1])


@pytest.mark.parametrize(
    "value",
    [object(), lambda: 0, np.array([object()]), {1: object()}],
    ids=["object", "function", "objects", "nested"],
)
def test_what_is_no_plain_value_cannot_be_sent(value):
    """
    Objects stay where they are.
    """
    with pytest.raises(WireError):
        encode(value)


def test_depth_is_bounded_on_both_sides():
    """
    A list in a list in a list ends somewhere, for the writer and for the reader.
    """
    deep = []
    for _ in range(MAX_DEPTH + 2):
        deep = [deep]
    with pytest.raises(WireError):
        encode(deep)
    forged = b"l" + struct.pack("<I", 1)
    with pytest.raises(WireError):
        decode(forged * 50 + b"n")


def test_a_promise_of_much_costs_nothing():
    """
    A head that announces four billion values is refused by its count.
    """
    with pytest.raises(WireError):
        decode(b"l" + struct.pack("<I", 2**32 - 1))


def test_one_budget_is_shared_by_all_that_a_program_sends():
    """
    Many small values cost as much as one large one.
    """
    budget = Budget(nodes=10)
    body = encode([1, 2, 3])
    decode(body, budget)
    decode(body, budget)
    with pytest.raises(WireError):
        decode(body, budget)
