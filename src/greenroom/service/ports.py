"""What the use cases need from the rooms beside them; `wiring` says who gives it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol

from greenroom.domain.answers import Exchange
from greenroom.domain.attempts import Attempt, OpenQuestion
from greenroom.domain.designs import Constraint
from greenroom.domain.events import Event
from greenroom.domain.figures import Figure
from greenroom.domain.formulas import Formula
from greenroom.domain.grades import JargonEvidence
from greenroom.domain.hearing import Hearing, PointHeard
from greenroom.domain.instances import Instance
from greenroom.domain.items import DrawnItem, Item, Kind, TopicPage
from greenroom.domain.problems import Problem
from greenroom.domain.programs import Exercise, JudgeReport, Library, Solution, Walls
from greenroom.domain.reports import HouseFault
from greenroom.domain.rubrics import Rubric
from greenroom.domain.schedules import Card, Review
from greenroom.domain.second_readings import Endpoint, SecondReading
from greenroom.domain.settings import Settings
from greenroom.domain.skills import SkillMap
from greenroom.domain.stories import Story
from greenroom.domain.strength import Strength


class Clock(Protocol):
    """Tells the time, and how far the learner's clock is from UTC at a time."""

    def now(self) -> datetime:
        """Now, in UTC."""
        ...

    def system_zone(self) -> str:
        """The IANA name of the computer's time zone."""
        ...


class Bank(Protocol):
    """The items and topic pages that can be read today; edits show without a restart."""

    def skill_map(self) -> SkillMap: ...

    def items(self) -> Sequence[Item]:
        """Every sound item, drafts and retired ones included, by topic and slug."""
        ...

    def item(self, uid: str) -> Item:
        """Raises ItemNotFound; ItemBroken if its folder is there and cannot be read."""
        ...

    def topic_page(self, topic: str) -> TopicPage | None:
        """The page of a topic of the map, or None where none is written yet.

        Raises TopicNotFound.
        """
        ...

    def problems(self) -> Sequence[Problem]:
        """What kept items out when the bank was read."""
        ...

    def solutions(self, uid: str, verdict: str) -> tuple[Solution, ...]:
        """Known programs of a verdict, `accepted` or `wrong`; none for an unknown uid."""
        ...

    def strength(self, uid: str) -> Strength | None:
        """How strong the tests of an item were when they were measured last."""
        ...


class Algebra(Protocol):
    """Decides on formulas whose values at points leave it open, in a process of its own."""

    def same(
        self, one: Formula, other: Formula, ranges: Mapping[str, tuple[float, float]]
    ) -> bool | None:
        """Whether two formulas are the same for variables in these ranges.

        None where it cannot be shown in the time there is. Raises WorkerFailed.
        """
        ...


class Drawer(Algebra, Protocol):
    """Draws the numbers and figures of items and pages, in a process of its own."""

    def draw(self, item: DrawnItem, seed: int) -> Instance:
        """Raises DrawFailed (the item's fault), WorkerFailed (ours)."""
        ...

    def figure(self, page: TopicPage) -> Figure | None:
        """The figure of a topic page, None where it has none. Raises as `draw`."""
        ...


class ProgramJudge(Protocol):
    """Runs what a candidate wrote, behind walls, and says what came of every case."""

    @property
    def known_walls(self) -> Walls | None:
        """Which walls stand on this machine, as far as that was looked at."""
        ...

    @property
    def missing(self) -> frozenset[Library]:
        """The optional libraries that are not installed: nothing that uses them can be run."""
        ...

    def prepare(self, exercise: Exercise, seed: int) -> HouseFault | None:
        """Make ready what judging will need; None where it is there."""
        ...

    def judge(
        self, exercise: Exercise, source: str, seed: int, *, visible_only: bool = False
    ) -> JudgeReport: ...


class Hearer(Protocol):
    """Hears which points a free text makes."""

    def hear(self, answer: str, rubric: Rubric) -> Hearing: ...

    def status(self) -> str | None:
        """None when everything is there, else one sentence that says what is missing."""
        ...


