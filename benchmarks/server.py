"""A Greenroom server of the benchmark's own: free port, empty data folder."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

GREENROOM = Path(sys.executable).with_name("greenroom")


@dataclass(frozen=True)
class Server:
    """Where it listens, the token that lets a browser in, and its process."""

    address: str
    port: int
    token: str
    process_id: int

    def connection(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)

    def cookie(self) -> str:
        """The cookie that the start-up token is exchanged for."""
        connection = self.connection()
        connection.request("GET", f"/?token={self.token}")
        given = connection.getresponse().getheader("set-cookie") or ""
        connection.close()
        return given.split(";")[0]


@contextmanager
def running_server() -> Iterator[Server]:
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(
            [GREENROOM, "serve", "--no-browser", "--port", "0", "--json"],
            env=os.environ | {"GREENROOM_DATA_DIR": folder},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            assert process.stdout is not None
            address = json.loads(process.stdout.readline())["data"]["address"]
            parts = urlsplit(address)
            yield Server(address, parts.port or 0, parse_qs(parts.query)["token"][0], process.pid)
        finally:
            process.terminate()
            process.wait()
