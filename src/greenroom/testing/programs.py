"""Small sound items that are answered by a program."""

from __future__ import annotations

from typing import Any

from greenroom.domain.items import CodeItem, DebugItem
from greenroom.testing.items import item_base

CODE_CHECK = """\
from greenroom.judge.cases import Case


def cases(rng):
    yield Case("a plain value", (1,), visible=True)
    yield Case("a large value", (int(rng.integers(1000, 2000)),), shape="one value")
"""


MEAN_CHECK = """\
from greenroom.judge.cases import Case


def cases(rng):
    yield Case("two values", ([1.0, 3.0],), visible=True)
    yield Case("random values", (rng.normal(size=5).tolist(),), shape="5 values")
"""


def code_item(uid: str = "code01", **changes: Any) -> CodeItem:
    """A function to write, with two cases.

    >>> code_item().exercise().entry_point
    'increment'
    """
    fields = item_base(uid, "Add one", changes)
    return CodeItem.model_validate(
        {
            "question": "Write `increment(x)`, which returns x + 1.",
            "model_answer": "Add one.",
            "hints": ("**What is added?**\n\nOne.",),
            "entry_point": "increment",
            "stub": "def increment(x):\n    raise NotImplementedError\n",
            "check": CODE_CHECK,
            "reference": "def increment(x):\n    return x + 1\n",
            **fields,
        }
    )


def debug_item(uid: str = "debg01", **changes: Any) -> DebugItem:
    """A mean with the wrong divisor, to be mended.

    >>> debug_item().fault
    'wrong-divisor'
    """
    fields = item_base(uid, "A mean that is too large", changes)
    faulty = "def mean(values):\n    return sum(values) / (len(values) - 1)\n"
    return DebugItem.model_validate(
        {
            "question": "`mean(values)` is too large. Find out why, and mend it.",
            "model_answer": "A mean is the sum divided by the count.",
            "entry_point": "mean",
            "lines": (2,),
            "fault": "wrong-divisor",
            "stub": faulty,
            "check": MEAN_CHECK,
            "reference": faulty.replace("(len(values) - 1)", "len(values)"),
            "test": "def test(program):\n    assert program.mean([1, 3]) == 2\n",
            **fields,
        }
    )
