"""Who may talk to the server: checks of Host and Origin, the start-up token, strict headers.

Other users of a shared computer reach 127.0.0.1 too, and so does every site that the candidate's
browser has open: the token keeps out the first, Host and Origin checks the second.
"""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

BODY_MAX_BYTES = 256 * 1024
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
PUBLIC = "/static/"
ASKS = "/practise"
TOKEN_FIELD = "token"

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    # KaTeX positions its boxes by style attributes; attributes cannot load or run anything
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
HEADERS = {
    "content-security-policy": "; ".join(f"{name} {value}" for name, value in POLICY.items()),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}

Refuse = Callable[[Request, "Refusal"], Response]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request was turned away, before any page saw it."""

    status: int
    code: str


WRONG_HOST = Refusal(421, "wrong-host")
CROSS_SITE = Refusal(403, "cross-site")
NO_TOKEN = Refusal(403, "no-token")
TOO_LARGE = Refusal(413, "too-large")


class Guard:
    """ASGI middleware around everything: lets a request through, or answers it itself.

    Args:
        app: What is guarded.
        token: The start-up secret.
        hosts: Names without port by which the server may be called.
        refuse: Makes the page (or JSON) for a refusal.
    """

    def __init__(self, app: ASGIApp, *, token: str, hosts: frozenset[str], refuse: Refuse) -> None:
        self._app = app
        self._token = token
        self._hosts = hosts
        self._refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        answer = self._answer(request)
        if answer is not None:
            await answer(scope, receive, _with_headers(send))
            return
        limited = _Limited(receive)
        try:
            await self._app(scope, limited, _with_headers(send))
        except _BodyTooLargeError:
            refused = self._refuse(request, TOO_LARGE)
            await refused(scope, receive, _with_headers(send))

    def _answer(self, request: Request) -> Response | None:
        """The answer to a request that must not pass, or None."""
        if _host_name(request.headers.get("host", "")) not in self._hosts:
            return self._refuse(request, WRONG_HOST)
        safe = request.method in SAFE_METHODS
        if safe and request.url.path.startswith(PUBLIC):
            return None
        if safe and self._is_token(request.query_params.get(TOKEN_FIELD, "")):
            return self._let_in(request)
        refusal = self._refusal(request, safe=safe)
        return None if refusal is None else self._refuse(request, refusal)

    def _refusal(self, request: Request, *, safe: bool) -> Refusal | None:
        if not self._is_token(_cookie(request)):
            return NO_TOKEN
        asks = request.url.path == ASKS  # reading this address may put a question
        if (asks or not safe) and not _same_origin(request.headers):
            return CROSS_SITE
        length = request.headers.get("content-length", "0")
        return TOO_LARGE if not length.isdigit() or int(length) > BODY_MAX_BYTES else None

    def _is_token(self, shown: str) -> bool:
        return hmac.compare_digest(shown.encode(), self._token.encode())

    def _let_in(self, request: Request) -> Response:
        """Keeps the token in a cookie and takes it out of the address bar and the history."""
        rest = [pair for pair in parse_qsl(request.url.query) if pair[0] != TOKEN_FIELD]
        path = request.url.path + (f"?{urlencode(rest)}" if rest else "")
        # "//host" would be another site's address
        answer = RedirectResponse("/" + path.lstrip("/"), status_code=303)
        answer.set_cookie(
            cookie_name(request), self._token, httponly=True, samesite="strict", path="/"
        )
        answer.headers["cache-control"] = "no-store"
        return answer


def cookie_name(request: Request) -> str:
    """Cookies do not know ports: with its own name each server on a computer keeps its own."""
    return f"greenroom-{request.url.port or 80}"


def _cookie(request: Request) -> str:
    try:
        cookies = SimpleCookie(request.headers.get("cookie", ""))
    except CookieError:
        return ""
    found = cookies.get(cookie_name(request))
    return "" if found is None else found.value


def _host_name(host: str) -> str:
    """The Host header without its port; `[::1]:8000` keeps its brackets.

    >>> _host_name("localhost:8000"), _host_name("[::1]:8000")
    ('localhost', '[::1]')
    """
    name, _, port = host.rpartition(":")
    return (name if name and port.isdigit() else host).lower()


def _same_origin(headers: Headers) -> bool:
    """Whether a changing request comes from our own pages (or from no browser at all)."""
    site = headers.get("sec-fetch-site")
    if site is not None and site not in ("same-origin", "none"):
        return False
    origin = headers.get("origin")
    return origin is None or origin == f"http://{headers.get('host')}"


class _BodyTooLargeError(Exception):
    """The body went over the limit while it was read: it came in chunks, without a length."""


class _Limited:
    """Counts what is received, for requests that do not say their length."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._seen = 0

    async def __call__(self) -> Message:
        message = await self._receive()
        self._seen += len(message.get("body", b""))
        if self._seen > BODY_MAX_BYTES:
            raise _BodyTooLargeError
        return message


def _with_headers(send: Send) -> Callable[[Message], Awaitable[None]]:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            headers.setdefault("cache-control", "private, no-cache")
        await send(message)

    return sending
