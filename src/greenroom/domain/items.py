"""Items of the bank, one class for each of the ten kinds."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, get_args

from pydantic import Field, TypeAdapter, model_validator

from greenroom.domain.rubrics import FollowUp, KeyPoint, Misconception, Rubric
from greenroom.domain.values import Slug, Uid, Value

Kind = Literal[
    "explain",
    "choose",
    "compute",
    "plot",
    "code",
    "debug",
    "sql",
    "build",
    "design",
    "behave",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
GRADED_KINDS: frozenset[Kind] = frozenset({"explain", "choose", "compute"})
"""Kinds that can be graded today; an item of another kind is refused by name."""

Status = Literal["draft", "ready", "retired"]


class ItemBase(Value):
    """What items of every kind share. `topic`, `slug` and `item_hash` come from the folder."""

    uid: Uid
    title: str = Field(min_length=3, max_length=90)
    skills: tuple[Slug, ...] = Field(min_length=1, max_length=4)
    level: int = Field(ge=1, le=5, description="1 warm-up ... 5 staff interview")
    minutes: int = Field(ge=1, le=600)
    status: Status = "draft"
    author: str = "Greenroom"
    licence: str = "CC-BY-4.0"
    lang: str = Field(default="en", pattern=r"^[a-z]{2}(-[A-Z]{2})?$")
    reviewed_on: date | None = None
    sources: tuple[str, ...] = Field(min_length=1)
    topic: Slug
    slug: Slug
    item_hash: str = Field(default="", description="SHA-256 over everything the item is made of")
    question: str = Field(min_length=10, description="Markdown with $maths$")
    short_answer: str = Field(default="", description="what one would say in 30 seconds")
    model_answer: str = Field(default="", description="what one would say in two minutes")
    hints: tuple[str, ...] = ()
    misconceptions: tuple[Misconception, ...] = Field(
        default=(), description="of the topic's misconceptions, those that this item can meet"
    )

    @model_validator(mode="after")
    def _misconceptions_are_unique(self) -> ItemBase:
        ids = [belief.id for belief in self.misconceptions]
        if len(ids) != len(set(ids)):
            raise ValueError("a misconception is listed twice")
        return self


class RubricItem(ItemBase):
    """An item that is answered in free text and graded point by point."""

    key_points: tuple[KeyPoint, ...] = Field(min_length=2, max_length=7)
    follow_ups: tuple[FollowUp, ...] = ()

    @model_validator(mode="after")
    def _rubric_is_coherent(self) -> RubricItem:
        self.rubric()
        return self

    def rubric(self, part: str = "") -> Rubric:
        """The rubric of the main question (`""`) or of a follow-up (`"id"`, `"id/id"`).

        Raises:
            KeyError: No follow-up stands at `part`.
        """
        rubric = Rubric(
            question=self.question,
            key_points=self.key_points,
            misconceptions=self.misconceptions,
            follow_ups=self.follow_ups,
        )
        for name in filter(None, part.split("/")):
            found = next((f for f in rubric.follow_ups if f.id == name), None)
            if found is None:
                raise KeyError(part)
            rubric = Rubric(
                question=found.ask,
                key_points=found.key_points,
                misconceptions=found.misconceptions,
                follow_ups=found.follow_ups,
            )
        return rubric

    def answer_to(self, part: str = "") -> str:
        """The model answer of the main question or of a follow-up, as Markdown."""
        answer, follow_ups = self.model_answer, self.follow_ups
        for name in filter(None, part.split("/")):
            found = next(f for f in follow_ups if f.id == name)
            answer, follow_ups = found.answer, found.follow_ups
        return answer


class ExplainItem(RubricItem):
    """A question answered in the candidate's own words."""

    kind: Literal["explain"] = "explain"
    audience: Literal["executive", "product", "engineer", "statistician"] | None = None


class Option(Value):
    """One answer to choose from; a wrong one names the belief that leads to it."""

    id: Slug
    text: str = Field(min_length=1)
    right: bool = False
    why: str = Field(default="", description="shown once it was chosen, right or wrong")
    misconception: Slug | None = None

    @model_validator(mode="after")
    def _explains_itself(self) -> Option:
        if self.right and self.misconception:
            raise ValueError(f"option {self.id} is right, so it cannot name a misconception")
        if not self.right and not self.misconception:
            raise ValueError(f"option {self.id} is wrong, so it must name its misconception")
        return self


