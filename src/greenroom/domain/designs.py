"""What a design question has besides its rubric: signals, hidden facts, options, its canvas."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal, get_args

from pydantic import Field

from greenroom.domain.values import Slug, Value

Signal = Literal[
    "clarify",
    "goal",
    "metric",
    "data",
    "baseline",
    "model",
    "validation",
    "serving",
    "monitoring",
    "rollback",
    "cost",
]
SIGNALS: Final[tuple[Signal, ...]] = get_args(Signal)
CANVAS: Final[tuple[Signal, ...]] = SIGNALS[1:]
"""The areas of the canvas: every signal but `clarify`, which is earned by asking."""

REST: Final = "rest"
"""The name of the area for what belongs to no signal; it has no heading."""

_HEADING = re.compile(rf"^#{{1,6}}[ \t]*({'|'.join(CANVAS)})[ \t]*:?[ \t]*$", re.I | re.M)


_QUERY = re.compile(r"^[ \t]*\?[ \t]*(\S.*)$", re.M)
_CHOICE = re.compile(r"^[ \t]*choice[ \t]*:[ \t]*(\S*)[ \t]*$", re.I | re.M)


class Constraint(Value):
    """A fact of the case that is told to whoever asks for it."""

    id: Slug
    asks: tuple[str, ...] = Field(min_length=2, max_length=6, description="ways to ask for it")
    says: str = Field(min_length=10, description="what the interviewer replies")
    matters: bool = Field(description="whether asking for it counts")


class DesignOption(Value):
    """One way to go, to be chosen and justified; none is right."""

    id: Slug
    text: str = Field(min_length=1)
    why: str = Field(default="", description="what speaks for it here and what it costs")


def queries_in(text: str) -> tuple[str, ...]:
    """The questions to the interviewer that a file holds: its lines that begin with `?`.

    >>> queries_in("? How fast?\\n\\n## Goal\\n\\nLess loss.")
    ('How fast?',)
    """
    return tuple(found[1].strip() for found in _QUERY.finditer(text))


def choice_in(text: str) -> str | None:
    """The option that a file names on a line `Choice: ...`, or None.

    >>> choice_in("Choice: trees\\n\\nTrees, since ..."), choice_in("My choice is trees.")
    ('trees', None)
    """
    found = _CHOICE.search(text)
    return None if found is None else found[1] or None


def with_choice(option: str, text: str) -> str:
    """A text with the line that names the option before it; `without_choice` takes it off.

    >>> without_choice(with_choice("trees", "Trees, since ..."))
    'Trees, since ...'
    """
    return f"Choice: {option}\n\n{text}" if option else text


def without_choice(text: str) -> str:
    """A text without the line that names the option."""
    return _CHOICE.sub("", text, count=1).strip()


def prose_of(text: str) -> str:
    """The same text with everything blanked out that is no part of the design itself.

    Headings of the canvas, questions to the interviewer and the line that names the option; every
    other character stays where it is.

    >>> prose_of("? How fast?\\n## Goal\\nLess loss.").split()
    ['Less', 'loss.']
    """
    for pattern in (_HEADING, _QUERY, _CHOICE):
        text = pattern.sub(lambda found: " " * len(found[0]), text)
    return text


def on_canvas(areas: Mapping[str, str]) -> str:
    """The areas of a canvas as one text with headings; what is empty is left out.

    Args:
        areas: Signal, or `rest` -> what was written there.

    >>> on_canvas({"metric": "Recall.", "goal": "Fewer losses.", "cost": " "})
    '## Goal\\n\\nFewer losses.\\n\\n## Metric\\n\\nRecall.'
    """
    parts = [areas.get(REST, "").strip()]
    parts += [
        f"## {signal.capitalize()}\n\n{areas[signal].strip()}"
        for signal in CANVAS
        if areas.get(signal, "").strip()
    ]
    return "\n\n".join(filter(None, parts))


def areas_of(text: str) -> dict[str, str]:
    """The areas that a text with headings holds; what stands before the first is the rest.

    >>> areas_of("First.\\n\\n## goal\\nLess loss.\\n\\n## Metric:\\n\\nRecall.")
    {'rest': 'First.', 'goal': 'Less loss.', 'metric': 'Recall.'}
    """
    before, *parts = _HEADING.split(text)
    found = {REST: before.strip()} if before.strip() else {}
    for name, body in zip(parts[::2], parts[1::2], strict=True):
        key = name.lower()
        found[key] = "\n\n".join(filter(None, (found.get(key, ""), body.strip())))
    return found
