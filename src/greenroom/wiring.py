"""Fills the Protocols of the use cases: which store, which bank, which worker, which clock."""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_path

from greenroom.assets.folders import cache_folder, models_folder
from greenroom.bank.locations import default_roots
from greenroom.domain.answers import Exchange, TextAnswer
from greenroom.domain.designs import Constraint
from greenroom.domain.errors import ReadOnlyFolder
from greenroom.domain.grades import Grade, JargonEvidence
from greenroom.domain.hearing import Hearing, PointHeard
from greenroom.domain.items import Item
from greenroom.domain.programs import Exercise, JudgeReport, Library, Walls
from greenroom.domain.reports import HouseFault
from greenroom.domain.rubrics import Rubric
from greenroom.domain.stories import Story
from greenroom.service.ports import Clock

if TYPE_CHECKING:  # a command imports the rooms that it enters: together they take over a second
    import numpy as np
    from numpy.typing import NDArray

    from greenroom.assets.models import ModelStore
    from greenroom.bank.shelf import FileBank
    from greenroom.domain.strength import Strength
    from greenroom.judge.drawing import ContentDrawer
    from greenroom.judge.judging import Judge
    from greenroom.matching.matcher import Matcher
    from greenroom.matching.second_reader import ChatReader
    from greenroom.rendering.markdown import MarkdownRenderer
    from greenroom.service.checking import CheckReport, Piece
    from greenroom.service.checking_items import PieceReport, Readers
    from greenroom.service.checking_record import Earned
    from greenroom.service.coach import Coach
    from greenroom.service.grading import Examiners
    from greenroom.storage.store import SqlStore

MATHS_SCRIPT = Path(__file__).parent / "web" / "static" / "server" / "maths.js"
"""KaTeX for the server, made by the front end's build."""

EMBEDDING_MODEL = "all-minilm-l6-v2"

SECOND_READER_KEYS = "second-reader-keys"
"""The file of the data folder with a line `HOST KEY` for each endpoint that wants a key."""


PROVED_AT_ONCE = 8
"""Items and pages that one process proves before it says how they are."""


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def system_zone(self) -> str:
        from tzlocal import get_localzone_name

        return get_localzone_name() or "UTC"


class LateMatcher:
    """Hears free text, and loads what that takes with the first text: most commands read none."""

    def __init__(self, model_path: Path) -> None:
        self._model_path = model_path

    @cached_property
    def _matcher(self) -> Matcher:
        from greenroom.matching.matcher import Matcher

        return Matcher(self._model_path)

    def hear(self, answer: str, rubric: Rubric) -> Hearing:
        return self._matcher.hear(answer, rubric)

    def answer_query(self, question: str, constraints: Sequence[Constraint]) -> Exchange:
        return self._matcher.answer_query(question, constraints)

    def assumed(self, text: str, constraints: Sequence[Constraint]) -> tuple[PointHeard, ...]:
        return self._matcher.assumed(text, constraints)

    def story(self, text: str) -> Story:
        return self._matcher.story(text)

    def jargon(self, text: str, terms: Sequence[str]) -> tuple[JargonEvidence, ...]:
        return self._matcher.jargon(text, terms)

    def encoder(self) -> Callable[[Sequence[str]], NDArray[np.float32]] | None:
        """What turns texts into vectors; None while its model is missing."""
        return self._matcher.encoder()

    def identity(self) -> str:
        """Name, version and model: what a grade depends on besides the answer."""
        return self._matcher.identity()

    def status(self) -> str | None:
        """None when everything is there, else one sentence that says what is missing."""
        return self._matcher.status()


class LateJudge:
    """Judges programs, and starts what that takes with the first one.

    Args:
        every_wall: Whether to refuse programs where a wall of the system is missing.
    """

    def __init__(self, *, every_wall: bool = False) -> None:
        self._every_wall = every_wall

    @cached_property
    def _judge(self) -> Judge:
        from greenroom.judge.judging import Judge
        from greenroom.judge.worker import ContentWorker

        return Judge(ContentWorker(), every_wall=self._every_wall)

    def walls(self) -> Walls | HouseFault:
        return self._judge.walls()

    @property
    def known_walls(self) -> Walls | None:
        return self._judge.known_walls if "_judge" in self.__dict__ else None

    @property
    def missing(self) -> frozenset[Library]:
        from greenroom.judge.optional import missing

        return missing()

    def prepare(self, exercise: Exercise, seed: int) -> HouseFault | None:
        return self._judge.prepare(exercise, seed)

    def judge(
        self, exercise: Exercise, source: str, seed: int, *, visible_only: bool = False
    ) -> JudgeReport:
        return self._judge.judge(exercise, source, seed, visible_only=visible_only)

    def close(self) -> None:
        """End what was started."""
        if "_judge" in self.__dict__:
            self._judge.close()