class Listener(Hearer, Protocol):
    """Hears in a text also what no rubric holds: questions, assumptions, structure, jargon."""

    def answer_query(self, question: str, constraints: Sequence[Constraint]) -> Exchange:
        """What an interviewer who knows these facts says to a question."""
        ...

    def assumed(self, text: str, constraints: Sequence[Constraint]) -> tuple[PointHeard, ...]:
        """The facts that a text states as assumptions or says it would ask about."""
        ...

    def story(self, text: str) -> Story:
        """How a text is built as a story."""
        ...

    def jargon(self, text: str, terms: Sequence[str]) -> tuple[JargonEvidence, ...]:
        """Those of the terms that are said and not explained."""
        ...


class SecondReader(Protocol):
    """A language model that the learner chose, perhaps on another machine."""

    def read(self, endpoint: Endpoint, rubric: Rubric, answer: str) -> SecondReading:
        """What it says to an answer. Raises SecondReaderFailed."""
        ...


class EventLog(Protocol):
    """The append-only truth. Appending also brings the derived tables up to date."""

    def append(self, event: Event) -> bool:
        """Add one event; False if the same event with the same content is there already.

        Raises ConflictingAttempt for the same id with another content.
        """
        ...

    def get(self, event_id: str) -> Event | None: ...

    def all(self, learner_id: str) -> Sequence[Event]:
        """Every event of the learner, oldest first."""
        ...


class AttemptReader(Protocol):
    """Answers and open questions, derived from the log."""

    def get(self, attempt_id: str) -> Attempt | None: ...

    def of_ask(self, ask_id: str) -> Attempt | None:
        """The attempt that answered a question, if one did."""
        ...

    def latest(
        self,
        learner_id: str,
        *,
        uid: str | None = None,
        kind: Kind | None = None,
        limit: int = 50,
        before: datetime | None = None,
    ) -> Sequence[Attempt]:
        """Newest first; undone ones included and marked so."""
        ...

    def open_question(self, learner_id: str) -> OpenQuestion | None:
        """The newest main question put in practice, unless it is answered (and not undone)."""
        ...

    def last_undoable(self, learner_id: str) -> Event | None:
        """The newest event that undo would take back (an answer, a self-mark, a suspension)."""
        ...

    def last_seen(self, learner_id: str) -> dict[str, datetime]:
        """When each item was last answered, by uid."""
        ...

    def passed(self, learner_id: str) -> frozenset[str]:
        """The uids of items whose main question was answered above the pass line at least once."""
        ...

    def days(self, learner_id: str, *, since: date, day_starts_at_hour: int) -> dict[date, int]:
        """Answers by day, in the learner's own offset at the time; undone ones left out."""
        ...


class CardReader(Protocol):
    """What memory keeps, derived from the log."""

    def all(self, learner_id: str) -> Sequence[Card]: ...

    def reviews(self, learner_id: str, skill: str, kind: Kind, *, before: str) -> Sequence[Review]:
        """The graded answers that the card rested on when an attempt was made, oldest first.

        Args:
            learner_id: Whose card.
            skill: The skill's id.
            kind: The kind of practice.
            before: The id of the attempt; it and what came after it are left out.
        """
        ...


class LearnerReader(Protocol):
    """Settings and the items put aside, derived from the log."""

    def settings(self, learner_id: str) -> Settings: ...

    def suspended(self, learner_id: str, on: date) -> frozenset[str]:
        """The uids not to be asked on a day."""
        ...


class ItemVersions(Protocol):
    """The items as they were asked, by hash, so that an edit never changes an open attempt."""

    def keep(self, item: Item) -> bool:
        """Keep an item under its hash; False if it was kept before."""
        ...

    def get(self, item_hash: str) -> Item | None: ...


class Drafts(Protocol):
    """What was typed and not sent yet; lost drafts cost no history, so they are not events."""

    def put(self, learner_id: str, ask_id: str, text: str, at: datetime) -> None: ...

    def get(self, learner_id: str, ask_id: str) -> str | None: ...


class Unit(Protocol):
    """One transaction with a store for each subject; leaving its block commits it."""

    @property
    def events(self) -> EventLog: ...

    @property
    def attempts(self) -> AttemptReader: ...

    @property
    def cards(self) -> CardReader: ...

    @property
    def learners(self) -> LearnerReader: ...

    @property
    def versions(self) -> ItemVersions: ...

    @property
    def drafts(self) -> Drafts: ...


class Store(Protocol):
    """Opens transactions; an exception inside the block takes everything in it back."""

    def reading(self) -> AbstractContextManager[Unit]: ...

    def writing(self) -> AbstractContextManager[Unit]: ...
