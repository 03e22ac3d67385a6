"""Where fetched things are kept; all of it can be deleted and fetched again."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_cache_path


def cache_folder() -> Path:
    """The folder for what can be fetched again; GREENROOM_CACHE_DIR overrides the system's."""
    chosen = os.environ.get("GREENROOM_CACHE_DIR")
    return Path(chosen) if chosen else user_cache_path("greenroom", appauthor=False)


def models_folder() -> Path:
    """Where the language models lie, one folder each."""
    return cache_folder() / "models"
