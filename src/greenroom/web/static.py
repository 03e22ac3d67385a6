"""The built scripts, styles and fonts, served from memory under addresses with their hash."""

from __future__ import annotations

import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from greenroom.domain.errors import RenderingFailed

SERVED = {".css", ".js", ".woff2", ".svg"}
FOR_EVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class StaticFile:
    """One file in memory."""

    body: bytes
    media_type: str


class StaticFiles:
    """All files of the build; `server/` holds what only the server reads.

    Raises:
        RenderingFailed: The front end was not built.
    """

    def __init__(self, folder: Path) -> None:
        self._files = {
            path.relative_to(folder).as_posix(): StaticFile(
                path.read_bytes(), mimetypes.guess_type(path.name)[0] or "font/woff2"
            )
            for path in sorted(folder.rglob("*"))
            if path.suffix in SERVED and "server" not in path.relative_to(folder).parts
        }
        if "app.js" not in self._files:
            raise RenderingFailed(reason="the front end was not built")
        total = hashlib.sha256()
        for name, file in self._files.items():
            total.update(name.encode() + b"\0" + file.body)
        self._hash = total.hexdigest()[:12]

    def address(self, name: str) -> str:
        """Where a file is served; the address changes with any file, so caches never go stale."""
        return f"/static/{self._hash}/{name}"

    def route(self) -> Route:
        """The route that serves them."""
        return Route("/static/{hash}/{name:path}", self._serve, methods=["GET"])

    async def _serve(self, request: Request) -> Response:
        file = self._files.get(request.path_params["name"])
        if file is None:
            return PlainTextResponse("not found", status_code=404)
        return Response(file.body, media_type=file.media_type, headers={"cache-control": FOR_EVER})
