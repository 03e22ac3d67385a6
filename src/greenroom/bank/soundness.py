"""What is missing or doubtful in an item, as far as that shows without running anything."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from greenroom.bank.faults import near
from greenroom.bank.files import read_text
from greenroom.bank.parsing import PROOF_FILE, QUESTION_FILE
from greenroom.bank.wording import hard_to_read
from greenroom.domain.designs import choice_in
from greenroom.domain.items import (
    GRADED_KINDS,
    ChooseItem,
    ComputeItem,
    DebugItem,
    DesignItem,
    ExplainItem,
    Item,
    PlotItem,
    ProgramItem,
    RubricItem,
)
from greenroom.domain.problems import Problem
from greenroom.domain.rubrics import KeyPoint

VERDICTS = ("full", "partial", "wrong", "accepted", "too_slow", "crashes")
EXAMPLES_WANTED = {"full": 1, "partial": 1, "wrong": 2}
"""Answers to the main question that every item answered in prose has at least."""

PROGRAMS_WANTED = {"accepted": 3, "wrong": 5}
"""Programs that every item answered by one has at least: ways to do it, and mistakes."""

REPAIRS_WANTED = {"accepted": 1, "wrong": 2}
"""The same of a faulty program: other repairs, and some that do not mend it."""

HINTS_WANTED = 5

FILES = (
    *("question.md", "hints.md", "variants.py", "proof.py", "stub.py", "check.py", "reference.py"),
    *("driver.py", "test.py", "stub.sql", "tables.sql", "reference.sql", "answers"),
)

_LEAST_MUST = 0.5
_LEAST_MUST_OF_A_DESIGN = 1 / 3
"""A design has up to ten signals, and no interview insists on all of them."""

_OPEN_PLACE = re.compile(r"<write: [^>]*>|\bTODO\b|\bFIXME\b|\bXXX\b")
_PLACEHOLDER = re.compile(r"\{\{\s*(\w+)\s*\}\}")


def findings(item: Item, path: Path, texts: Mapping[str, str]) -> list[Problem]:
    """Everything about one item that its author should mend.

    Args:
        item: As it was read.
        path: Its folder.
        texts: The texts of its files, by name.
    """
    found = [
        *_open_places(path, texts),
        *_never_filled(item, path, texts),
        *_open_beliefs(item, path),
        *_stray_files(path),
        *_kind(item, path, texts),
        *_sections(item, path, texts),
        *_wording(item, path),
        *_rubric(item, path, texts),
        *_examples(item, path),
        *_programs(item, path),
    ]
    return [problem.model_copy(update={"uid": item.uid}) for problem in found]


def _open_places(path: Path, texts: Mapping[str, str]) -> Iterator[Problem]:
    for name, text in sorted(texts.items()):
        for number, line in enumerate(text.split("\n"), start=1):
            for found in _OPEN_PLACE.findall(line):
                says = f"an open place: {found}"
                yield _problem(path / name, number, "open-place", says, "Write what belongs here.")


def _never_filled(item: Item, path: Path, texts: Mapping[str, str]) -> Iterator[Problem]:
    filled = item.question.split("\n") if isinstance(item, ComputeItem | PlotItem) else []
    for name, text in sorted(texts.items()):
        for number, line in enumerate(text.split("\n"), start=1):
            if name.endswith(".md") and line not in filled and _PLACEHOLDER.search(line):
                says = f"drawn values stand in `# Question` only: {line.strip()[:60]}"
                yield _problem(path / name, number, "never-filled", says, "Say it without them.")


def _open_beliefs(item: Item, path: Path) -> Iterator[Problem]:
    for belief in item.misconceptions:
        if any(_OPEN_PLACE.search(text) for text in (belief.says, belief.reply, *belief.heard)):
            file = path.parent / "misconceptions.toml"
            says = f"the misconception {belief.id} has open places."
            yield _problem(file, None, "open-place", says, "Write what belongs there.")


def _stray_files(path: Path) -> Iterator[Problem]:
    for name in sorted(entry.name for entry in path.iterdir()):
        if name not in FILES and not name.startswith((".", "_")):
            says = f"nothing reads the file {name}."
            yield _problem(path / name, None, "file-unknown", says, near(name, FILES))


def _kind(item: Item, path: Path, texts: Mapping[str, str]) -> Iterator[Problem]:
    if item.status == "ready" and item.kind not in GRADED_KINDS:
        line = _line(texts, "status:")
        says = f"items of the kind {item.kind} cannot be graded yet, so {item.uid} is not ready."
        yield _problem(path / QUESTION_FILE, line, "kind-not-graded", says, "Make it a draft.")
    if isinstance(item, ComputeItem) and item.status == "ready" and PROOF_FILE not in texts:
        mend = "Write proof.py: `answers(drawn)` works the answers out by another road."
        yield _problem(path, None, "not-proven", "there is no proof of the answers.", mend)
    if item.status == "ready" and item.reviewed_on is None:
        mend = "Add `reviewed_on:` with the day on which the facts were checked."
        yield _problem(path / QUESTION_FILE, None, "not-reviewed", "nobody reviewed it.", mend)


def _sections(item: Item, path: Path, texts: Mapping[str, str]) -> Iterator[Problem]:
    if item.status != "ready":
        return
    question = path / QUESTION_FILE
    if isinstance(item, ExplainItem | PlotItem) and not item.short_answer:
        mend = "Add `# In 30 seconds`."
        yield _problem(question, None, "section-missing", "there is no short answer.", mend)
    if isinstance(item, RubricItem | ChooseItem | ProgramItem) and not item.model_answer:
        mend = "Add `# Model answer`."
        yield _problem(question, None, "section-missing", "there is no model answer.", mend)
    if isinstance(item, ComputeItem) and not placeholders(item.question):
        mend = "Write `{{ name }}` where a drawn value goes."
        yield _problem(question, None, "no-placeholder", "the question shows no numbers.", mend)
    if item.title.endswith("."):
        line = _line(texts, "title:")
        yield _problem(question, line, "title", "the title ends with a full stop.", "Delete it.")


def _wording(item: Item, path: Path) -> Iterator[Problem]:
    parts = {
        "the question": item.question,
        "the short answer": item.short_answer,
        "the model answer": item.model_answer,
    }
    for name, text in parts.items():
        hard = hard_to_read(text)
        if hard is not None:
            says, mend = f"{name} is hard to read: {hard}.", "Say it in shorter sentences."
            yield _problem(path / QUESTION_FILE, None, "hard-to-read", says, mend)


def placeholders(question: str) -> set[str]:
    """The names that a question shows drawn values for.

    >>> sorted(placeholders("Given $x = {{ x }}$ and {{y}}"))
    ['x', 'y']
    """
    return set(_PLACEHOLDER.findall(question))


def _rubric(item: Item, path: Path, texts: Mapping[str, str]) -> Iterator[Problem]:
    if not isinstance(item, RubricItem):
        return
    rubrics = list(_main_rubrics(item))
    open_ones = [(follow_up.id, follow_up) for follow_up in item.follow_ups]
    while open_ones:
        name, follow_up = open_ones.pop()
        rubrics.append((f"the follow-up {name}", follow_up.key_points))
        open_ones += [(f"{name}.{inner.id}", inner) for inner in follow_up.follow_ups]
    for name, points in rubrics:
        share = _must_share(points)
        least = _LEAST_MUST_OF_A_DESIGN if isinstance(item, DesignItem) else _LEAST_MUST
        if share < least:
            line = _line(texts, "key_points:")
            says = f"the must points of {name} make {share:.0%} of the mark."
            mend = f"They make up at least {least:.0%} of it: change weights or tiers."
            yield _problem(path / QUESTION_FILE, line, "must-too-light", says, mend)


def _main_rubrics(item: RubricItem) -> Iterator[tuple[str, tuple[KeyPoint, ...]]]:
    """The points of the main question; of a choice, those that count for each option."""
    if not isinstance(item, DesignItem) or not item.options:
        yield "the question", item.key_points
        return
    for option in item.options:
        yield f"the option {option.id}", item.rubric_for(option.id).key_points


def _must_share(points: tuple[KeyPoint, ...]) -> float:
    must = sum(point.weight for point in points if point.tier == "must")
    return must / sum(point.weight for point in points)


def _examples(item: Item, path: Path) -> Iterator[Problem]:
    counts = dict.fromkeys(EXAMPLES_WANTED, 0)
    for file in sorted(path.glob("answers/*/*")):
        problem = _example(item, file)
        if problem is not None:
            yield problem
        elif "@" not in file.name and file.parent.name in counts:
            counts[file.parent.name] += 1
    if isinstance(item, RubricItem) and item.status == "ready":
        for verdict, wanted in EXAMPLES_WANTED.items():
            if counts[verdict] < wanted:
                says = f"{counts[verdict]} of {wanted} {verdict} answers."
                mend = f"Add one under answers/{verdict}/."
                yield _problem(path / "answers", None, "answers-missing", says, mend)


def _programs(item: Item, path: Path) -> Iterator[Problem]:
    """What is missing of the programs that prove an item, and of the hints that lead to one."""
    if not isinstance(item, ProgramItem):
        return
    suffix, comment = (".sql", "-- ") if item.language == "sql" else (".py", "# ")
    programs_wanted = REPAIRS_WANTED if isinstance(item, DebugItem) else PROGRAMS_WANTED
    for verdict, wanted in programs_wanted.items():
        files = sorted(path.glob(f"answers/{verdict}/*{suffix}"))
        if item.status == "ready" and len(files) < wanted:
            says = f"{len(files)} of {wanted} {verdict} programs."
            mend = f"Add one under answers/{verdict}/."
            yield _problem(path / "answers", None, "answers-missing", says, mend)
        for file in files:
            text = read_text(file)
            if isinstance(text, str) and not text.startswith(comment):
                says = "the first line does not say the approach or the mistake."
                mend = f"Begin with `{comment}` and a sentence."
                yield _problem(file, 1, "not-explained", says, mend)
    if item.status == "ready" and len(item.hints) < HINTS_WANTED:
        says = f"{len(item.hints)} of {HINTS_WANTED} hints."
        mend = "Add a heading `## ...` for each: the last one gives the plain lines."
        yield _problem(path / "hints.md", None, "hints-missing", says, mend)


def _example(item: Item, file: Path) -> Problem | None:
    """What is wrong with one example answer, if anything is."""
    verdict = file.parent.name
    if verdict not in VERDICTS:
        mend = near(verdict, VERDICTS)
        return _problem(file.parent, None, "verdict-unknown", f"{verdict} is no verdict.", mend)
    text = read_text(file)
    if isinstance(text, Problem):
        return text
    if not text.strip():
        return _problem(file, None, "answer-empty", "the answer is empty.", "Write or delete it.")
    if _OPEN_PLACE.search(text):
        mend = "Write what belongs here."
        return _problem(file, None, "open-place", "the answer has open places.", mend)
    if isinstance(item, RubricItem) and not _part_exists(item, file):
        says = f"there is no follow-up {file.stem.partition('@')[2]}."
        return _problem(file, None, "answer-to-nothing", says, "Rename the file.")
    return _choice(item, file, text)


def _choice(item: Item, file: Path, text: str) -> Problem | None:
    """What is wrong with the line that names the option chosen, where there are options."""
    if not isinstance(item, DesignItem) or not item.options or part_of(file.name):
        return None
    option = choice_in(text)
    known = [entry.id for entry in item.options]
    if option in known:
        return None
    says = f"the answer chooses {option or 'no option'}."
    mend = f"Begin with a line `Choice: ...`: {', '.join(known)}."
    return _problem(file, None, "choice-unknown", says, mend)


def _part_exists(item: RubricItem, file: Path) -> bool:
    try:
        item.rubric(part_of(file.name))
    except KeyError:
        return False
    return True


def part_of(name: str) -> str:
    """The part that an example answer is for: `terse@a.b.md` answers `a/b`.

    >>> part_of("terse@a.b.md"), part_of("terse.md")
    ('a/b', '')
    """
    return name.removesuffix(".md").partition("@")[2].replace(".", "/")


def _line(texts: Mapping[str, str], beginning: str) -> int | None:
    lines = texts.get(QUESTION_FILE, "").split("\n")
    return next((n for n, line in enumerate(lines, start=1) if line.startswith(beginning)), None)


def _problem(path: Path, line: int | None, code: str, says: str, mend: str) -> Problem:
    return Problem(path=str(path), line=line, code=code, says=says, mend=mend)
