"""What a learner may install besides: large libraries that some exercises use."""

from __future__ import annotations

import functools
import importlib.util

from greenroom.domain.programs import OPTIONAL, Library


@functools.cache
def missing() -> frozenset[Library]:
    """The optional libraries that are not installed here.

    >>> "numpy" in missing()
    False
    """
    return frozenset(name for name in OPTIONAL if importlib.util.find_spec(name) is None)
