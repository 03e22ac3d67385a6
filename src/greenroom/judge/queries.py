"""Runs one query on tables that hold given rows: what a program is for the language SQL.

The database lives in memory, reaches no file and no network, and its settings are locked. It is
opened before a process goes behind Landlock, since DuckDB reads limits of the system as it opens.
"""

from __future__ import annotations

import datetime
import decimal
import math
import sys
import uuid
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from greenroom.judge.wire import Table

MAX_ROWS = 20_000
_SETTINGS: Mapping[str, str | bool | int] = {
    "enable_external_access": False,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "python_enable_replacements": False,  # else a query could read variables of ours
    "temp_directory": "",
    "threads": 1,
    "lock_configuration": True,
}
_opened: list[Any] = []


class QueryError(Exception):
    """The query is none that is asked for; the message is for its author."""


def open_database() -> None:
    """Open the database of this process, where DuckDB is loaded and none is open yet."""
    duckdb = sys.modules.get("duckdb")
    if duckdb is not None and not _opened:
        _opened.append(duckdb.connect(":memory:", config=dict(_SETTINGS)))
        answer_of("SELECT count(*) AS n FROM t", "CREATE TABLE t (a INTEGER)")({"t": [(1,)]})


def answer_of(query: str, schema: str) -> Callable[[Mapping[str, Sequence[Any]]], Table]:
    """What answers for given rows of each table, on tables made anew for every call.

    Args:
        query: One SELECT.
        schema: The `CREATE TABLE` statements.

    Raises:
        QueryError: It is no SQL, several statements, or no SELECT.
    """
    import duckdb

    open_database()
    if not _opened:
        _opened.append(duckdb.connect(":memory:", config=dict(_SETTINGS)))
    connection = _opened[0]
    try:
        statements = duckdb.extract_statements(query)
    except duckdb.Error as error:
        raise QueryError(str(error)) from error
    if len(statements) != 1:
        raise QueryError(f"one query is asked for, and there are {len(statements)}")
    if statements[0].type != duckdb.StatementType.SELECT:
        raise QueryError("a SELECT is asked for")

    def answer(rows: Mapping[str, Sequence[Any]]) -> Table:
        connection.execute("BEGIN")
        try:
            connection.execute(schema)
            for name, values in rows.items():
                if values:
                    connection.execute(f"INSERT INTO {name} VALUES {_tuples(values)}")
            return _table(connection.execute(query))
        finally:
            connection.execute("ROLLBACK")

    return answer


def _tuples(rows: Sequence[Sequence[object]]) -> str:
    return ", ".join(f"({', '.join(map(literal, row))})" for row in rows)


def literal(value: object) -> str:
    """A value as SQL writes it.

    >>> [literal(one) for one in (None, True, 3, 0.5, "it's")]
    ['NULL', 'TRUE', '3', '0.5', "'it''s'"]
    """
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and not math.isfinite(value):
        return f"'{value}'::DOUBLE"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    raise TypeError(f"a {type(value).__name__} cannot stand in a table")


def _table(result: Any) -> Table:
    names = tuple(column[0].lower() for column in result.description)
    if twice := [name for name in names if names.count(name) > 1]:
        raise QueryError(f"two columns have the name {twice[0]}")
    rows = result.fetchmany(MAX_ROWS + 1)
    if len(rows) > MAX_ROWS:
        raise QueryError(f"it returns more than {MAX_ROWS:,} rows")
    cells = tuple(tuple(plain(row[n]) for row in rows) for n in range(len(names)))
    return Table(names, tuple(range(len(rows))), cells)


def plain(value: object) -> object:
    """A cell as plain data: dates and times as text, decimals as floats, durations in seconds.

    >>> plain(datetime.date(2024, 2, 29)), plain(decimal.Decimal("1.50"))
    ('2024-02-29', 1.5)
    """
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    as_plain = next((make for kind, make in _PLAIN if isinstance(value, kind)), None)
    return value if as_plain is None else as_plain(value)


_PLAIN: Sequence[tuple[type, Callable[[Any], object]]] = (
    (decimal.Decimal, float),
    (datetime.datetime, lambda value: value.isoformat(" ")),
    (datetime.date, str),
    (datetime.time, str),
    (datetime.timedelta, datetime.timedelta.total_seconds),
    (uuid.UUID, str),
)
