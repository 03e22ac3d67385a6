"""Fakes for the clock, the bank, the drawing of numbers, the judge and the hearing of text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from greenroom.domain.answers import Exchange
from greenroom.domain.designs import Constraint
from greenroom.domain.errors import ItemNotFound, SecondReaderFailed, TopicNotFound
from greenroom.domain.figures import Axis, Figure, Line, Panel
from greenroom.domain.grades import JargonEvidence
from greenroom.domain.hearing import Hearing, PointHeard
from greenroom.domain.instances import Instance, NearMiss
from greenroom.domain.items import DrawnItem, Item, PlotItem, ProgramItem, TopicPage
from greenroom.domain.problems import Problem
from greenroom.domain.programs import (
    CaseReport,
    CaseState,
    Exercise,
    JudgeReport,
    Library,
    ProgramReport,
    Solution,
    Walls,
)
from greenroom.domain.reports import HouseFault
from greenroom.domain.rubrics import Rubric
from greenroom.domain.second_readings import Endpoint, PointRead, SecondReading
from greenroom.domain.skills import SkillMap
from greenroom.domain.stories import STORY_PARTS, PartHeard, Story
from greenroom.domain.strength import Strength, strength_key
from greenroom.domain.values import Span


class FixedClock:
    """A clock that moves only when told to.

    >>> clock = FixedClock()
    >>> clock.pass_time(days=1)
    >>> clock.now().isoformat()
    '2026-01-06T09:00:00+00:00'
    """

    def __init__(self, at: datetime | None = None, zone: str = "UTC") -> None:
        self._at = at if at is not None else datetime(2026, 1, 5, 9, tzinfo=UTC)
        self._zone = zone

    def now(self) -> datetime:
        return self._at

    def system_zone(self) -> str:
        return self._zone

    def pass_time(self, *, days: float = 0, minutes: float = 0) -> None:
        """Let time go by."""
        self._at += timedelta(days=days, minutes=minutes)


class MemoryBank:
    """A bank of items given as values."""

    def __init__(self, items: Sequence[Item], skills: SkillMap) -> None:
        self._items = {item.uid: item for item in items}
        self._skills = skills

    def skill_map(self) -> SkillMap:
        return self._skills

    def items(self) -> Sequence[Item]:
        return tuple(self._items.values())

    def item(self, uid: str) -> Item:
        if uid not in self._items:
            raise ItemNotFound(uid=uid)
        return self._items[uid]

    def topic_page(self, topic: str) -> TopicPage | None:
        found = next((t for t in self._skills.topics() if t.id == topic), None)
        if found is None:
            raise TopicNotFound(topic=topic)
        return TopicPage(topic=topic, title=found.title, body=f"About {found.title}.")

    def problems(self) -> Sequence[Problem]:
        return ()

    def solutions(self, uid: str, verdict: str) -> tuple[Solution, ...]:
        """Known programs: of every item here one that is wrong, and none that is right."""
        known = verdict == "wrong" and uid in self._items
        return (Solution(says="It is off by one.", source="x"),) if known else ()

    def strength(self, uid: str) -> Strength | None:
        """One of forty mutants of every program survives."""
        item = self._items.get(uid)
        if not isinstance(item, ProgramItem):
            return None
        return Strength(
            uid=uid, key=strength_key(item), mutants=40, survivors=("2: Add -> Sub: return x + 1",)
        )

    def replace(self, item: Item) -> None:
        """An edit of the bank."""
        self._items[item.uid] = item


LINE = Figure(
    title="A line",
    alternative="A straight line that rises from 0 at the left end to 1 at the right end, no more.",
    panels=(Panel(x=Axis(label="x"), y=Axis(label="y"), marks=(Line(x=(0, 1), y=(0, 1)),)),),
)


class FakeDrawer:
    """Draws the mean of 1, 2 and a number that depends on the seed; every formula is `2*x`."""

    def same(self, *_: object) -> bool | None:
        """Never decides, so what values at points leave open stays open."""
        return None

    def figure(self, page: TopicPage) -> Figure | None:
        """What a line looks like, for a page with a figure."""
        return LINE if page.figure else None

    def draw(self, item: DrawnItem, seed: int) -> Instance:
        if isinstance(item, PlotItem):
            return Instance(seed=seed, shown={}, figure=LINE)
        last = 3 + seed % 7
        mean = (1 + 2 + last) / 3
        formulas = {field.id for field in item.answers if field.shape == "formula"}
        first = item.answers[0].id
        missed = "x" if first in formulas else mean * 1.5
        return Instance(
            seed=seed,
            shown={"numbers": f"1, 2, {last}"},
            expected={f.id: "2*x" if f.id in formulas else mean for f in item.answers},
            near_misses=(NearMiss(expected={first: missed}, says="You divided by n - 1."),),
            solution=f"(1 + 2 + {last}) / 3 = {mean:.4g}",
        )


class FakeJudge:
    """Judges programs by their text: one that holds the word `right` is right.

    `endless` runs out of time, `broken` is no program, `fault` is our own fault.
    """

    def __init__(self) -> None:
        self.prepared: list[tuple[str, int]] = []
        self.lacks: frozenset[Library] = frozenset()

    @property
    def known_walls(self) -> Walls:
        """All of them."""
        return Walls(tier="T0")

    @property
    def missing(self) -> frozenset[Library]:
        """What the test says."""
        return self.lacks

    def prepare(self, exercise: Exercise, seed: int) -> HouseFault | None:
        self.prepared.append((exercise.entry_point, seed))
        return None

    def judge(
        self, exercise: Exercise, source: str, seed: int, *, visible_only: bool = False
    ) -> JudgeReport:
        """Two cases, of which the first is visible."""
        if "fault" in source:
            return HouseFault(reason="the sandbox is gone")
        if "broken" in source:
            return ProgramReport(seed=seed, refused="it is no Python", line=1)
        state: CaseState = "right" if "right" in source else "wrong"
        seen = CaseReport(property="a plain value", visible=True, state="right", call="f(1)")
        hidden = CaseReport(
            property="a large value",
            shape="one value",
            state="not_run" if "endless" in source else state,
            says="it is 1, not 2",
            call="f(1000)",
            given="1",
            right="2",
        )
        return ProgramReport(
            seed=seed,
            cases=(seen,) if visible_only else (seen, hidden),
            limit="cpu" if "endless" in source else None,
            recognised=exercise.wrong[0].says if exercise.wrong and "known" in source else "",
        )


class FakeHearer:
    """Hears a point where the answer holds the point's id as a word, and so with the rest.

    A fact is told to a question that holds its id, and assumed by an answer that holds
    `assume` before it; a part of a story is there where its name is.
    """

    def hear(self, answer: str, rubric: Rubric) -> Hearing:
        return Hearing(
            gate="prose" if answer.strip() else "empty",
            points=tuple(_heard(point.id, answer) for point in rubric.key_points),
            grader="fake",
            grader_version="1",
        )

    def status(self) -> str | None:
        return None

    def answer_query(self, question: str, constraints: Sequence[Constraint]) -> Exchange:
        """One fact for one id, none for several."""
        named = [c for c in constraints if c.id in question]
        if len(named) > 1:
            return Exchange(question=question, reply="one_at_a_time")
        if not named:
            return Exchange(question=question, reply="yours_to_decide")
        return Exchange(question=question, reply="told", constraint=named[0].id, says=named[0].says)

    def assumed(self, text: str, constraints: Sequence[Constraint]) -> tuple[PointHeard, ...]:
        """Those that stand behind the word `assume`."""
        rest = text.partition("assume")[2]
        return tuple(_heard(c.id, text) for c in constraints if c.id in rest)

    def story(self, text: str) -> Story:
        """A part for each of their names; `we` makes the deeds shared."""
        words = text.split()
        return Story(
            parts=tuple(
                PartHeard(part=part, state="heard" if part in words else "missing", confidence=0.9)
                for part in STORY_PARTS
            ),
            own_actions=words.count("I"),
            shared_actions=words.count("we"),
            told="should" not in words,
        )

    def jargon(self, text: str, terms: Sequence[str]) -> tuple[JargonEvidence, ...]:
        """Every term that is said."""
        return tuple(
            JargonEvidence(
                term=term, spans=(Span(start=text.find(term), end=text.find(term) + len(term)),)
            )
            for term in terms
            if term in text
        )


class FakeSecondReader:
    """Gives every point of every answer the same state, and a score, unless it is told to fail."""

    def __init__(self, *, score: float = 0.5, fails: str = "") -> None:
        self.score = score
        self.fails = fails
        self.asked: list[tuple[Endpoint, str]] = []

    def read(self, endpoint: Endpoint, rubric: Rubric, answer: str) -> SecondReading:
        """Half of everything, in the first word of the answer."""
        self.asked.append((endpoint, answer))
        if self.fails:
            raise SecondReaderFailed(reason=self.fails)
        points = (
            PointRead(id=p.id, state="partly", quote=answer.split(maxsplit=1)[0])
            for p in rubric.key_points
        )
        return SecondReading(score=self.score, points=tuple(points), model=endpoint.model)


def _heard(point_id: str, answer: str) -> PointHeard:
    start = answer.lower().find(point_id)
    if start < 0:
        return PointHeard(id=point_id, state="missing", confidence=0.9)
    span = Span(start=start, end=start + len(point_id))
    return PointHeard(id=point_id, state="heard", confidence=0.9, spans=(span,))
