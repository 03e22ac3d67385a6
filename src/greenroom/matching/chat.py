"""The OpenAI-compatible protocol over HTTP, as far as one question and its reply need it.

Redirects are not followed and proxies of the environment not used: what is sent goes to the
address in the settings and to no other.
"""

from __future__ import annotations

import http.client
import ipaddress
import json
import os
import stat
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import SplitResult, urlsplit

from greenroom.domain.errors import SecondReaderFailed
from greenroom.domain.second_readings import Endpoint

_REPLY_MAX_BYTES: Final = 1 << 20
_PIECE_BYTES: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole HTTP reply."""

    status: int
    retry_after: str
    body: bytes


def send(
    endpoint: Endpoint, path: str, body: Mapping[str, Any] | None, *, key: str, seconds: float
) -> Reply:
    """Send one request, a POST where there is a body.

    Args:
        endpoint: Where to.
        path: What is asked there, below the base URL.
        body: What is sent, as JSON.
        key: The secret of the endpoint, or empty.
        seconds: The most that the whole of it may take.

    Raises:
        SecondReaderFailed: Nobody answered, not in time, or endlessly.
    """
    parts = urlsplit(endpoint.url)
    ends_at = time.monotonic() + seconds
    connection = _connection(parts, seconds)
    headers = {"Accept": "application/json", "Content-Type": "application/json"}
    if key:
        headers["Authorization"] = f"Bearer {key}"
    content = None if body is None else json.dumps(body)
    try:
        connection.request("GET" if body is None else "POST", parts.path + path, content, headers)
        response = connection.getresponse()
        received = _received(connection, response, ends_at)
    except TimeoutError as error:
        raise SecondReaderFailed(reason=f"no reply within {seconds:g} seconds") from error
    except (OSError, http.client.HTTPException) as error:
        # a TLS error is an OSError, too; none of these texts holds a header that was sent
        reason = f"{parts.netloc} cannot be reached ({type(error).__name__})"
        raise SecondReaderFailed(reason=reason) from error
    finally:
        connection.close()
    return Reply(response.status, response.headers.get("Retry-After", ""), received)


def _connection(parts: SplitResult, seconds: float) -> http.client.HTTPConnection:
    secure = parts.scheme == "https"
    kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
    return kind(parts.hostname or "", parts.port, timeout=seconds)


def _received(
    connection: http.client.HTTPConnection, response: http.client.HTTPResponse, ends_at: float
) -> bytes:
    """The body, within its size and what is left of the time: a drip resets no clock."""
    received = bytearray()
    while len(received) <= _REPLY_MAX_BYTES:
        left = ends_at - time.monotonic()
        if left <= 0:
            raise TimeoutError
        if connection.sock is not None:  # None once the last byte is in, where none is kept open
            connection.sock.settimeout(left)
        piece = response.read1(_PIECE_BYTES)
        if not piece:
            return bytes(received)
        received += piece
    raise SecondReaderFailed(reason="its reply has no end")


def key_for(endpoint: Endpoint, file: Path) -> str:
    """The secret for an endpoint, out of lines `HOST KEY`; empty where there is none.

    A key is bound to its host, so that another address in the settings never gets it, and it
    leaves the computer by https alone.

    Raises:
        SecondReaderFailed: Others can read the file, or the key cannot be sent.
    """
    parts = urlsplit(endpoint.url)
    try:
        with file.open(encoding="utf-8") as opened:
            mode = os.fstat(opened.fileno()).st_mode
            if os.name == "posix" and stat.S_IMODE(mode) & 0o077:
                raise SecondReaderFailed(reason=f"others can read {file}; run: chmod 600 {file}")
            lines = [line.split() for line in opened]
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise SecondReaderFailed(reason=f"{file} cannot be read") from error
    host = parts.netloc.lower()
    key = next((line[1] for line in lines if len(line) == 2 and line[0].lower() == host), "")
    if not (key.isascii() and key.isprintable()):
        raise SecondReaderFailed(reason=f"the key for {host} in {file} holds odd characters")
    if key and parts.scheme != "https" and not _is_here(parts.hostname or ""):
        raise SecondReaderFailed(reason="a key is sent to another machine by https alone")
    return key


def _is_here(host: str) -> bool:
    """Whether a host is this computer.

    >>> [_is_here(host) for host in ("localhost", "127.0.0.1", "::1", "10.0.0.5", "ai.example")]
    [True, True, True, False, False]
    """
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
