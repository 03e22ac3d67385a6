"""When two values count as the same."""

from __future__ import annotations

from greenroom.domain.instances import Expected, Numbers
from greenroom.domain.items import AnswerField
from greenroom.grading.probing import likeness_of_texts

_ROUNDING = 1e-9
"""Share of the tolerance by which binary fractions may overstep it: 0.105 for 0.1 ± 0.005."""


def agrees(given: Expected, expected: Expected, field: AnswerField, *, times: float = 1) -> bool:
    """Whether every entry is within the field's relative or absolute tolerance of its own value.

    Formulas agree where enough values at points do.

    Args:
        given: What was typed; of a formula, as it was read.
        expected: What is right; another size or shape never agrees.
        field: Says the tolerances; the larger one counts, entry by entry.
        times: Widens the tolerance by this factor.

    >>> field = AnswerField(id="x", label="x", relative_tolerance=0.01)
    >>> agrees(1.01, 1.0, field), agrees((1.0, 2.1), (1.0, 2.0), field)
    (True, False)
    """
    if isinstance(given, str) or isinstance(expected, str):
        both = isinstance(given, str) and isinstance(expected, str)
        return both and likeness_of_texts(str(given), str(expected), field.variables) == "same"
    if isinstance(given, tuple) or isinstance(expected, tuple):
        if not (isinstance(given, tuple) and isinstance(expected, tuple)):
            return False
        ours: tuple[Numbers, ...] = given
        right: tuple[Numbers, ...] = expected
        return len(ours) == len(right) and all(
            agrees(one, other, field, times=times) for one, other in zip(ours, right, strict=True)
        )
    allowed = times * max(field.absolute_tolerance, field.relative_tolerance * abs(expected))
    return abs(given - expected) <= allowed * (1 + _ROUNDING)
