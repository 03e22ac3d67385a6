"""A figure as data: panels with axes and marks, and what it shows in words."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, FiniteFloat, model_validator

from greenroom.domain.values import Value

MAX_POINTS = 2000
"""Values in one row of a mark; a figure with more is no figure to be read."""

Numbers = Annotated[tuple[FiniteFloat, ...], Field(max_length=MAX_POINTS)]
Name = Annotated[str, Field(max_length=60)]


class Axis(Value):
    """One direction of a panel. With categories, positions are 0, 1, 2 ... in their order."""

    label: str = Field(min_length=1, max_length=60)
    low: FiniteFloat | None = None
    high: FiniteFloat | None = None
    scale: Literal["linear", "log"] = "linear"
    categories: tuple[Annotated[str, Field(min_length=1, max_length=40)], ...] | None = Field(
        default=None, min_length=1, max_length=40
    )

    @model_validator(mode="after")
    def _can_be_drawn(self) -> Axis:
        if self.low is not None and self.high is not None and self.low >= self.high:
            raise ValueError(f"the axis {self.label} runs from {self.low} to {self.high}")
        if self.scale == "log":
            if self.categories is not None:
                raise ValueError(f"the axis {self.label} has categories and a log scale")
            if any(end is not None and end <= 0 for end in (self.low, self.high)):
                raise ValueError(f"the log axis {self.label} starts at or below 0")
        return self


class _Mark(Value):
    name: Name = Field(default="", description="its entry in the legend; none where it is empty")

    def across(self) -> tuple[float, ...]:
        """Every position that the mark takes on the x axis."""
        raise NotImplementedError

    def upward(self) -> tuple[float, ...]:
        """Every position that the mark takes on the y axis."""
        raise NotImplementedError


def _same_length(**columns: tuple[float, ...]) -> None:
    lengths = {name: len(column) for name, column in columns.items()}
    if len(set(lengths.values())) != 1 or 0 in lengths.values():
        raise ValueError(f"columns of unequal or no length: {lengths}")


class Line(_Mark):
    """A curve through points, in the order given."""

    mark: Literal["line"] = "line"
    x: Numbers
    y: Numbers
    style: Literal["solid", "dashed", "dotted"] = "solid"

    @model_validator(mode="after")
    def _fits(self) -> Line:
        _same_length(x=self.x, y=self.y)
        return self

    def across(self) -> tuple[float, ...]:
        return self.x

    def upward(self) -> tuple[float, ...]:
        return self.y


class Band(_Mark):
    """The area between two curves."""

    mark: Literal["band"] = "band"
    x: Numbers
    low: Numbers
    high: Numbers

    @model_validator(mode="after")
    def _fits(self) -> Band:
        _same_length(x=self.x, low=self.low, high=self.high)
        return self

    def across(self) -> tuple[float, ...]:
        return self.x

    def upward(self) -> tuple[float, ...]:
        return (*self.low, *self.high)


class Points(_Mark):
    """A scatter."""

    mark: Literal["points"] = "points"
    x: Numbers
    y: Numbers

    @model_validator(mode="after")
    def _fits(self) -> Points:
        _same_length(x=self.x, y=self.y)
        return self

    def across(self) -> tuple[float, ...]:
        return self.x

    def upward(self) -> tuple[float, ...]:
        return self.y


class Bars(_Mark):
    """Bars from 0; with `sideways` they lie, and their positions are on the y axis."""

    mark: Literal["bars"] = "bars"
    at: Numbers
    heights: Numbers
    sideways: bool = False

    @model_validator(mode="after")
    def _fits(self) -> Bars:
        _same_length(at=self.at, heights=self.heights)
        return self

    def across(self) -> tuple[float, ...]:
        return (0.0, *self.heights) if self.sideways else self.at

    def upward(self) -> tuple[float, ...]:
        return self.at if self.sideways else (0.0, *self.heights)


class Histogram(_Mark):
    """Bars between edges; there is one edge more than there are counts."""

    mark: Literal["histogram"] = "histogram"
    edges: Numbers
    counts: Numbers

    @model_validator(mode="after")
    def _fits(self) -> Histogram:
        _same_length(edges=self.edges[1:], counts=self.counts)
        if any(left >= right for left, right in zip(self.edges, self.edges[1:], strict=False)):
            raise ValueError("the edges of a histogram rise")
        return self

    def across(self) -> tuple[float, ...]:
        return self.edges

    def upward(self) -> tuple[float, ...]:
        return (0.0, *self.counts)


class Intervals(_Mark):
    """Points with a range; with `sideways` their positions are on the y axis."""

    mark: Literal["intervals"] = "intervals"
    at: Numbers
    centre: Numbers
    low: Numbers
    high: Numbers
    sideways: bool = False

    @model_validator(mode="after")
    def _fits(self) -> Intervals:
        _same_length(at=self.at, centre=self.centre, low=self.low, high=self.high)
        if any(low > high for low, high in zip(self.low, self.high, strict=True)):
            raise ValueError("an interval ends below its start")
        return self

    def across(self) -> tuple[float, ...]:
        return (*self.low, *self.high) if self.sideways else self.at

    def upward(self) -> tuple[float, ...]:
        return self.at if self.sideways else (*self.low, *self.high)


class Cells(_Mark):
    """A table of numbers, each cell shaded by its value; the first row is on top."""

    mark: Literal["cells"] = "cells"
    values: tuple[Annotated[Numbers, Field(min_length=1, max_length=40)], ...] = Field(
        min_length=1, max_length=40
    )

    @model_validator(mode="after")
    def _fits(self) -> Cells:
        if len({len(row) for row in self.values}) != 1:
            raise ValueError("the rows of cells differ in length")
        return self

    def across(self) -> tuple[float, ...]:
        return tuple(float(column) for column in range(len(self.values[0])))

    def upward(self) -> tuple[float, ...]:
        return tuple(float(row) for row in range(len(self.values)))


class Segments(_Mark):
    """Straight pieces, each from its own start to its own end."""

    mark: Literal["segments"] = "segments"
    x0: Numbers
    y0: Numbers
    x1: Numbers
    y1: Numbers

    @model_validator(mode="after")
    def _fits(self) -> Segments:
        _same_length(x0=self.x0, y0=self.y0, x1=self.x1, y1=self.y1)
        return self

    def across(self) -> tuple[float, ...]:
        return (*self.x0, *self.x1)

    def upward(self) -> tuple[float, ...]:
        return (*self.y0, *self.y1)


class Rule(_Mark):
    """One reference line over the whole panel, upright at `x` or level at `y`."""

    mark: Literal["rule"] = "rule"
    x: FiniteFloat | None = None
    y: FiniteFloat | None = None

    @model_validator(mode="after")
    def _names_one(self) -> Rule:
        if (self.x is None) == (self.y is None):
            raise ValueError("a rule stands at x or at y")
        return self

    def across(self) -> tuple[float, ...]:
        return () if self.x is None else (self.x,)

    def upward(self) -> tuple[float, ...]:
        return () if self.y is None else (self.y,)


class Note(_Mark):
    """A short word at a place."""

    mark: Literal["note"] = "note"
    x: FiniteFloat
    y: FiniteFloat
    text: str = Field(min_length=1, max_length=60)

    def across(self) -> tuple[float, ...]:
        return (self.x,)

    def upward(self) -> tuple[float, ...]:
        return (self.y,)


Mark = Annotated[
    Line | Band | Points | Bars | Histogram | Intervals | Cells | Segments | Rule | Note,
    Field(discriminator="mark"),
]


class Panel(Value):
    """Marks over one pair of axes."""

    x: Axis
    y: Axis
    marks: tuple[Mark, ...] = Field(min_length=1, max_length=60)
    title: str = Field(default="", max_length=80)

    @model_validator(mode="after")
    def _can_be_drawn(self) -> Panel:
        named = {mark.name for mark in self.marks if mark.name}
        tables = any(isinstance(mark, Cells) for mark in self.marks)
        if tables and (self.x.categories is None or self.y.categories is None):
            raise ValueError("cells stand over two axes of categories")
        if len(named) > 6:
            raise ValueError(f"a panel with {len(named)} named series cannot be told apart")
        for axis, positions in (
            (self.x, [p for mark in self.marks for p in mark.across()]),
            (self.y, [p for mark in self.marks for p in mark.upward()]),
        ):
            if axis.scale == "log" and any(position <= 0 for position in positions):
                raise ValueError(f"the log axis {axis.label} holds values at or below 0")
            if axis.categories is not None and any(
                not -1 < position < len(axis.categories) for position in positions
            ):
                raise ValueError(f"a mark lies outside the categories of {axis.label}")
            if axis.categories is None and axis.low is None and not positions:
                raise ValueError(f"nothing says how far the axis {axis.label} runs")
        return self


class Figure(Value):
    """What is drawn, and the same in words for those who do not see it."""

    title: str = Field(min_length=3, max_length=120)
    alternative: str = Field(min_length=80, max_length=1500)
    panels: tuple[Panel, ...] = Field(min_length=1, max_length=4)
