"""Numbers, vectors and matrices as candidates type them, never evaluated as code."""

from __future__ import annotations

import re
from typing import Literal

from greenroom.domain.errors import NotANumber
from greenroom.domain.instances import Expected, Numbers
from greenroom.grading.arithmetic import MAX_DEPTH, NotReadable, evaluate, spelling

MAX_CHARACTERS = 2_000
MAX_ENTRIES = 400

Shape = Literal["number", "vector", "matrix"]

_EXAMPLES: dict[Shape, str] = {
    "number": "-3.5, 1/3 or 2e-4",
    "vector": "[1, 2.5, -3]",
    "matrix": "[[1, 2], [3, 4]]",
}
_NAMED = re.compile(r"^(?:[A-Za-zα-ωσμ][A-Za-z0-9_']{0,20}\s*)?[=≈~]\s*")
_ARRAY = re.compile(r"(?:np\.|numpy\.)?array\((.*)\)", re.DOTALL)
_PERCENT = re.compile(r"\bper\s?cent\b", re.IGNORECASE)
_SPACED_THOUSANDS = re.compile(r"(?<![0-9.,])([0-9]{1,3})((?:[ \u00a0\u202f][0-9]{3})+)(?![0-9])")


def parse(text: str, *, shape: Shape, label: str, unit: str | None = None) -> Numbers:
    """What was typed into one field, as a float, a tuple of floats or a tuple of rows.

    `12 %` is 0.12, and 12 where the unit is '%'. The unit may be typed, another one is refused.
    A vector may come as `[1, 2]`, `(1 2)`, `1; 2` or one entry a line; a matrix as
    `[[1, 2], [3, 4]]` or with one row a line or between semicolons. The sizes are not checked here.

    Args:
        text: As typed, at most 2,000 characters.
        shape: What the field asks for.
        label: Its name, for the message.
        unit: What the number counts, if anything.

    Raises:
        NotANumber: It cannot be read; names the label, what was typed and an example.

    >>> parse("12 %", shape="number", label="Recall")
    0.12
    >>> parse("1/2; 3", shape="vector", label="Gradient")
    (0.5, 3.0)
    >>> parse("1 2\\n3 4", shape="matrix", label="Covariance")
    ((1.0, 2.0), (3.0, 4.0))
    """
    try:
        if len(text) > MAX_CHARACTERS:
            raise NotReadable("too long")
        bare = without_unit(without_dress(spelling(text).strip()), unit)
        if shape == "number":
            return one_number(bare, unit)
        rows = _rows(bare, shape)
        if sum(map(len, rows)) > MAX_ENTRIES:
            raise NotReadable("too long")
        values = tuple(tuple(one_number(entry, unit) for entry in row) for row in rows)
    except NotReadable as error:
        raise NotANumber(
            label=label,
            given=shortened(text),
            wanted=_wanted(shape, unit, str(error)),
            example=_EXAMPLES[shape],
        ) from error
    if shape == "vector" and (len(values) == 1 or all(len(row) == 1 for row in values)):
        return tuple(entry for row in values for entry in row)
    return values


def shown(value: Expected) -> str:
    """The value in at most six significant digits, as it could be typed; a formula as it is.

    >>> shown(((0.1 + 0.2, 2.0), (3.0, 1234567.0)))
    '[[0.3, 2], [3, 1.23457e+06]]'
    """
    if isinstance(value, tuple):
        return f"[{', '.join(shown(entry) for entry in value)}]"
    return value if isinstance(value, str) else f"{value:.6g}"


def shortened(text: str) -> str:
    """What was typed, in quotes and at most 40 characters long; 'nothing' where it is blank.

    >>> shortened(" "), shortened("a" * 99)[-4:]
    ('nothing', 'aaa…')
    """
    words = " ".join(text.split())
    if not words:
        return "nothing"
    return words if len(words) <= 40 else f"{words[:39]}…"


def _wanted(shape: Shape, unit: str | None, why: str) -> str:
    noun = {"number": "a number", "vector": "a vector", "matrix": "a matrix"}[shape]
    measure = f" in {unit}" if unit else ""
    if "finite" in why:
        return f"{noun.replace('a ', 'a finite ', 1)}{measure}"
    ambiguous = " that can be read in one way only" if "two ways" in why else ""
    return f"{noun}{measure}{ambiguous}"


def without_dress(text: str) -> str:
    """The value without what people write around it: `x =`, `≈`, `array(...)`, 'per cent'."""
    bare = _NAMED.sub("", text)
    wrapped = _ARRAY.fullmatch(bare)
    return _PERCENT.sub("%", wrapped[1] if wrapped else bare).strip()


