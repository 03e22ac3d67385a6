"""A server on this computer that speaks the OpenAI-compatible protocol as it is told to."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class ChatServer(ThreadingHTTPServer):
    """Gives the replies of a list, one a request and the last one for ever, and notes what came.

    A reply is (status, headers, body), or None to say nothing until the test is over.
    """

    daemon_threads = True
    block_on_close = False

    def __init__(self, replies: list[tuple[int, dict[str, str], bytes] | None]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.replies = replies
        self.requests: list[dict[str, Any]] = []
        self.over = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def handle_error(self, *_: object) -> None:
        """A client that hung up is what some tests are about."""


class _Handler(BaseHTTPRequestHandler):
    server: ChatServer

    def do_POST(self) -> None:
        content = self.rfile.read(int(self.headers["Content-Length"]))
        seen = {"path": self.path, "headers": dict(self.headers), "body": json.loads(content)}
        self.server.requests.append(seen)
        number = min(len(self.server.requests), len(self.server.replies)) - 1
        reply = self.server.replies[number]
        if reply is None:
            self.server.over.wait()
            return
        self._send(*reply)

    def do_GET(self) -> None:
        self._send(200, {}, b'{"object": "list", "data": [{"id": "tiny:latest"}]}')

    def _send(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving(*replies: tuple[int, dict[str, str], bytes] | None) -> Iterator[ChatServer]:
    """A server for as long as the block."""
    with ChatServer(list(replies)) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.over.set()
            server.shutdown()
            thread.join()


def status(code: int, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """A reply that is nothing but its status."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return code, named, b'{"error": {"message": "no"}}'


def says(content: object, **more: object) -> tuple[int, dict[str, str], bytes]:
    """A reply in which the model says something; what is no text is said as JSON."""
    text = content if isinstance(content, str) else json.dumps(content)
    message = {"role": "assistant", "content": text}
    choice = {"index": 0, "message": message | more, "finish_reason": "stop"}
    return 200, {}, json.dumps({"choices": [choice]}).encode()


def reading(score: float = 0.5, **states: str) -> dict[str, Any]:
    """A reply of the form that is asked for; each point is quoted by its own id."""
    points = [{"id": name, "state": state, "quote": name} for name, state in states.items()]
    return {"points": points, "score": score}
