"""What a question looks like to the candidate, and what comes back after the answer."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from datetime import datetime

from greenroom.domain.answers import Exchange
from greenroom.domain.attempts import Attempt
from greenroom.domain.events import Asked
from greenroom.domain.grades import Grade
from greenroom.domain.instances import Instance
from greenroom.domain.items import (
    ChooseItem,
    DebugItem,
    DrawnItem,
    Item,
    Option,
    RubricItem,
    SqlItem,
)
from greenroom.domain.rubrics import FollowUp, Rubric
from greenroom.domain.schedules import Pick, Rating
from greenroom.domain.second_readings import SecondReading
from greenroom.domain.words import N_, Said

PLACEHOLDER = re.compile(r"\{\{\s*([a-z][a-z0-9_]*)\s*\}\}")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What would be asked, and why in one sentence."""

    pick: Pick
    item: Item
    why: Said


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was asked: an edit of the bank no longer changes it."""

    ask_id: str
    item: Item
    asked: Asked
    asked_at: datetime
    why: Said
    draft: str | None = None
    answered_by: str | None = None
    exchanges: tuple[Exchange, ...] = ()
    """What was asked about a design, and told, so far."""

    @property
    def part(self) -> str:
        """Which follow-up it is; empty for the main question."""
        return self.asked.part

    @property
    def instance(self) -> Instance | None:
        """The numbers drawn for it, if its kind draws any."""
        return self.asked.instance

    @property
    def prompt(self) -> str:
        """The question as Markdown, with its numbers in place."""
        return prompt_of(self.item, part=self.part, instance=self.instance)

    @property
    def options(self) -> tuple[Option, ...]:
        """The options of a choose item, in an order of this question's own."""
        return shuffled(self.item, seed=self.ask_id)


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that is shown after an answer."""

    attempt: Attempt
    question: Question
    follow_up: FollowUp | None
    follow_up_part: str
    model_answer: str
    next_due: dict[Rating, datetime]
    readings: tuple[SecondReading, ...] = ()
    """What second readers said, the oldest first; none of them counts."""


def prompt_of(item: Item, *, part: str = "", instance: Instance | None = None) -> str:
    """The Markdown of a question: `{{name}}` is what was drawn.

    A query has its tables below, a faulty program stands there with numbered lines.
    """
    if part and isinstance(item, RubricItem):
        return item.rubric(part).question
    shown = {} if instance is None else instance.shown
    text = PLACEHOLDER.sub(lambda found: shown.get(found[1], found[0]), item.question)
    if isinstance(item, SqlItem):
        return f"{text}\n\n```sql\n{item.tables.rstrip()}\n```"
    if isinstance(item, DebugItem):
        lines = item.stub.rstrip().splitlines()
        numbered = "\n".join(f"{n:2}  {line}".rstrip() for n, line in enumerate(lines, start=1))
        return f"{text}\n\n```python\n{numbered}\n```"
    return text


def shuffled(item: Item, *, seed: str) -> tuple[Option, ...]:
    """The options in an order that only the seed decides."""
    if not isinstance(item, ChooseItem):
        return ()
    options = list(item.options)
    random.Random(seed).shuffle(options)
    return tuple(options)


def model_answer_of(item: Item, *, part: str = "", instance: Instance | None = None) -> str:
    """What a good answer would have been: model answer or worked solution, Markdown."""
    if isinstance(item, RubricItem):
        return item.answer_to(part)
    return instance.solution if instance and isinstance(item, DrawnItem) else item.model_answer


def follow_up_to(rubric: Rubric, grade: Grade) -> FollowUp | None:
    """The follow-up that an answer fires: a wrong claim first, then a point missed, then made.

    A wrong claim is probed before anything else, since it is what an interviewer would do. One
    that is always asked comes before all of these.
    """
    states = {point.id: point.state for point in grade.points()}
    claimed = {claim.misconception for claim in grade.claims()}

    def rank(follow_up: FollowUp) -> int | None:
        when = follow_up.when
        if when.always:
            return -1
        if when.heard is not None:
            return 0 if when.heard in claimed else None
        if when.missed is not None:
            return 1 if states.get(when.missed) in {"missing", "contradicted"} else None
        return 2 if states.get(when.claimed or "") in {"heard", "partly"} else None

    fired = [(rank(f), n, f) for n, f in enumerate(rubric.follow_ups)]
    first = min(((r, n, f) for r, n, f in fired if r is not None), default=None)
    return None if first is None else first[2]


def why(pick: Pick | None) -> Said:
    """The reason for a question, as a sentence for the candidate."""
    if pick is None:
        return Said(N_("You chose it."))
    if pick.reason == "new":
        return Said(N_("New: you have not practised this skill in this way yet."))
    if pick.recall is None:
        return Said(N_("It is time to see whether you still know this."))
    recall = {"recall": f"{round(100 * pick.recall)} %"}
    if pick.reason == "due":
        return Said(N_("Due: the chance that you still know this is about {recall}."), recall)
    return Said(
        N_("Ahead of time: nothing is due, and this fades first (now about {recall})."), recall
    )
