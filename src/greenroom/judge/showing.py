"""Cases as their reader sees them: calls, tables and outputs as short text."""

from __future__ import annotations

from typing import Any

import numpy as np

from greenroom.judge.cases import Case
from greenroom.judge.comparing import shown
from greenroom.judge.wire import Table

_SHOWN_CHARACTERS = 700
_SHOWN_ROWS = 12


def call_shown(name: str, case: Case) -> str:
    """The call of a case, as one would type it."""
    given = [in_full(one) for one in case.args]
    given += [f"{key}={in_full(one)}" for key, one in case.kwargs.items()]
    return f"{name}({', '.join(given)})"


def tables_shown(tables: Any) -> str:
    """The rows of every table, one a line."""
    lines = []
    for name, rows in tables.items():
        lines.append(f"{name}: {'no rows' if not rows else ''}".rstrip())
        lines += [f"  {', '.join(map(_cell, row))}" for row in rows[:_SHOWN_ROWS]]
        if len(rows) > _SHOWN_ROWS:
            lines.append(f"  ... and {len(rows) - _SHOWN_ROWS} more")
    return "\n".join(lines)


def _cell(value: object) -> str:
    if value is None:
        return "NULL"
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def _rows_shown(table: Table) -> str:
    """A result as text: the names, then the rows."""
    columns = [table.column(name) for name in table.columns]
    lines = [", ".join(map(str, table.columns))]
    lines += [", ".join(map(_cell, row)) for row in list(zip(*columns, strict=True))[:_SHOWN_ROWS]]
    if len(table) > _SHOWN_ROWS:
        lines.append(f"... and {len(table) - _SHOWN_ROWS} more")
    return "\n".join(lines)


def in_full(value: object) -> str:
    """A value as a reader of a case sees it: whole where it is small.

    >>> in_full(np.array([[1.0, 2.5]]))
    'array([[1. , 2.5]])'
    """
    if isinstance(value, Table):
        return _rows_shown(value)
    if isinstance(value, np.ndarray):
        text = np.array2string(value, precision=6, separator=", ", threshold=40)
        text = f"array({text})"
    elif isinstance(value, list | tuple | dict | set | frozenset):
        text = str(_short_arrays(value))
    else:
        text = repr(value) if isinstance(value, str) else shown(value)
    return text if len(text) <= _SHOWN_CHARACTERS else f"{text[: _SHOWN_CHARACTERS - 4]} ..."


def _short_arrays(value: Any) -> Any:
    if isinstance(value, np.ndarray | np.generic):
        return value.tolist()
    if isinstance(value, dict):
        return {key: _short_arrays(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_short_arrays(one) for one in value)
    return value
