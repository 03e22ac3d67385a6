"""One drawing of a generated item: the numbers shown, what is right, and how people miss it."""

from __future__ import annotations

from pydantic import Field, JsonValue

from greenroom.domain.figures import Figure
from greenroom.domain.values import Slug, Value

Number = float
Numbers = Number | tuple[Number, ...] | tuple[tuple[Number, ...], ...]
"""A number, a vector, a matrix (a tuple of rows) or an interval (its two ends)."""
Expected = Numbers | str
"""What is right: numbers, or a formula in plain notation."""


class NearMiss(Value):
    """A wrong result that a known slip leads to, and the sentence that names the slip."""

    expected: dict[Slug, Expected] = Field(min_length=1)
    says: str = Field(min_length=10)
    misconception: Slug | None = None


class Instance(Value):
    """What `variants.py` drew for one seed."""

    seed: int = Field(ge=0, le=2**32 - 1)
    shown: dict[str, str] = Field(description="what stands for {{name}} in the question")
    expected: dict[Slug, Expected] = Field(default={}, description="what is right; of compute")
    near_misses: tuple[NearMiss, ...] = ()
    solution: str = Field(default="", description="worked in the same numbers, Markdown")
    figure: Figure | None = Field(default=None, description="what is to be read; of plot")
    drawn: dict[str, JsonValue] = Field(default={}, description="the raw numbers, for the proof")
