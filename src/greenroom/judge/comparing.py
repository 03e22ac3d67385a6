"""Typed comparisons of what a program gave with what is right: tolerant, and with words for it.

What a comparison sees is plain: numbers, text, lists, mappings, arrays and `Table`, never an
object of a program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from greenroom.judge.wire import Table

_SHOWN = 6  # digits of a number in a difference


class Compare(Protocol):
    """How an output is held against what is right."""

    def difference(self, given: object, right: object) -> str | None:
        """What differs, in words; None where nothing does."""


@dataclass(frozen=True)
class Close:
    """Equal up to rounding; a list, a tuple and an array of the same numbers are the same.

    Args:
        rtol: Relative tolerance, of the right value.
        atol: Absolute tolerance.
        dtype: `"int"`, `"float"` or `"bool"` where the item asks for one; else any will do.

    >>> Close().difference([1, 2.0000000001], np.array([1.0, 2.0]))
    >>> Close().difference([[1, 2]], [1, 2])
    'the shape is (1, 2), not (2,)'
    >>> Close().difference([1.0, 2.5], [1.0, 2.0])
    'at [1] it is 2.5, not 2'
    """

    rtol: float = 1e-6
    atol: float = 1e-9
    dtype: str | None = None

    def difference(self, given: object, right: object) -> str | None:
        return next(self._differences(given, right, ""), None)

    def _differences(self, given: object, right: object, at: str) -> Iterator[str]:
        where = f"at {at} " if at else ""
        if isinstance(right, Table):
            yield from _of_tables(given, right, self)
        elif isinstance(right, Mapping):
            yield from self._of_mappings(given, right, at)
        elif (array := as_array(right)) is not None:
            yield from self._of_arrays(given, array, at)
        elif isinstance(right, list | tuple):
            yield from self._of_lists(given, right, at)
        elif not _same_plain(given, right):
            yield f"{where}it is {shown(given)}, not {shown(right)}"

    def _of_mappings(self, given: object, right: Mapping[Any, object], at: str) -> Iterator[str]:
        if not isinstance(given, Mapping):
            yield f"it is {kind_of(given)}, not a dictionary"
            return
        if lacking := [key for key in right if key not in given]:
            yield f"the key {lacking[0]!r} is missing"
        if extra := [key for key in given if key not in right]:
            yield f"the key {extra[0]!r} is one too many"
        for key in right:
            if key in given:
                yield from self._differences(given[key], right[key], f"{at}[{key!r}]")

    def _of_lists(self, given: object, right: Sequence[object], at: str) -> Iterator[str]:
        if isinstance(given, np.ndarray):
            given = given.tolist()
        if not isinstance(given, list | tuple):
            yield f"it is {kind_of(given)}, not {len(right)} values"
        elif len(given) != len(right):
            yield f"it has {_count(len(given), 'value')}, not {len(right)}"
        else:
            for n, (one, other) in enumerate(zip(given, right, strict=True)):
                yield from self._differences(one, other, f"{at}[{n}]")

    def _of_arrays(self, given: object, right: NDArray[Any], at: str) -> Iterator[str]:
        array = as_array(given)
        where = f"at {at} " if at else ""
        if array is None:
            wanted = "a number" if right.ndim == 0 else f"numbers of the shape {right.shape}"
            yield f"{where}it is {kind_of(given)}, not {wanted}"
        elif array.shape != right.shape:
            yield f"{where}the shape is {array.shape}, not {right.shape}"
        elif self.dtype is not None and not _is_of(array, self.dtype):
            yield f"{where}the type of its numbers is {array.dtype}, not {self.dtype}"
        else:
            wrong = ~np.isclose(array, right, rtol=self.rtol, atol=self.atol, equal_nan=True)
            if wrong.any():
                yield _first_wrong(array, right, wrong, at)


@dataclass(frozen=True)
class Exact:
    """Equal without any tolerance, and of the same kind of number where `dtype` says one."""

    dtype: str | None = None

    def difference(self, given: object, right: object) -> str | None:
        return Close(rtol=0, atol=0, dtype=self.dtype).difference(given, right)


@dataclass(frozen=True)
class AnyOrder:
    """The same values, each as often, in any order; rows of an array count as values.

    >>> AnyOrder().difference([3, 1, 2], [1, 2, 3])
    >>> AnyOrder().difference([1, 1, 2], [1, 2, 2])
    'it lacks 2, whatever the order'
    """

    each: Close = Close()

    def difference(self, given: object, right: object) -> str | None:
        values, wanted = _values(given), _values(right)
        if values is None or wanted is None:
            return f"it is {kind_of(given)}, not a collection"
        if len(values) != len(wanted):
            return f"it has {_count(len(values), 'value')}, not {len(wanted)}"
        left = list(values)
        for one in wanted:
            at = next((n for n, v in enumerate(left) if not self.each.difference(v, one)), None)
            if at is None:
                return f"it lacks {shown(one)}, whatever the order"
            del left[at]
        return None


@dataclass(frozen=True)
class SameGroups:
    """The same grouping under other names, as of clusters.

    Args:
        noise: A label that keeps its meaning, such as -1 of DBSCAN; None for none.

    >>> SameGroups().difference([5, 5, 0], [0, 0, 1])
    >>> SameGroups().difference([0, 1, 1], [0, 0, 1])
    'the values at 0 and 1 belong to one group, and are in two'
    """

    noise: int | None = None

    def difference(self, given: object, right: object) -> str | None:
        labels, wanted = as_array(given), as_array(right)
        if labels is None or wanted is None or labels.shape != wanted.shape:
            return Close().difference(given, right)
        if self.noise is not None:
            wrong = np.flatnonzero((labels == self.noise) != (wanted == self.noise))
            if len(wrong):
                n = wrong[0]
                return f"at [{n}] it is {shown(labels[n])}, not {shown(wanted[n])}"
        first: dict[float, int] = {}
        named: dict[float, int] = {}
        for n, (label, group) in enumerate(zip(labels.tolist(), wanted.tolist(), strict=True)):
            one, other = first.setdefault(group, n), named.setdefault(label, n)
            if labels[one] != label:
                return f"the values at {one} and {n} belong to one group, and are in two"
            if wanted[other] != group:
                return f"the values at {other} and {n} are in one group, and belong to two"
        return None


@dataclass(frozen=True)
class UpToSign:
    """Vectors that may point the other way, as eigenvectors and principal components do.

    Args:
        axis: 1 where every column is a vector, 0 where every row is.
    """

    axis: int = 1
    each: Close = Close()

    def difference(self, given: object, right: object) -> str | None:
        array, wanted = as_array(given), as_array(right)
        if array is None or wanted is None or array.shape != wanted.shape or wanted.ndim > 2:
            return self.each.difference(given, right)
        along = None if wanted.ndim < 2 else 1 - self.axis
        product = np.sum(array * wanted, axis=along, keepdims=wanted.ndim > 1)
        return self.each.difference(array * np.where(product < 0, -1, 1), wanted)


@dataclass(frozen=True)
class UpToOrder:
    """Rows of an array in any order, matched so that together they differ least, as centroids."""

    each: Close = Close()

    def difference(self, given: object, right: object) -> str | None:
        array, wanted = as_array(given), as_array(right)
        if array is None or wanted is None or array.shape != wanted.shape or wanted.ndim != 2:
            return self.each.difference(given, right)
        if not np.isfinite(array).all():
            return "it holds a value that is not finite"
        far = np.linalg.norm(array[np.newaxis] - wanted[:, np.newaxis], axis=2)
        return self.each.difference(array[linear_sum_assignment(far)[1]], wanted)


@dataclass(frozen=True)
class SameTable:
    """Rows of a data frame, in any order unless `rows_in_order`; names of columns must fit."""

    rows_in_order: bool = False
    columns_in_order: bool = False
    index: bool = False
    each: Close = Close()

    def difference(self, given: object, right: object) -> str | None:
        if not isinstance(right, Table):
            return self.each.difference(given, right)
        return next(_of_tables(given, right, self.each, self), None)


@dataclass(frozen=True)
class Holds:
    """What no single right value shows: a function says what is wrong, or returns None.

    Args:
        wrong: Called with the output and what is right. It may take the form of a right output
            for granted: what it raises of another one is that it has another form.

    >>> Holds(lambda given, _: None if len(given) == 2 else "two are asked for").difference(3, 0)
    'it is 3, which has not the form that is asked for'
    """

    wrong: Callable[[Any, Any], str | None]

    def difference(self, given: object, right: object) -> str | None:
        try:
            return self.wrong(given, right)
        except Exception:  # noqa: BLE001 -- a check is proven with right outputs, so it is the output
            return f"it is {kind_of(given)}, which has not the form that is asked for"


def as_array(value: object) -> NDArray[Any] | None:
    """Numbers in any of their shapes as an array; None for what does not consist of numbers."""
    if isinstance(value, np.ndarray | np.generic):
        array = np.asarray(value)
        return array if array.dtype.kind in "biufc" else None
    if isinstance(value, list | tuple):
        if not value:
            return np.empty(0)
        try:
            array = np.asarray(value)
        except (ValueError, OverflowError):
            return None
        return array if array.dtype.kind in "biufc" else None
    return np.asarray(value) if isinstance(value, bool | int | float | complex) else None


def shown(value: object) -> str:
    """A value in a difference: short, with six digits.

    >>> shown(1 / 3), shown([1.0, 2.0]), shown("a" * 200)[:8]
    ('0.333333', '[1, 2]', "'aaaaaaa")
    """
    if isinstance(value, np.ndarray | np.generic):
        value = value.tolist()
    if isinstance(value, float):
        return f"{value:.{_SHOWN}g}"
    if isinstance(value, list | tuple):
        inner = ", ".join(shown(one) for one in value[:8])
        return f"[{inner}{', ...' if len(value) > 8 else ''}]"
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:77]}..."


def kind_of(value: object) -> str:
    """What a value is, in words."""
    if value is None:
        return "None"
    if isinstance(value, np.ndarray):
        return f"an array of {value.dtype}"
    names = {str: "text", dict: "a dictionary", list: "a list", tuple: "a tuple", Table: "a table"}
    return names.get(type(value), f"{shown(value)}")


def _same_plain(given: object, right: object) -> bool:
    if isinstance(given, np.ndarray) and given.ndim == 0:
        given = given.item()
    return type(given) is type(right) and given == right


def _is_of(array: NDArray[Any], dtype: str) -> bool:
    return array.dtype.kind in {"int": "iu", "float": "f", "bool": "b"}[dtype]


def _first_wrong(
    array: NDArray[Any], right: NDArray[Any], wrong: NDArray[np.bool_], at: str
) -> str:
    first = tuple(int(n) for n in np.argwhere(wrong)[0]) if wrong.ndim else ()
    place = at + "".join(f"[{n}]" for n in first)
    more = int(wrong.sum()) - 1
    beside = f", and {more} more {'differs' if more == 1 else 'differ'}" if more else ""
    says = f"it is {shown(array[first])}, not {shown(right[first])}{beside}"
    return f"at {place} {says}" if place else says


def _of_tables(
    given: object, right: Table, each: Close, rules: SameTable | None = None
) -> Iterator[str]:
    rules = rules or SameTable(rows_in_order=True)
    if not isinstance(given, Table):
        yield f"it is {kind_of(given)}, not a table"
        return
    names, wanted = list(given.columns), list(right.columns)
    same_names = sorted(names, key=str) == sorted(wanted, key=str)
    if names != wanted and (rules.columns_in_order or not same_names):
        yield f"the columns are {names}, not {wanted}"
        return
    if len(given) != len(right):
        yield f"it has {_count(len(given), 'row')}, not {len(right)}"
        return
    columns = [*(["the index"] if rules.index else []), *wanted]
    rows = _rows(given, wanted, rules.index)
    expected = _rows(right, wanted, rules.index)
    if not rules.rows_in_order:
        says = AnyOrder(each).difference(rows, expected)
        if says:
            yield says.replace("it lacks", "it lacks the row")
        return
    for n, (row, other) in enumerate(zip(rows, expected, strict=True)):
        for name, value, fits in zip(columns, row, other, strict=True):
            if each.difference(value, fits):
                yield f"in row {n}, {name} is {shown(value)}, not {shown(fits)}"
                return


def _rows(table: Table, names: Sequence[object], index: bool) -> list[list[object]]:
    columns = [table.column(name) for name in names]
    if index:
        columns.insert(0, list(table.index))
    return [[_missing_or(value) for value in row] for row in zip(*columns, strict=True)]


def _missing_or(value: object) -> object:
    """Every way to say that a cell is empty as one."""
    return None if value is None or value != value else value  # noqa: PLR0124 -- NaN


def _values(value: object) -> list[object] | None:
    if isinstance(value, np.ndarray):
        return list(value.tolist()) if value.ndim else None
    if isinstance(value, set | frozenset | list | tuple):
        return list(value)
    return None


def _count(n: int, what: str) -> str:
    return f"{n} {what}{'' if n == 1 else 's'}"
