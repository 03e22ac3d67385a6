"""Plain values as bytes and back: tags, lengths and raw arrays. No class, no pickle, no eval.

Both sides of the wall speak it. What comes from a program is read by `Reader` against budgets
that one whole submission shares, so that neither a deep list nor a storm of nodes costs much.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

MAX_DEPTH = 12
MAX_NODES = 50_000
MAX_BYTES = 16 * 1024 * 1024
_DTYPES = {
    kind.__name__.rstrip("_"): np.dtype(kind)
    for kind in (
        *(np.bool_, np.int8, np.int16, np.int32, np.int64, np.uint8, np.uint16, np.uint32),
        *(np.uint64, np.float16, np.float32, np.float64, np.complex64, np.complex128),
    )
}
_SIZE = struct.Struct("<I")


class WireError(Exception):
    """Bytes that are no value, or a value that cannot be sent."""


@dataclass(frozen=True)
class Table:
    """A data frame as plain data.

    Args:
        columns: Its names, in order; None alone where it was a series without a name.
        index: One label a row.
        cells: One list of cells a column.
    """

    columns: tuple[object, ...]
    index: tuple[object, ...]
    cells: tuple[tuple[object, ...], ...]

    def __len__(self) -> int:
        return len(self.index)

    def column(self, name: object) -> list[object]:
        """The cells under a name."""
        return list(self.cells[self.columns.index(name)])


@dataclass
class _Writer:
    parts: list[bytes] = field(default_factory=list)
    nodes: int = 0

    def put(self, value: object, depth: int = 0) -> None:
        self.nodes += 1
        if depth > MAX_DEPTH:
            raise WireError(f"it is nested more than {MAX_DEPTH} deep")
        if self.nodes > MAX_NODES:
            raise WireError(f"it holds more than {MAX_NODES:,} values; arrays count as one")
        for kind, write in _WRITERS:
            if isinstance(value, kind):
                write(self, value, depth)
                return
        plain = _from_library(value)
        if plain is value:
            raise WireError(f"an object of the type {type(value).__name__} is no plain data")
        self.put(plain, depth)

    def sized(self, tag: bytes, body: bytes) -> None:
        self.parts.append(tag + _SIZE.pack(len(body)) + body)

    def head(self, tag: bytes, count: int) -> None:
        self.parts.append(tag + _SIZE.pack(count))

    def _bool(self, value: bool, _: int) -> None:
        self.parts.append(b"T" if value else b"F")

    def _none(self, _value: None, _: int) -> None:
        self.parts.append(b"N")

    def _int(self, value: int, _: int) -> None:
        self.sized(b"i", int(value).to_bytes((value.bit_length() + 8) // 8, "little", signed=True))

    def _float(self, value: float, _: int) -> None:
        self.parts.append(b"f" + struct.pack("<d", value))

    def _complex(self, value: complex, _: int) -> None:
        self.parts.append(b"c" + struct.pack("<dd", value.real, value.imag))

    def _str(self, value: str, _: int) -> None:
        self.sized(b"s", value.encode("utf-8", "replace"))

    def _bytes(self, value: bytes, _: int) -> None:
        self.sized(b"b", bytes(value))

    def _list(self, value: list[object], depth: int) -> None:
        self.head({list: b"l", tuple: b"t"}.get(type(value), b"l"), len(value))
        for one in list(value):
            self.put(one, depth + 1)

    def _set(self, value: set[object], depth: int) -> None:
        self.head(b"u", len(value))
        for one in list(value):
            self.put(one, depth + 1)

    def _map(self, value: Mapping[object, object], depth: int) -> None:
        pairs = list(value.items())
        self.head(b"m", len(pairs))
        for key, one in pairs:
            self.put(key, depth + 1)
            self.put(one, depth + 1)

    def _scalar(self, value: np.generic, depth: int) -> None:
        if value.dtype.kind in "Mm":
            self._str(str(value), depth)
            return
        plain = value.item()
        if isinstance(plain, np.generic):  # a long double
            raise WireError(f"a number of the type {value.dtype} is no plain data")
        self.put(plain, depth)

    def _array(self, value: NDArray[Any], depth: int) -> None:
        value = np.asarray(value)
        if value.dtype.name not in _DTYPES:
            plain = value.astype(str) if value.dtype.kind == "M" else value
            self.put(plain.tolist(), depth)
            return
        name = value.dtype.name.encode()
        shape = struct.pack(f"<{value.ndim}I", *value.shape)
        body = np.ascontiguousarray(value.astype(value.dtype.newbyteorder("<"), copy=False))
        head = bytes([len(name)]) + name + bytes([value.ndim]) + shape
        self.sized(b"a", head + body.tobytes())

    def _table(self, value: Table, depth: int) -> None:
        self.head(b"d", len(value.cells))
        self.put(value.columns, depth + 1)
        self.put(value.index, depth + 1)
        for column in value.cells:
            self.put(column, depth + 1)


_WRITERS: list[tuple[type | tuple[type, ...], Callable[[_Writer, Any, int], None]]] = [
    (type(None), _Writer._none),
    (bool, _Writer._bool),
    (np.generic, _Writer._scalar),  # before int and float: np.float64 is a float
    (int, _Writer._int),
    (float, _Writer._float),
    (complex, _Writer._complex),
    (str, _Writer._str),
    ((bytes, bytearray), _Writer._bytes),
    (np.ndarray, _Writer._array),
    (Table, _Writer._table),
    ((list, tuple), _Writer._list),
    ((set, frozenset), _Writer._set),
    (Mapping, _Writer._map),
]


def encode(value: object) -> bytes:
    """A plain value as bytes; data frames, tensors and sparse matrices become plain first.

    Raises:
        WireError: It holds something else, is too deep or has too many nodes.

    >>> decode(encode({"a": [1, 2.5, None, (True, "x")]}))
    {'a': [1, 2.5, None, (True, 'x')]}
    >>> decode(encode(np.arange(6, dtype="int32").reshape(2, 3)))
    array([[0, 1, 2],
           [3, 4, 5]], dtype=int32)
    """
    writer = _Writer()
    writer.put(value)
    return b"".join(writer.parts)


def _from_library(value: object) -> object:
    """What libraries return, if they are loaded here, as plain data; else the value itself."""
    if "pandas" in sys.modules:
        value = _from_pandas(sys.modules["pandas"], value)
    torch = sys.modules.get("torch")
    if torch is not None and isinstance(value, torch.Tensor):
        return value.detach().cpu().numpy()
    if hasattr(value, "toarray"):
        return value.toarray()  # a sparse matrix
    kind = type(value).__name__
    if kind in ("EagerTensor", "ResourceVariable", "Variable") and hasattr(value, "numpy"):
        return value.numpy()
    if kind in ("range", "dict_keys", "dict_values"):
        return list(value)  # type: ignore[call-overload]
    return value


def _from_pandas(pandas: Any, value: Any) -> object:
    if value is pandas.NA or value is pandas.NaT:
        return None
    if isinstance(value, pandas.Timestamp | pandas.Timedelta | pandas.Interval | pandas.Period):
        return str(value)
    if isinstance(value, pandas.DataFrame):
        return table_of(value)
    if isinstance(value, pandas.Series):
        return table_of(value.to_frame(name=value.name))
    if isinstance(value, pandas.Index | pandas.api.extensions.ExtensionArray):
        return value.tolist()
    return value


def table_of(frame: Any) -> Table:
    """A pandas data frame as a `Table`."""
    return Table(
        columns=tuple(frame.columns.tolist()),
        index=tuple(frame.index.tolist()),
        cells=tuple(tuple(frame.iloc[:, n].tolist()) for n in range(frame.shape[1])),
    )


class Budget:
    """What all values of one submission may hold together."""

    def __init__(self, nodes: int = MAX_NODES, size: int = MAX_BYTES) -> None:
        self._nodes, self._bytes = nodes, size

    def spend(self, *, nodes: int = 0, size: int = 0) -> None:
        """Take from it.

        Raises:
            WireError: It is spent.
        """
        self._nodes -= nodes
        self._bytes -= size
        if self._nodes < 0 or self._bytes < 0:
            raise WireError("the results are larger than they may be")


def decode(body: bytes, budget: Budget | None = None) -> Any:
    """The value in the bytes.

    Raises:
        WireError: They are malformed, or the budget is spent.
    """
    budget = budget or Budget()
    budget.spend(size=len(body))
    reader = _Reader(body, budget)
    value = reader.value(0)
    if reader.at != len(body):
        raise WireError("bytes follow the value")
    return value


class _Reader:
    def __init__(self, body: bytes, budget: Budget) -> None:
        self.body, self.at, self._budget = body, 0, budget

    def value(self, depth: int) -> object:
        self._budget.spend(nodes=1)
        if depth > MAX_DEPTH:
            raise WireError("nested too deep")
        tag = self._take(1)
        if tag in b"NTF":
            return {b"N": None, b"T": True, b"F": False}[tag]
        if tag == b"f":
            return struct.unpack("<d", self._take(8))[0]
        if tag == b"c":
            return complex(*struct.unpack("<dd", self._take(16)))
        (size,) = _SIZE.unpack(self._take(4))
        if tag in b"isba":
            return self._sized(tag, self._take(size))
        if tag in b"ltumd":
            return self._several(tag, size, depth + 1)
        raise WireError(f"an unknown tag {tag!r}")

    def _take(self, size: int) -> bytes:
        part = self.body[self.at : self.at + size]
        if len(part) != size:
            raise WireError("cut short")
        self.at += size
        return part

    def _sized(self, tag: bytes, body: bytes) -> object:
        if tag == b"i":
            if len(body) > 128:
                raise WireError("a whole number of more than 1,000 bits")
            return int.from_bytes(body, "little", signed=True)
        if tag == b"s":
            return body.decode("utf-8", "replace")
        return _array_in(body) if tag == b"a" else body

    def _several(self, tag: bytes, count: int, depth: int) -> object:
        if count > len(self.body) - self.at:
            raise WireError("more values than bytes")  # each has a tag at least
        if tag == b"m":
            return {self._key(depth): self.value(depth) for _ in range(count)}
        if tag == b"d":
            columns, index = self.value(depth), self.value(depth)
            return _checked_table(columns, index, [self.value(depth) for _ in range(count)])
        values = [self.value(depth) for _ in range(count)]
        if tag == b"u":
            return _hashed(values)
        return tuple(values) if tag == b"t" else values

    def _key(self, depth: int) -> object:
        key = self.value(depth)
        _hashed([key])
        return key


def _hashed(values: list[object]) -> frozenset[object]:
    try:
        return frozenset(values)
    except TypeError as error:
        raise WireError("a value of a set or a key that cannot be one") from error


def _checked_table(columns: object, index: object, cells: list[object]) -> Table:
    if not (isinstance(columns, tuple) and isinstance(index, tuple) and len(columns) == len(cells)):
        raise WireError("no table")
    checked = [column for column in cells if isinstance(column, tuple)]
    if len(checked) != len(cells) or any(len(column) != len(index) for column in checked):
        raise WireError("a table whose columns differ in length")
    return Table(columns, index, tuple(checked))


def _array_in(body: bytes) -> NDArray[Any]:
    try:
        name = body[1 : 1 + body[0]].decode("ascii", "replace")
        at = 1 + body[0]
        dimensions = body[at]
        shape = struct.unpack_from(f"<{dimensions}I", body, at + 1)
    except (IndexError, struct.error) as error:
        raise WireError("an array cut short") from error
    dtype, data = _DTYPES.get(name), body[at + 1 + 4 * dimensions :]
    if dtype is None or dimensions > 8:
        raise WireError("an array of an unknown kind")
    count = 1
    for size in shape:
        count *= size
    if count * dtype.itemsize != len(data):
        raise WireError("an array whose shape and bytes differ")
    return np.frombuffer(data, dtype.newbyteorder("<")).reshape(shape).copy()
