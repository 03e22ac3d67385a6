"""From values to places: how far an axis runs, where its ticks stand, how they are written."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from greenroom.domain.figures import Axis

_PADDING = 0.04  # of the axis' length, so that no mark sits on the frame
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True)
class Scale:
    """An axis laid over a length in pixels.

    Args:
        low: The value at the start.
        high: The value at the end.
        length: Pixels between them.
        log: Whether equal factors are equally long.
        falls: Whether values fall with the pixels, as on an upright axis of numbers.
        whole: Whether only whole numbers mean something on it, as for counts.
    """

    low: float
    high: float
    length: float
    log: bool = False
    falls: bool = False
    whole: bool = False

    def __call__(self, value: float) -> float:
        """The pixel of a value; values outside the axis lie outside the length.

        >>> Scale(0, 10, 100)(2.5), Scale(0, 10, 100, falls=True)(2.5)
        (25.0, 75.0)
        >>> Scale(1, 100, 100, log=True)(10)
        50.0
        """
        turn: Callable[[float], float] = math.log10 if self.log else float
        share = (turn(value) - turn(self.low)) / (turn(self.high) - turn(self.low))
        return self.length * (1 - share if self.falls else share)

    def ticks(self, about: int = 5) -> list[float]:
        """Round values along the axis.

        >>> Scale(0, 1, 100).ticks()
        [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]
        >>> Scale(1, 12, 100, whole=True).ticks()
        [5.0, 10.0]
        >>> Scale(1, 1000, 100, log=True).ticks()
        [1.0, 10.0, 100.0, 1000.0]
        """
        return self._decades() if self.log else self._steps(about)

    def _steps(self, about: int) -> list[float]:
        rough = (self.high - self.low) / about
        decade = 10.0 ** math.floor(math.log10(rough))
        steps = [s * decade for s in _STEPS if s * decade >= rough * (1 - 1e-9)]
        step = max(1.0, next(s for s in steps if s % 1 == 0 or s < 1)) if self.whole else steps[0]
        first, last = math.ceil(self.low / step - 1e-9), math.floor(self.high / step + 1e-9)
        return [float(f"{number * step:.12g}") for number in range(first, last + 1)]

    def _decades(self) -> list[float]:
        low, high = math.log10(self.low), math.log10(self.high)
        factors = (1.0,) if high - low > 2 else (1.0, 2.0, 5.0)
        every = max(1, math.ceil((high - low) / 7))
        exponents = range(math.floor(low), math.ceil(high) + 1, every)
        found = [f * 10.0**exponent for exponent in exponents for f in factors]
        return [v for v in found if low - 1e-9 <= math.log10(v) <= high + 1e-9]


def scale_of(
    axis: Axis, positions: Sequence[float], length: float, *, upright: bool, grounded: bool
) -> Scale:
    """The scale of an axis over the positions that its marks take.

    Args:
        axis: May fix either end.
        positions: What must be on it.
        length: Pixels.
        upright: Whether it is the y axis. Its numbers rise; its categories run from the top.
        grounded: Whether bars stand on 0, so that no gap is left below it.
    """
    if axis.categories is not None:
        return Scale(-0.5, len(axis.categories) - 0.5, length)
    log = axis.scale == "log"
    turn: Callable[[float], float] = math.log10 if log else float
    found = [turn(p) for p in positions] or [0.0]
    low = min(found) if axis.low is None else turn(axis.low)
    high = max(found) if axis.high is None else turn(axis.high)
    if high <= low:  # a single value, or one end fixed beyond all marks
        low, high = (low - 0.5, high + 0.5) if axis.low is None else (low, low + 1)
    room = _PADDING * (high - low)
    if axis.low is None and not (grounded and low == 0):
        low -= room
    if axis.high is None and not (grounded and high == 0):
        high += room
    back: Callable[[float], float] = (lambda v: float(10.0**v)) if log else float
    return Scale(back(low), back(high), length, log=log, falls=upright)


def written(value: float) -> str:
    """A value as a tick or a cell says it: short, with a real minus.

    >>> written(0.25), written(-3.0), written(12000.0), written(2e6), written(0.00005)
    ('0.25', '−3', '12,000', '2×10⁶', '5×10⁻⁵')
    """
    size = abs(value)
    if size >= 1e6 or 0 < size < 1e-3:
        mantissa, exponent = f"{value:.2e}".split("e")
        times = mantissa.rstrip("0").rstrip(".")
        power = f"10{str(int(exponent)).translate(_SUPERSCRIPT)}"
        text = power if times == "1" else f"{times}×{power}"
    else:
        text = f"{value:,.0f}" if value == round(value) else f"{value:,.4g}"
    return text.replace("-", "−")
