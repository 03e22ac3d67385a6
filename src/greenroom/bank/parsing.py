"""One item's folder -> the item, with everything that it refers to put in."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ValidationError

from greenroom.bank.faults import from_validation, near
from greenroom.bank.files import CODE_SUFFIXES, Contents
from greenroom.bank.frontmatter import FrontMatterFault, Marks, read_front_matter
from greenroom.bank.markup import Document, Section, sections, split_front_matter
from greenroom.bank.resolving import resolve
from greenroom.domain.items import (
    ITEM,
    KINDS,
    PROGRAM_KINDS,
    BehaveItem,
    BuildItem,
    ChooseItem,
    CodeItem,
    ComputeItem,
    DebugItem,
    DesignItem,
    ExplainItem,
    Item,
    PlotItem,
    SqlItem,
)
from greenroom.domain.problems import Problem
from greenroom.domain.rubrics import Misconception

QUESTION_FILE = "question.md"
HINTS_FILE = "hints.md"
VARIANTS_FILE = "variants.py"
PROOF_FILE = "proof.py"

SECTIONS = {
    "Question": "question",
    "In 30 seconds": "short_answer",
    "Model answer": "model_answer",
}
PROGRAM_FILES = {
    "stub.py": "stub",
    "check.py": "check",
    "reference.py": "reference",
    "driver.py": "driver",
}
"""Files of an item that is answered by a program, with the fields that hold their texts."""
DEBUG_FILES = {**PROGRAM_FILES, "test.py": "test"}
"""The same of a faulty program: the stub is that program."""
QUERY_FILES = {
    "stub.sql": "stub",
    "tables.sql": "tables",
    "check.py": "check",
    "reference.sql": "reference",
}
"""The same of an item that is answered by a query."""
_FILES_OF = {"code": PROGRAM_FILES, "debug": DEBUG_FILES, "sql": QUERY_FILES}

FROM_FOLDER = frozenset(
    {
        *("topic", "slug", "item_hash", "hints"),
        *SECTIONS.values(),
        *DEBUG_FILES.values(),
        *QUERY_FILES.values(),
    }
)

_CLASSES: tuple[type[BaseModel], ...] = (
    ExplainItem, ChooseItem, ComputeItem, PlotItem, CodeItem,
    DebugItem, SqlItem, BuildItem, DesignItem, BehaveItem,
)  # fmt: skip
CLASS_OF = {str(cls.model_fields["kind"].default): cls for cls in _CLASSES}


@dataclass(frozen=True)
class Parsed:
    """An item, or the reasons why there is none; `uid` as far as it could be read."""

    uid: str | None
    item: Item | None
    problems: tuple[Problem, ...] = ()


def parse_item(path: Path, contents: Contents, beliefs: Mapping[str, Misconception]) -> Parsed:
    """Read the item of a folder.

    Args:
        path: The folder; its name is the slug, its parent's name the topic.
        contents: The texts of its files.
        beliefs: The misconceptions of its topic, by id.
    """
    text = contents.texts.get(QUESTION_FILE, "")
    uid = uid_in(text)
    problems = list(contents.problems)
    item = None if problems else _Parser(path, contents, beliefs, problems).item()
    named = tuple(problem.model_copy(update={"uid": uid}) for problem in problems)
    return Parsed(uid, None if problems else item, named)


def uid_in(text: str) -> str | None:
    """The uid that a question states, even where the rest of it cannot be read."""
    found = re.search(r"""^uid:\s*["']?([a-z0-9]{6})["']?\s*(#.*)?$""", text, re.MULTILINE)
    return found[1] if found else None


class _Parser:
    def __init__(
        self,
        path: Path,
        contents: Contents,
        beliefs: Mapping[str, Misconception],
        problems: list[Problem],
    ) -> None:
        self._path, self._contents, self._beliefs = path, contents, beliefs
        self._problems = problems

    def item(self) -> Item | None:
        text = self._contents.texts.get(QUESTION_FILE)
        if text is None:
            self._fault(None, "file-missing", "question.md is missing.", "Write it.")
            return None
        document = split_front_matter(text)
        if document.front_line is None:
            mend = "Begin with a line `---`, the keys, and a line `---`."
            self._fault(1, "no-front-matter", "there is no front matter.", mend)
            return None
        try:
            data, marks = read_front_matter(document.front, document.front_line)
        except FrontMatterFault as fault:
            self._fault(fault.line, "not-yaml", fault.says, fault.mend)
            return None
        self._refuse_keys_of_the_folder(data, marks)
        parts: dict[str, object] = {**self._body(document), "hints": self._hints()}
        if data.get("kind") in PROGRAM_KINDS:
            parts |= self._programs(_FILES_OF[str(data["kind"])])
        faults = resolve(data, self._beliefs)
        for location, says, mend in faults:
            self._fault(marks.line(location), "misconception-unknown", says, mend)
        return self._validated({**data, **parts}, marks)

    def _validated(self, data: dict[str, object], marks: Marks) -> Item | None:
        kind = data.get("kind")
        if kind not in CLASS_OF:
            says = "`kind` is missing." if kind is None else f"`{kind}` is no kind of item."
            self._fault(marks.line(("kind",)), "schema", says, near(str(kind), KINDS))
            return None
        if kind in ("compute", "plot") and VARIANTS_FILE not in self._contents.texts:
            mend = "Write it: `draw(rng)` draws the numbers or the figure."
            self._fault(None, "file-missing", "variants.py is missing.", mend)
        try:
            item = ITEM.validate_python(
                {**data, "topic": self._path.parent.name, "slug": self._path.name}
            )
        except ValidationError as error:
            self._problems += from_validation(
                error,
                CLASS_OF[str(kind)],
                path=self._path / QUESTION_FILE,
                line_of=marks.line,
                hidden=FROM_FOLDER,
                words=marks.words,
            )
            return None
        return None if self._problems else self._hashed(item)

    def _refuse_keys_of_the_folder(self, data: dict[str, object], marks: Marks) -> None:
        for name in sorted(FROM_FOLDER & data.keys()):
            says = f"`{name}` is not given in the front matter."
            mend = "It comes from the folder, the headings or hints.md: delete the line."
            self._fault(marks.line((name,)), "schema", says, mend)

    def _body(self, document: Document) -> dict[str, str]:
        before, found = sections(document.body, level=1, first_line=document.body_line)
        if before:
            mend = "Put it under `# Question`."
            self._fault(document.body_line, "text-before-heading", "text before a heading.", mend)
        texts: dict[str, str] = {}
        for section in found:
            name = SECTIONS.get(section.heading)
            if name is None:
                self._fault(section.line, "heading-unknown", *_unknown_heading(section))
            elif name in texts:
                says = f"the heading `# {section.heading}` stands here twice."
                self._fault(section.line, "heading-repeated", says, "Join the two.")
            else:
                texts[name] = section.text
        if "question" not in texts:
            mend = "Add the heading `# Question` and the question below it."
            self._fault(document.body_line, "section-missing", "there is no question.", mend)
        return texts

    def _programs(self, files: Mapping[str, str]) -> dict[str, object]:
        """The texts of the files beside the question."""
        texts = self._contents.texts
        found: dict[str, object] = {f: texts[n] for n, f in files.items() if n in texts}
        for name in files:
            if name not in texts and name != "driver.py":
                mend = "Write it: docs/reference/item-format.md says what belongs in it."
                self._fault(None, "file-missing", f"{name} is missing.", mend)
        return found

    def _hints(self) -> tuple[str, ...]:
        """Each hint as Markdown: its heading in bold, so that a page keeps its own headings."""
        before, found = sections(self._contents.texts.get(HINTS_FILE, ""), level=2)
        if before:
            mend = "Give every hint a heading: `## What would happen if ...`."
            self._fault(1, "text-before-heading", "text before a heading.", mend, HINTS_FILE)
        return tuple(f"**{hint.heading}**\n\n{hint.text}".strip() for hint in found)

    def _hashed(self, item: Item) -> Item:
        total = hashlib.sha256(item.model_dump_json().encode())
        for name in sorted(self._contents.texts):
            if name.endswith(CODE_SUFFIXES):
                total.update(f"\0{name}\0{self._contents.texts[name]}".encode())
        return item.model_copy(update={"item_hash": total.hexdigest()})

    def _fault(
        self, line: int | None, code: str, says: str, mend: str, file: str = QUESTION_FILE
    ) -> None:
        path = str(self._path if code == "file-missing" else self._path / file)
        self._problems.append(Problem(path=path, line=line, code=code, says=says, mend=mend))


def _unknown_heading(section: Section) -> tuple[str, str]:
    return f"`# {section.heading}` is no heading of an item.", near(section.heading, SECTIONS)