def without_unit(text: str, unit: str | None) -> str:
    """The value without its unit, in the singular or the plural."""
    if not unit or unit == "%":
        return text
    spellings = {unit, unit.removesuffix("s"), f"{unit}s"}
    pattern = "|".join(re.escape(word) for word in sorted(spellings, key=len, reverse=True))
    trailing = re.sub(rf"(?<=[0-9.\s\]\)π])\s*(?:{pattern})$", "", text, flags=re.IGNORECASE)
    if trailing != text or unit[0].isalnum():
        return trailing.strip()
    return text.removeprefix(unit).strip()


def one_number(entry: str, unit: str | None) -> float:
    """One number or simple arithmetic, with or without a percent sign.

    Raises:
        NotReadable: It is something else.
    """
    bare = _SPACED_THOUSANDS.sub(lambda found: re.sub(r"\s", "", found[0]), entry.strip())
    percent = bare.endswith("%")
    value = evaluate(bare[:-1] if percent else bare)
    return value / 100 if percent and unit != "%" else value


def _rows(text: str, shape: Shape) -> list[list[str]]:
    """Rows of entries as they stand, at least one entry in each."""
    # spaces that belong to one entry are taken out before spaces can separate entries
    tight = re.sub(r"[ \t]*([/^*])[ \t]*", r"\1", text)
    tight = re.sub(r"[ \t]+%", "%", tight)
    body = _call_brackets(tight)
    nested = re.match(r"\s*\[\s*\[", body)
    rows = _nested(body) if nested else _flat(_outer_removed(body), shape)
    if not rows or any(not row for row in rows):
        raise NotReadable("empty")
    return [[entry.replace("⟨", "(").replace("⟩", ")") for entry in row] for row in rows]


def _call_brackets(text: str) -> str:
    """Brackets of arithmetic become ⟨⟩, so that those of vectors can be told from them."""
    result: list[str] = []
    stack: list[str] = []
    for place, sign in enumerate(text):
        if len(stack) > MAX_DEPTH:
            raise NotReadable("nested too deeply")
        if sign in "([{":
            before = text[:place].rstrip()[-1:]
            inner = sign == "(" and (before in set("√t+-*/^") or _holds_one(text, place))
            stack.append("⟨⟩" if inner else "[]")
            result.append(stack[-1][0])
        elif sign in ")]}":
            if not stack:
                raise NotReadable("not arithmetic: a bracket is closed twice")
            result.append(stack.pop()[1])
        else:
            result.append(sign)
    if stack:
        raise NotReadable("not arithmetic: a bracket is open")
    return "".join(result)


def _holds_one(text: str, opening: int) -> bool:
    """Whether a round bracket is a factor, as in (1+√5)/2: an operator follows it."""
    depth = 0
    for place in range(opening, len(text)):
        depth += (text[place] in "([{") - (text[place] in ")]}")
        if depth == 0:
            return text[place + 1 : place + 2] in set("/*^")
    return False


def _outer_removed(body: str) -> str:
    body = body.strip()
    if body.startswith("[") and body.endswith("]") and body.count("[") == 1:
        return body[1:-1]
    return body


def _nested(body: str) -> list[list[str]]:
    inner = re.fullmatch(r"\s*\[(.*)\]\s*", body, flags=re.DOTALL)
    if inner is None:
        raise NotReadable("not arithmetic")
    pieces = re.findall(r"\[([^\[\]]*)\]", inner[1])
    if re.sub(r"\[[^\[\]]*\]|[\s,;]", "", inner[1]):
        raise NotReadable("not arithmetic: something stands between the rows")
    return [_entries(piece) for piece in pieces]


def _flat(body: str, shape: Shape) -> list[list[str]]:
    if "[" in body:  # rows one below another, each in brackets of its own
        pieces = re.findall(r"\[([^\[\]]*)\]", body)
        if re.sub(r"\[[^\[\]]*\]|[\s,;]", "", body):
            raise NotReadable("not arithmetic: something stands between the rows")
        return [_entries(piece) for piece in pieces]
    if ";" not in body and "\n" not in body.strip():
        return [_entries(body)]
    lines = [line for line in re.split(r"[;\n]", body) if line.strip(" \t,")]
    if shape == "vector" and all(re.fullmatch(r"[^,\s]+(?:,[0-9]+)?,?", s.strip()) for s in lines):
        return [[line.strip().removesuffix(",")] for line in lines]  # 1,5; 2,5: decimal commas
    return [_entries(line) for line in lines]


def _entries(text: str) -> list[str]:
    """Entries between commas or semicolons, else between spaces."""
    text = text.strip()
    if re.search("[,;]", text):
        entries = [entry.strip() for entry in re.split("[,;]", text.rstrip(",;"))]
        if any(not entry for entry in entries):
            raise NotReadable("an entry is empty")
        return entries
    return text.split()
