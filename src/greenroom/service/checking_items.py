"""Proves one item: what its files say, what its generator draws, what its answers earn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from greenroom.domain.errors import GreenroomError
from greenroom.domain.grades import Grade, Verdict
from greenroom.domain.items import ChooseItem, DesignItem, DrawnItem, Item, ProgramItem, RubricItem
from greenroom.domain.problems import Problem
from greenroom.domain.rubrics import FollowUp
from greenroom.domain.values import Share, Value
from greenroom.service.checking_alike import Encode, asked
from greenroom.service.checking_draws import PLACEHOLDER, ProvingDrawer, draw_problems
from greenroom.service.checking_pages import CheckMarkdown
from greenroom.service.checking_programs import program_problems
from greenroom.service.checking_record import Earned, Record
from greenroom.service.checking_strength import strength_problems
from greenroom.service.ports import Bank, ProgramJudge

GradeText = Callable[[Item, str, str], Grade]
"""Grades a text as the answer to a part of an item."""


@dataclass(frozen=True)
class Readers:
    """What reads the texts of a bank: grades them, shows them, compares them."""

    grade_text: GradeText
    check_markdown: CheckMarkdown
    encode: Encode | None = None
    """Without an encoder no questions are compared."""
    record: Record = field(default_factory=Record)
    """Grades that need not be given again."""
    judge: ProgramJudge | None = None
    """Without a judge no program is run."""


class CheckedBank(Bank, Protocol):
    """A bank whose files can be looked into."""

    def folder(self, uid: str) -> Path: ...

    def proof(self, uid: str) -> str:
        """The text of `proof.py`; empty where there is none."""
        ...

    def findings(self, uid: str) -> Sequence[Problem]:
        """What shows without running the item."""
        ...

    def example_answers(self, uid: str) -> Sequence[tuple[str, str]]:
        """Name below `answers/` and text."""
        ...

    def example_programs(self, uid: str) -> Sequence[tuple[str, str]]:
        """Name below `answers/` and source."""
        ...


class Example(Value):
    """An example answer with what it earned.

    `anew` says that it was graded now and not taken from the record, `moved` that the record said
    something else.
    """

    path: str
    uid: str
    wanted: Verdict
    got: Verdict
    score: Share
    confidence: Share
    key: str
    anew: bool
    moved: bool

    @property
    def placed(self) -> bool:
        """Whether it earned the verdict of its folder."""
        return self.got == self.wanted

    def __str__(self) -> str:
        earned = f"{self.got} ({self.score:.2f}, confidence {self.confidence:.2f})"
        return f"{self.path}: {earned} instead of {self.wanted}"


class PieceReport(Value):
    """What was found of one piece of a bank: an item or a topic page."""

    problems: tuple[Problem, ...]
    examples: tuple[Example, ...] = ()
    vector: tuple[float, ...] = ()
    """What an item asks, as the sentence encoder reads it; empty without one."""


def check_item(bank: CheckedBank, drawer: ProvingDrawer, readers: Readers, uid: str) -> PieceReport:
    """Prove one item.

    Raises:
        ItemNotFound: There is no such sound item.
        WorkerFailed: Its code could not be run.
    """
    item = bank.item(uid)
    problems = [*bank.findings(uid), *_texts(bank, item, readers.check_markdown)]
    if isinstance(item, DrawnItem):
        folder, proof = bank.folder(uid), bank.proof(uid)
        problems += draw_problems(item, folder, proof, drawer, readers.check_markdown)
    if isinstance(item, ProgramItem) and readers.judge is not None:
        programs = bank.example_programs(uid)
        if readers.judge.missing.isdisjoint(item.uses):
            problems += program_problems(item, bank.folder(uid), programs, readers.judge)
        problems += strength_problems(item, bank.folder(uid), bank.strength(uid))
    examples = _examples(bank, item, readers) if isinstance(item, RubricItem) else ()
    vector = () if readers.encode is None else readers.encode([asked(item)])[0].tolist()
    return PieceReport(problems=tuple(problems), examples=tuple(examples), vector=tuple(vector))


def _texts(bank: CheckedBank, item: Item, check_markdown: CheckMarkdown) -> Iterator[Problem]:
    texts = [
        ("the question", item.question),
        ("the short answer", item.short_answer),
        ("the model answer", item.model_answer),
        *((f"hint {number}", hint) for number, hint in enumerate(item.hints, start=1)),
    ]
    if isinstance(item, DesignItem):
        texts += [(f"the constraint {fact.id}", fact.says) for fact in item.constraints]
    if isinstance(item, ChooseItem | DesignItem):
        texts += [(f"the option {option.id}", option.text) for option in item.options]
        texts += [(f"the reason of {option.id}", option.why) for option in item.options]
    if isinstance(item, RubricItem):
        texts += [(f"the answer to {f.id}", f.answer) for f in _all(item.follow_ups)]
    for name, text in texts:
        # a drawn value stands inside a formula: without one the formula is not whole
        wrong = check_markdown(PLACEHOLDER.sub("1", text)) if text else None
        if wrong is not None:
            says = f"{name} cannot be shown: {wrong}"
            yield _problem(bank, item, "markdown", says, "Mend the formula.")


def _all(follow_ups: tuple[FollowUp, ...]) -> Iterator[FollowUp]:
    for follow_up in follow_ups:
        yield follow_up
        yield from _all(follow_up.follow_ups)


def _examples(bank: CheckedBank, item: Item, readers: Readers) -> Iterator[Example]:
    """Every example answer with what it earned, in the order of the names."""
    verdicts: dict[str, Verdict] = {"full": "full", "partial": "partial", "wrong": "wrong"}
    for name, text in bank.example_answers(item.uid):
        folder, _, file = name.partition("/")
        part = file.removesuffix(".md").partition("@")[2].replace(".", "/")
        if folder not in verdicts or not text:
            continue  # the findings name it
        path = str(bank.folder(item.uid) / "answers" / name)
        key = readers.record.key(item.item_hash, part, text)
        recorded = readers.record.trusted(key)
        try:
            earned = recorded or _earned(readers.grade_text(item, part, text), path, key)
        except (GreenroomError, KeyError):
            continue  # a kind that cannot be graded, or no such part: the findings name both
        before = readers.record.get(key)
        yield Example(
            path=path,
            uid=item.uid,
            wanted=verdicts[folder],
            got=earned.verdict,
            score=earned.score,
            confidence=earned.confidence,
            key=key,
            anew=recorded is None,
            moved=before is not None and before.moved(earned),
        )


def _earned(grade: Grade, path: str, key: str) -> Earned:
    return Earned(
        path=path,
        key=key,
        verdict=grade.verdict,
        score=round(grade.score, 4),
        confidence=round(grade.confidence, 4),
    )


def _problem(bank: CheckedBank, item: Item, code: str, says: str, mend: str) -> Problem:
    path = str(bank.folder(item.uid))
    return Problem(path=path, code=code, says=says, mend=mend, uid=item.uid)
