"""Proves items: what the files say, what the generator draws, what the example answers earn."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from greenroom.domain.answers import NumbersAnswer
from greenroom.domain.errors import DrawFailed, GreenroomError
from greenroom.domain.grades import Grade, ValueEvidence, Verdict
from greenroom.domain.instances import Instance, NearMiss
from greenroom.domain.items import ComputeItem, Item, RubricItem
from greenroom.domain.problems import Problem
from greenroom.domain.rubrics import FollowUp
from greenroom.domain.values import Share, Value
from greenroom.grading import compute
from greenroom.grading.numbers import shown
from greenroom.service.ports import Bank, Drawer

SEEDS = 20
"""Every generated item is drawn with so many seeds."""

_LEFT_OVER = re.compile(r"\{\{.*?\}\}")
_PLACEHOLDER = re.compile(r"\{\{\s*(\w+)\s*\}\}")

GradeText = Callable[[Item, str, str], Grade]
"""Grades a text as the answer to a part of an item."""

CheckMarkdown = Callable[[str], str | None]
"""None where a text can be shown, else what is wrong with it."""


class CheckedBank(Bank, Protocol):
    """A bank whose files can be looked into."""

    def folder(self, uid: str) -> Path: ...

    def findings(self, uid: str) -> Sequence[Problem]:
        """What shows without running the item."""
        ...

    def example_answers(self, uid: str) -> Sequence[tuple[str, str]]:
        """Name below `answers/` and text."""
        ...


class AnewDrawer(Drawer, Protocol):
    """A drawer that can also draw without its memory."""

    def draw_anew(self, item: ComputeItem, seed: int) -> Instance:
        """As `draw`, by another run of the code."""
        ...


class Unplaced(Value):
    """An example answer that did not earn the verdict of its folder."""

    path: str
    uid: str
    wanted: Verdict
    got: Verdict
    score: Share
    confidence: Share

    def __str__(self) -> str:
        earned = f"{self.got} ({self.score:.2f}, confidence {self.confidence:.2f})"
        return f"{self.path}: {earned} instead of {self.wanted}"


class CheckReport(Value):
    """What a check found.

    `unplaced` answers are no problems: they count what today's grader cannot tell apart yet.
    """

    items: int
    answers: int
    problems: tuple[Problem, ...]
    unplaced: tuple[Unplaced, ...]


def check_items(
    bank: CheckedBank,
    drawer: AnewDrawer,
    grade_text: GradeText,
    *,
    check_markdown: CheckMarkdown,
    paths: Sequence[Path] = (),
    progress: Callable[[int, int], None] | None = None,
) -> CheckReport:
    """Prove the items of a bank, or those under some paths.

    Args:
        bank: What is checked.
        drawer: Draws generated items.
        grade_text: Grades the example answers.
        check_markdown: Reads Markdown and formulas.
        paths: Folders or files; none means everything.
        progress: Told after every item how many are done, and of how many.
    """
    wanted = tuple(path.resolve() for path in paths)
    problems = [problem for problem in bank.problems() if _under(Path(problem.path), wanted)]
    problems += _outside(bank, wanted)
    items = [item for item in bank.items() if _touches(bank.folder(item.uid), wanted)]
    unplaced: list[Unplaced] = []
    answers = 0
    for number, item in enumerate(items, start=1):
        problems += bank.findings(item.uid)
        problems += _texts(bank, item, check_markdown)
        if isinstance(item, ComputeItem):
            problems += _draws(bank, item, drawer, check_markdown)
        if isinstance(item, RubricItem):
            graded = list(_graded(bank, item, grade_text))
            answers += len(graded)
            unplaced += [example for example in graded if example.got != example.wanted]
        if progress is not None:
            progress(number, len(items))
    for topic in bank.skill_map().topics():
        problems += _page(bank, topic.id, wanted, check_markdown)
    return CheckReport(
        items=len(items), answers=answers, problems=tuple(problems), unplaced=tuple(unplaced)
    )


def _outside(bank: CheckedBank, wanted: tuple[Path, ...]) -> Iterator[Problem]:
    """Paths at which nothing of the bank lies: a check of nothing would pass for sure."""
    folders = [bank.folder(item.uid) for item in bank.items()]
    broken = [Path(problem.path) for problem in bank.problems()]
    for place in wanted:
        here = (place,)
        if not any(_touches(path, here) for path in (*folders, *broken)):
            mend = "Name a bank, a topic or an item; add further banks by GREENROOM_BANK_PATHS."
            says = "no item of the bank lies here."
            yield Problem(path=str(place), code="nothing-to-check", says=says, mend=mend)


def _under(path: Path, wanted: tuple[Path, ...]) -> bool:
    return not wanted or any(path.resolve().is_relative_to(place) for place in wanted)


def _touches(folder: Path, wanted: tuple[Path, ...]) -> bool:
    """Whether a folder lies under a wanted path, or a wanted file in the folder."""
    inside = folder.resolve()
    return _under(inside, wanted) or any(place.is_relative_to(inside) for place in wanted)


def _texts(bank: CheckedBank, item: Item, check_markdown: CheckMarkdown) -> Iterator[Problem]:
    texts = [
        ("the question", item.question),
        ("the short answer", item.short_answer),
        ("the model answer", item.model_answer),
        *((f"hint {number}", hint) for number, hint in enumerate(item.hints, start=1)),
    ]
    if isinstance(item, RubricItem):
        texts += [(f"the answer to {f.id}", f.answer) for f in _all(item.follow_ups)]
    for name, text in texts:
        # a drawn value stands inside a formula: without one the formula is not whole
        wrong = check_markdown(_PLACEHOLDER.sub("1", text)) if text else None
        if wrong is not None:
            says = f"{name} cannot be shown: {wrong}"
            yield _problem(bank, item, "markdown", says, "Mend the formula.")


def _all(follow_ups: tuple[FollowUp, ...]) -> Iterator[FollowUp]:
    for follow_up in follow_ups:
        yield follow_up
        yield from _all(follow_up.follow_ups)


def _page(
    bank: CheckedBank, topic: str, wanted: tuple[Path, ...], check_markdown: CheckMarkdown
) -> Iterator[Problem]:
    page = bank.topic_page(topic)
    if page is None or (wanted and not any(topic in place.parts for place in wanted)):
        return
    wrong = check_markdown(page.body)
    if wrong is not None:
        says = f"the page cannot be shown: {wrong}"
        path = f"{topic}/topic.md"
        yield Problem(path=path, code="markdown", says=says, mend="Mend the formula.")


def _draws(
    bank: CheckedBank, item: ComputeItem, drawer: AnewDrawer, check_markdown: CheckMarkdown
) -> Iterator[Problem]:
    """The first fault of a generated item: one bad draw is reason enough to mend it."""
    for seed in range(SEEDS):
        try:
            instance = drawer.draw_anew(item, seed)
            again = drawer.draw_anew(item, seed)
        except DrawFailed as error:
            yield _problem(bank, item, "draw-failed", str(error), "Mend variants.py.")
            return
        says = None if instance == again else "it draws other numbers the second time"
        says = says or _misdrawn(item, instance, check_markdown)
        if says is not None:
            says = f"with seed {seed} {says}."
            yield _problem(bank, item, "draw-unsound", says, "Mend variants.py.")
            return


def _misdrawn(item: ComputeItem, instance: Instance, check_markdown: CheckMarkdown) -> str | None:
    question = _PLACEHOLDER.sub(lambda p: instance.shown.get(p[1], p[0]), item.question)
    left = _LEFT_OVER.search(question)
    if left:
        return f"nothing is shown for {left[0]}"
    unused = sorted(set(instance.shown) - set(_PLACEHOLDER.findall(item.question)))
    if unused:
        return f"{', '.join(unused)} is drawn and not shown"
    for name, text in (("the question", question), ("the solution", instance.solution)):
        wrong = check_markdown(text)
        if wrong is not None:
            return f"{name} cannot be shown: {wrong}"
    typed = {name: shown(value) for name, value in instance.expected.items()}
    grade = compute.grade(item, instance, NumbersAnswer(fields=typed))
    if grade.verdict != "full":
        return f"the right values in six digits, {typed}, are graded {grade.verdict}"
    return next(
        filter(None, (_missed(item, instance, miss) for miss in instance.near_misses)), None
    )


def _missed(item: ComputeItem, instance: Instance, miss: NearMiss) -> str | None:
    """Why a near miss proves nothing: it counts as right, or nothing is said about it."""
    values = {**instance.expected, **miss.expected}
    typed = {name: shown(value) for name, value in values.items()}
    grade = compute.grade(item, instance, NumbersAnswer(fields=typed))
    fields = [entry for entry in grade.evidence if isinstance(entry, ValueEvidence)]
    if all(field.right for field in fields):
        return f"the near miss {typed} is graded as right"
    if any(not field.right and not field.says for field in fields):
        return f"nothing is said about the near miss {typed}"
    return None


def _graded(bank: CheckedBank, item: Item, grade_text: GradeText) -> Iterator[Unplaced]:
    """Every example answer with what it earned, in the order of the names."""
    verdicts: dict[str, Verdict] = {"full": "full", "partial": "partial", "wrong": "wrong"}
    for name, text in bank.example_answers(item.uid):
        folder, _, file = name.partition("/")
        part = file.removesuffix(".md").partition("@")[2].replace(".", "/")
        if folder not in verdicts or not text:
            continue  # the findings name it
        try:
            grade = grade_text(item, part, text)
        except (GreenroomError, KeyError):
            continue  # a kind that cannot be graded, or no such part: the findings name both
        yield Unplaced(
            path=str(bank.folder(item.uid) / "answers" / name),
            uid=item.uid,
            wanted=verdicts[folder],
            got=grade.verdict,
            score=grade.score,
            confidence=grade.confidence,
        )


def _problem(bank: CheckedBank, item: Item, code: str, says: str, mend: str) -> Problem:
    path = str(bank.folder(item.uid))
    return Problem(path=path, code=code, says=says, mend=mend, uid=item.uid)
