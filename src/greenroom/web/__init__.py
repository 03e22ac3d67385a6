"""The web application: routes, one error table, templates, front end."""

from __future__ import annotations

from greenroom.web.app import create_app
from greenroom.web.services import Services

__all__ = ["Services", "create_app"]
