"""Proves a bank: each of its items, its pages, and that no two items ask the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

import numpy as np

from greenroom.domain.items import ProgramItem
from greenroom.domain.problems import Problem
from greenroom.domain.values import Value
from greenroom.service.checking_alike import Alike, Encode, alike_pairs, asked
from greenroom.service.checking_coverage import coverage_problems
from greenroom.service.checking_draws import ProvingDrawer
from greenroom.service.checking_items import CheckedBank, Example, PieceReport, Readers, check_item
from greenroom.service.checking_pages import page_problems


class Piece(NamedTuple):
    """What is proven by itself: the item with a uid, or the page of a topic."""

    sort: Literal["item", "page"]
    name: str


Prove = Callable[[Sequence[Piece]], Iterable[PieceReport]]
"""Proves pieces of a bank, and gives a report of each in their order."""


class CheckReport(Value):
    """What a check found.

    Answers that are not placed are no problems: they count what today's grader cannot tell apart
    yet. `alike` are pairs of questions to be looked at; those that ask the same are problems too.
    """

    items: int
    problems: tuple[Problem, ...]
    examples: tuple[Example, ...]
    alike: tuple[Alike, ...] = ()

    @property
    def unplaced(self) -> tuple[Example, ...]:
        """The example answers that did not earn the verdict of their folder."""
        return tuple(example for example in self.examples if not example.placed)


def check_items(
    bank: CheckedBank,
    drawer: ProvingDrawer,
    readers: Readers,
    *,
    prove: Prove | None = None,
    paths: Sequence[Path] = (),
    progress: Callable[[int, int], None] | None = None,
) -> CheckReport:
    """Prove the items and pages of a bank, or those under some paths.

    Args:
        bank: What is checked.
        drawer: Draws generated items.
        readers: Grade the example answers, read Markdown and formulas, compare the questions.
        prove: Proves pieces of the bank; one after the other here unless given.
        paths: Folders or files; none means everything.
        progress: Told after every item and page how many are done, and of how many.
    """
    wanted = tuple(path.resolve() for path in paths)
    problems = [problem for problem in bank.problems() if _under(Path(problem.path), wanted)]
    problems += _outside(bank, wanted)
    uids = [item.uid for item in bank.items() if _touches(bank.folder(item.uid), wanted)]
    topics = _topics(bank, wanted)
    pages = [topic for topic in topics if bank.topic_page(topic) is not None]
    pieces = [Piece("item", uid) for uid in uids] + [Piece("page", topic) for topic in pages]
    reports: list[PieceReport] = []
    prove = prove or (lambda pieces: (prove_piece(bank, drawer, readers, p) for p in pieces))
    for report in prove(pieces):
        reports.append(report)
        if progress is not None:
            progress(len(reports), len(pieces))
    problems += [problem for report in reports for problem in report.problems]
    problems += coverage_problems(bank, topics)
    vectors = {uid: report.vector for uid, report in zip(uids, reports, strict=False)}
    alike = _alike(bank, readers.encode, vectors)
    problems += [_asks_the_same(pair) for pair in alike if pair.same]
    examples = tuple(example for report in reports for example in report.examples)
    problems += _moved(examples)
    return CheckReport(
        items=len(uids),
        problems=tuple(problems),
        examples=examples,
        alike=alike,
    )


def program_items(bank: CheckedBank, paths: Sequence[Path] = ()) -> list[ProgramItem]:
    """The items under some paths that are answered by a program."""
    wanted = tuple(path.resolve() for path in paths)
    return [
        item
        for item in bank.items()
        if isinstance(item, ProgramItem) and _touches(bank.folder(item.uid), wanted)
    ]


def prove_piece(
    bank: CheckedBank, drawer: ProvingDrawer, readers: Readers, piece: Piece
) -> PieceReport:
    """Prove one item or one page.

    Raises:
        ItemNotFound: There is no such sound item.
        WorkerFailed: Its code could not be run.
    """
    if piece.sort == "item":
        return check_item(bank, drawer, readers, piece.name)
    page = bank.topic_page(piece.name)
    found = () if page is None else page_problems(page, drawer, readers.check_markdown)
    return PieceReport(problems=tuple(found))


def _topics(bank: CheckedBank, wanted: tuple[Path, ...]) -> tuple[str, ...]:
    """The topics whose pages and cells are checked: those that a path names or holds."""
    roots = {bank.folder(item.uid).resolve().parent.parent for item in bank.items()}
    holds_all = not wanted or any(root.is_relative_to(path) for root in roots for path in wanted)
    named = {path.parent.name if path.suffix else path.name for path in wanted}
    return tuple(t.id for t in bank.skill_map().topics() if holds_all or t.id in named)


def _moved(examples: tuple[Example, ...]) -> Iterator[Problem]:
    """The record is wrong where an answer of its sample earned something else."""
    for example in examples:
        if example.moved:
            says = f"the record holds another score than the grader's {example.score:.2f}."
            mend = "Run: greenroom check --record"
            yield Problem(
                path=example.path, code="record-stale", says=says, mend=mend, uid=example.uid
            )


def _alike(
    bank: CheckedBank, encode: Encode | None, known: Mapping[str, Sequence[float]]
) -> tuple[Alike, ...]:
    """Pairs of questions that are alike, one of them at least among the items checked."""
    if encode is None or not known:
        return ()
    items = [item for item in bank.items() if item.status != "retired"]
    vectors = [known.get(item.uid) or encode([asked(item)])[0] for item in items]
    rows = np.array(vectors, dtype=np.float32)
    pairs = alike_pairs(items, rows, lambda uid: str(bank.folder(uid)))
    return tuple(pair for pair in pairs if pair.first in known or pair.second in known)


def _asks_the_same(pair: Alike) -> Problem:
    says = f"it asks the same as {pair.paths[1]} ({pair.similarity:.2f} alike)."
    mend = "Keep the better one, or ask for something else."
    return Problem(path=pair.paths[0], code="asks-the-same", says=says, mend=mend, uid=pair.first)


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
