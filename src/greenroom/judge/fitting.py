"""Whether a drawing holds what its item asks for; near misses that are right go."""

from __future__ import annotations

from typing import Final

from greenroom.domain.instances import Expected, Instance, NearMiss, Numbers
from greenroom.domain.items import AnswerField, ComputeItem
from greenroom.grading.formula_tokens import NoFormula
from greenroom.grading.formulas import read
from greenroom.grading.probing import defined_share
from greenroom.grading.tolerance import agrees

DEFINED_FROM: Final = 0.75
"""In so large a part of its variables' ranges a right formula has a value."""


def refuse_no_figure(instance: Instance) -> None:
    """Refuse a drawing that is nothing to read. Raises ValueError."""
    if instance.figure is None:
        raise ValueError("a plot item draws a figure, and this draws none")
    if instance.expected or instance.near_misses or instance.solution:
        raise ValueError("a plot item is graded by its rubric: it expects and solves nothing")


def refuse_misfits(item: ComputeItem, instance: Instance) -> None:
    """Refuse a drawing that does not hold what the item asks for, in its shapes.

    Raises:
        ValueError: Something is missing, too much, of another shape, or no formula.
    """
    if instance.figure is not None or len(instance.solution) < 10:
        raise ValueError("a compute item draws a worked solution and no figure")
    fields = {field.id: field for field in item.answers}
    if instance.expected.keys() != fields.keys():
        wanted, got = ", ".join(sorted(fields)), ", ".join(sorted(instance.expected))
        raise ValueError(f"expected gives {got}, and the item asks for {wanted}")
    for name, value in instance.expected.items():
        _refuse_shape(fields[name], value, "expected")
    for miss in instance.near_misses:
        for name, value in miss.expected.items():
            if name not in fields:
                raise ValueError(f"a near miss gives {name}, which the item does not ask for")
            _refuse_shape(fields[name], value, "a near miss of")


def _refuse_shape(field: AnswerField, value: Expected, what: str) -> None:
    if isinstance(value, str) or field.shape == "formula":
        _refuse_formula(field, value, what)
        return
    depth = {"number": 0, "vector": 1, "matrix": 2, "interval": 1}[field.shape]
    if _depth(value) != depth:
        raise ValueError(f"{what} {field.id} is no {field.shape}")
    if value == ():
        raise ValueError(f"{what} {field.id} has no entries")
    if field.shape == "interval" and isinstance(value, tuple):
        ends = [end for end in value if isinstance(end, float)]
        if len(ends) != 2 or not ends[0] < ends[1]:
            raise ValueError(f"{what} {field.id} is no interval [low, high] with low < high")
    if field.shape == "matrix" and isinstance(value, tuple):
        lengths = {len(row) for row in value if isinstance(row, tuple)}
        if len(lengths) != 1:
            raise ValueError(f"the rows of {what} {field.id} differ in length")


def _refuse_formula(field: AnswerField, value: Expected, what: str) -> None:
    if not isinstance(value, str) or field.shape != "formula":
        raise ValueError(f"{what} {field.id} is no {field.shape}")
    try:
        formula = read(value, field.variables)
    except NoFormula as error:
        raise ValueError(f"{what} {field.id} is no formula, {error}: {value}") from error
    if what == "expected" and defined_share(formula, field.variables) < DEFINED_FROM:
        raise ValueError(f"{what} {field.id} has no value in large parts of the ranges: {value}")


def _depth(value: Numbers) -> int:
    if not isinstance(value, tuple):
        return 0
    return 2 if value and isinstance(value[0], tuple) else 1


def without_hits(item: ComputeItem, instance: Instance) -> Instance:
    """Without the near misses that are right for this seed: 2 - 2 and 2 / 2 - 1 are both 0."""
    kept = tuple(miss for miss in instance.near_misses if _misses(item, instance, miss))
    return instance.model_copy(update={"near_misses": kept})


def _misses(item: ComputeItem, instance: Instance, miss: NearMiss) -> bool:
    return any(
        field.id in miss.expected
        and not agrees(miss.expected[field.id], instance.expected[field.id], field)
        for field in item.answers
    )
