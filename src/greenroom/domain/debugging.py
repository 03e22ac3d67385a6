"""The answer to a faulty program as one text: the repair, and below it what was found.

    def mean(values):
        return sum(values) / len(values)

    # line: 2
    # fault: wrong-divisor
    # proof
    def test(program):
        assert program.mean([1, 3]) == 2

One text can be kept as a draft, opened in an editor and read from a file like any program.
"""

from __future__ import annotations

import re

from greenroom.domain.values import Value

_FOOT = re.compile(
    r"^# line:[ \t]*(?P<line>[^\n]*)\n# fault:[ \t]*(?P<fault>[^\n]*)\n# proof\b[^\n]*(?:\n|\Z)",
    re.MULTILINE,
)

PROOF_STUB = "def test(program):\n    raise NotImplementedError\n"
"""What a proof begins with."""


class Debugged(Value):
    """What was made of a faulty program.

    `line` and `fault` stand as they were typed; `proof` is a test, as Python.
    """

    program: str
    line: str = ""
    fault: str = ""
    proof: str = ""

    @property
    def line_number(self) -> int | None:
        """The line as a number, where it is one.

        >>> Debugged(program="", line=" 12 ").line_number, Debugged(program="").line_number
        (12, None)
        """
        typed = self.line.strip()
        return int(typed) if re.fullmatch(r"[0-9]{1,6}", typed) else None

    @property
    def has_proof(self) -> bool:
        """Whether somebody wrote one."""
        return bool(self.proof.strip()) and self.proof.strip() != PROOF_STUB.strip()


def debugged_in(text: str) -> Debugged:
    """What a text says; one without a foot is a program alone.

    >>> debugged_in("x = 1\\n\\n# line: 1\\n# fault: wrong-axis\\n# proof\\ndef test(program): ...")
    Debugged(program='x = 1\\n', line='1', fault='wrong-axis', proof='def test(program): ...')
    """
    found = _FOOT.search(text)
    if found is None:
        return Debugged(program=text)
    program = text[: found.start()].rstrip("\n")
    return Debugged(
        program=f"{program}\n" if program.strip() else "",
        line=found["line"].strip(),
        fault=found["fault"].strip(),
        proof=text[found.end() :],
    )


def text_of_debugged(given: Debugged) -> str:
    """The text that `debugged_in` reads.

    >>> debugged_in(text_of_debugged(Debugged(program="x = 1\\n", line="1"))).line
    '1'
    """
    line, fault = (" ".join(field.split()) for field in (given.line, given.fault))
    return f"{given.program.rstrip()}\n\n# line: {line}\n# fault: {fault}\n# proof\n{given.proof}"
