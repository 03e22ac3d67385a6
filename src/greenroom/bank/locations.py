"""Where the questions lie on this computer."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

BANK_PATHS = "GREENROOM_BANK_PATHS"
"""Further banks, separated as in PATH."""


def default_roots(environment: Mapping[str, str] = os.environ) -> tuple[Path, ...]:
    """The bank that came with the program, then those that the environment names.

    An installed package holds its bank as `greenroom/bank/content`; a checkout has it at its top.
    """
    packed = Path(__file__).parent / "content"
    own = packed if packed.is_dir() else Path(__file__).parents[3] / "bank"
    further = environment.get(BANK_PATHS, "").split(os.pathsep)
    return (own, *(Path(name).expanduser() for name in further if name.strip()))
