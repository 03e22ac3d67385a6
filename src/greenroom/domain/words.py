"""Words for people that are made below the pages: kept apart from what they are about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark words for the translators; they are translated where they are shown.

    >>> N_("Due.")
    'Due.'
    """
    return text


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with places in it, and the things that go there.

    >>> str(Said("No item {uid}.", {"uid": "abc123"}))
    'No item abc123.'
    """

    words: str
    things: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.words.format(**self.things)
