"""Messages between the server and its worker: four bytes of length, then JSON. Never pickle."""

from __future__ import annotations

import json
import socket
import struct

HEADER_BYTES = 4
MAX_BYTES = 64 * 1024 * 1024


class FrameError(Exception):
    """The other side is gone or did not send a message."""


def encode(message: object) -> bytes:
    """One message as bytes.

    >>> encode({"a": 1})
    b'\\x00\\x00\\x00\\x08{"a": 1}'
    """
    body = json.dumps(message, allow_nan=False).encode()
    return struct.pack(">I", len(body)) + body


def decode(body: bytes | str) -> object:
    """The message in a body, with numbers that are numbers.

    Raises:
        FrameError: It is not JSON, or holds NaN or an infinity.
    """
    try:
        return json.loads(body, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise FrameError(f"not JSON: {error}") from error


def receive(connection: socket.socket) -> object:
    """The next message of a socket, within its timeout.

    Raises:
        FrameError: The other side closed, was silent too long, or sent too much.
    """
    (size,) = struct.unpack(">I", _exactly(connection, HEADER_BYTES))
    if size > MAX_BYTES:
        raise FrameError(f"a message of {size} bytes")
    return decode(_exactly(connection, size))


def _exactly(connection: socket.socket, size: int) -> bytes:
    parts = bytearray()
    while len(parts) < size:
        try:
            part = connection.recv(min(65536, size - len(parts)))
        except OSError as error:
            raise FrameError(str(error) or type(error).__name__) from error
        if not part:
            raise FrameError("the other side closed")
        parts += part
    return bytes(parts)


def _refuse(name: str) -> float:
    raise ValueError(f"{name} is no finite number")