class ChooseItem(ItemBase):
    """A choice among options: one is right, or several are."""

    kind: Literal["choose"] = "choose"
    options: tuple[Option, ...] = Field(min_length=2, max_length=6)

    @model_validator(mode="after")
    def _can_be_answered(self) -> ChooseItem:
        ids = [option.id for option in self.options]
        if len(ids) != len(set(ids)):
            raise ValueError(f"the same option id is used twice among {ids}")
        if not any(option.right for option in self.options):
            raise ValueError("no option is right")
        if all(option.right for option in self.options):
            raise ValueError("every option is right, so there is nothing to choose")
        known = {belief.id for belief in self.misconceptions}
        unknown = {o.misconception for o in self.options if o.misconception} - known
        if unknown:
            raise ValueError(f"options name unknown misconceptions: {sorted(map(str, unknown))}")
        return self

    @property
    def several(self) -> bool:
        """Whether more than one option is right."""
        return sum(option.right for option in self.options) > 1


class AnswerField(Value):
    """One value to compute, with how exactly it must be given."""

    id: Slug
    label: str
    shape: Literal["number", "vector", "matrix"] = "number"
    unit: str | None = Field(default=None, description="what the number counts; '%' for percent")
    relative_tolerance: float = Field(default=0.01, ge=0, le=0.2)
    absolute_tolerance: float = Field(default=1e-9, ge=0)


class ComputeItem(ItemBase):
    """Numbers to work out; `variants.py` draws them from a seed."""

    kind: Literal["compute"] = "compute"
    answers: tuple[AnswerField, ...] = Field(min_length=1, max_length=6)

    @model_validator(mode="after")
    def _answers_are_unique(self) -> ComputeItem:
        ids = [field.id for field in self.answers]
        if len(ids) != len(set(ids)):
            raise ValueError(f"the same answer id is used twice among {ids}")
        return self


class PlotItem(RubricItem):
    """A figure drawn from a seed, to be read: claim, evidence, next step."""

    kind: Literal["plot"] = "plot"


class Limits(Value):
    """What a candidate's program may use."""

    cpu_seconds: float = Field(default=3, gt=0, le=600)
    memory_mib: int = Field(default=512, ge=32, le=8192)


class CodeItem(ItemBase):
    """A function to write, judged by cases."""

    kind: Literal["code"] = "code"
    entry_point: str
    limits: Limits = Limits()


class DebugItem(ItemBase):
    """A faulty program to mend, judged by cases."""

    kind: Literal["debug"] = "debug"
    entry_point: str
    limits: Limits = Limits()


class SqlItem(ItemBase):
    """A query to write, judged on several generated databases."""

    kind: Literal["sql"] = "sql"
    ordered: bool = False
    limits: Limits = Limits()


class BuildItem(ItemBase):
    """A project on real data, judged on rows the candidate never saw."""

    kind: Literal["build"] = "build"
    dataset: Slug
    metric: str
    limits: Limits = Limits(cpu_seconds=60, memory_mib=2048)


class DesignItem(RubricItem):
    """A system to design; with options it is 'choose and justify'."""

    kind: Literal["design"] = "design"
    options: tuple[str, ...] = ()


class BehaveItem(RubricItem):
    """A story from experience."""

    kind: Literal["behave"] = "behave"


Item = Annotated[
    ExplainItem
    | ChooseItem
    | ComputeItem
    | PlotItem
    | CodeItem
    | DebugItem
    | SqlItem
    | BuildItem
    | DesignItem
    | BehaveItem,
    Field(discriminator="kind"),
]
ITEM: TypeAdapter[Item] = TypeAdapter(Item)
"""Reads an item of any kind from a mapping or from JSON."""


class TopicPage(Value):
    """The page a topic is learnt from."""

    topic: Slug
    title: str
    lead: str = Field(default="", description="one paragraph that says what it is")
    body: str = Field(description="Markdown with $maths$")
    sources: tuple[str, ...] = ()
    reviewed_on: date | None = None
    page_hash: str = ""