def data_folder() -> Path:
    """Where everything about the learner lies; GREENROOM_DATA_DIR overrides the system's."""
    chosen = os.environ.get("GREENROOM_DATA_DIR")
    return Path(chosen) if chosen else user_data_path("greenroom", appauthor=False)


def start_up_token() -> str:
    """The secret that a browser must know to be let in, made once and kept in the data folder.

    Other users of the computer reach 127.0.0.1 too, but cannot read this file.
    It outlives a restart, so that a page which was left open keeps working.

    Raises:
        ReadOnlyFolder: It cannot be written.
    """
    file = data_folder() / "token"
    try:
        if not file.exists():
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor, name = tempfile.mkstemp(dir=file.parent)  # readable by its owner alone
            os.write(descriptor, secrets.token_urlsafe(32).encode())
            os.close(descriptor)
            with suppress(FileExistsError):
                os.link(name, file)  # whole or not at all, if two starts meet
            Path(name).unlink()
        return file.read_text(encoding="ascii")
    except OSError as error:
        raise ReadOnlyFolder(path=file.parent) from error


@dataclass(frozen=True)
class House:
    """Every adapter, made when it is first asked for: a command pays for what it uses only."""

    database: str | None = None
    roots: Sequence[Path] = field(default_factory=default_roots)
    clock: Clock = field(default_factory=SystemClock)
    forget: bool = False
    """Whether a check grades every example answer, whatever the record holds."""

    every_wall: bool = False
    """Whether programs are refused where a wall is missing: others may reach this server."""

    @cached_property
    def store(self) -> SqlStore:
        from greenroom.storage.opening import open_store

        return open_store(self.database or data_folder() / "greenroom.db")

    @cached_property
    def bank(self) -> FileBank:
        from greenroom.bank.shelf import FileBank

        return FileBank(self.roots, cache_folder=cache_folder() / "bank")

    @cached_property
    def drawer(self) -> ContentDrawer:
        from greenroom.judge.drawing import ContentDrawer

        return ContentDrawer(source_of=self.bank.code)

    @cached_property
    def judge(self) -> LateJudge:
        return LateJudge(every_wall=self.every_wall)

    @cached_property
    def models(self) -> ModelStore:
        from greenroom.assets.models import ModelStore

        return ModelStore(models_folder())

    @cached_property
    def hearer(self) -> LateMatcher:
        return LateMatcher(models_folder() / EMBEDDING_MODEL)

    @cached_property
    def second_reader(self) -> ChatReader:
        from greenroom.matching.second_reader import ChatReader

        return ChatReader(data_folder() / SECOND_READER_KEYS)

    @cached_property
    def examiners(self) -> Examiners:
        from greenroom.service.grading import Examiners
        from greenroom.service.programs import Programs

        return Examiners(self.hearer, self.drawer, Programs(self.judge, self.bank))

    @cached_property
    def coach(self) -> Coach:
        from greenroom.service.coach import Coach

        return Coach(
            store=self.store,
            bank=self.bank,
            drawer=self.drawer,
            examiners=self.examiners,
            clock=self.clock,
        )

    @cached_property
    def markdown(self) -> MarkdownRenderer:
        from greenroom.rendering.markdown import MarkdownRenderer
        from greenroom.rendering.maths import Maths

        return MarkdownRenderer(Maths(MATHS_SCRIPT))

    def check(
        self, paths: Sequence[Path] = (), *, progress: Callable[[int, int], None] | None = None
    ) -> CheckReport:
        """Prove the items under some paths, or the whole bank.

        Args:
            paths: Files or folders; none means the whole bank.
            progress: Told after every item how many are done, and of how many.
        """
        from greenroom.service.checking import check_items

        return check_items(
            self.bank,
            self.drawer,
            self.readers,
            prove=self._prove,
            paths=paths,
            progress=progress,
        )

    @cached_property
    def readers(self) -> Readers:
        """What reads the texts of items that are checked."""
        from greenroom.service.checking_items import Readers
        from greenroom.service.checking_record import Record
        from greenroom.service.grading import grade_answer

        def grade_text(item: Item, part: str, text: str) -> Grade:
            return grade_answer(item, TextAnswer(text=text), self.examiners, part=part)

        return Readers(
            grade_text,
            self.markdown.check_markdown,
            self.hearer.encoder(),
            Record(self._recorded(), grader=self.hearer.identity()),
            self.judge,
        )

    def _recorded(self) -> Iterator[Earned]:
        from greenroom.bank.record import read_record
        from greenroom.service.checking_record import Earned

        if not self.forget:
            for root in self.roots:
                yield from read_record(root, Earned)

    def record(self, report: CheckReport) -> list[Path]:
        """Write what every example answer earned beside the map of its bank; the files written.

        Raises:
            ReadOnlyFolder: A bank cannot be written to.
        """
        from greenroom.bank.record import write_record
        from greenroom.service.checking_record import Earned

        written = []
        for root in map(Path, self.roots):
            lines = [
                Earned(
                    path=Path(example.path).relative_to(root).as_posix(),
                    key=example.key,
                    verdict=example.got,
                    score=example.score,
                    confidence=example.confidence,
                )
                for example in sorted(report.examples, key=lambda example: example.path)
                if Path(example.path).is_relative_to(root)
            ]
            if lines:
                written.append(write_record(root, lines))
        return written

    def measure_strength(
        self, paths: Sequence[Path] = (), *, progress: Callable[[int, int], None] | None = None
    ) -> dict[Path, Strength]:
        """Mutate the references of programs and keep what came of it, by the items' folders.

        An item whose check fails is left out, for the others' sake: proving it says what is amiss.

        Raises:
            ReadOnlyFolder: A bank cannot be written to.
        """
        from greenroom.bank.record import STRENGTH_FILE, read_record, write_record
        from greenroom.domain.errors import JudgeFailed
        from greenroom.domain.strength import Strength
        from greenroom.service.checking import program_items
        from greenroom.service.checking_strength import strength_of

        items = [
            item
            for item in program_items(self.bank, paths)
            if self.judge.missing.isdisjoint(item.uses)
        ]
        found: dict[Path, Strength] = {}
        for done, item in enumerate(items, start=1):
            with suppress(JudgeFailed):
                found[self.bank.folder(item.uid)] = strength_of(item, self.judge)
            if progress is not None:
                progress(done, len(items))
        uids = {item.uid for item in self.bank.items()}
        for root in map(Path, self.roots):
            new = [one for folder, one in found.items() if folder.is_relative_to(root)]
            fresh = {one.uid for one in new}
            kept = [
                one for one in read_record(root, Strength, STRENGTH_FILE) if one.uid in uids - fresh
            ]
            if new:
                lines = sorted([*kept, *new], key=lambda one: one.uid)
                write_record(root, lines, STRENGTH_FILE)
        return found

    def _prove(self, pieces: Sequence[Piece]) -> Iterator[PieceReport]:
        """Proves items and pages in as many processes as there are cores; a few sooner here."""
        from greenroom.queue.pool import cores, in_processes
        from greenroom.service.checking import prove_piece

        processes = min(cores(), len(pieces) // PROVED_AT_ONCE)
        if processes < 2:
            yield from (prove_piece(self.bank, self.drawer, self.readers, p) for p in pieces)
            return
        cuts = range(0, len(pieces), PROVED_AT_ONCE)
        for reports in in_processes(
            _prove_pieces,
            [pieces[at : at + PROVED_AT_ONCE] for at in cuts],
            processes=processes,
            prepare=_open_house,
            given=(self.roots, self.forget),
        ):
            yield from reports

    def close(self) -> None:
        """End the worker and the connections that were opened."""
        for name in ("drawer", "judge", "store"):
            if name in self.__dict__:
                self.__dict__[name].close()


_HOUSES: list[House] = []
"""The one house of a process that proves items for another."""


def _open_house(roots: Sequence[Path], forget: bool) -> None:
    _HOUSES.append(House(roots=roots, forget=forget))


def _prove_pieces(pieces: Sequence[Piece]) -> list[PieceReport]:
    from greenroom.service.checking import prove_piece

    (house,) = _HOUSES
    return [prove_piece(house.bank, house.drawer, house.readers, piece) for piece in pieces]
