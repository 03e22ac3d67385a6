"""Items of the bank, one class for each of the ten kinds."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Literal, get_args

from pydantic import Field, TypeAdapter, model_validator

from greenroom.domain.debugging import PROOF_STUB, Debugged, text_of_debugged
from greenroom.domain.designs import Constraint, DesignOption
from greenroom.domain.faults import FAULT_SAYS
from greenroom.domain.formulas import is_variable
from greenroom.domain.programs import (
    Dialect,
    Exercise,
    Language,
    Library,
    Limits,
    Rule,
    Solution,
)
from greenroom.domain.roles import Role, Round
from greenroom.domain.rubrics import (
    FollowUp,
    KeyPoint,
    Misconception,
    Rubric,
    refuse_incoherent,
    refuse_keys,
)
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
GRADED_KINDS: frozenset[Kind] = frozenset(
    {"explain", "choose", "compute", "plot", "code", "debug", "sql", "design", "behave"}
)
"""Kinds that can be graded today; an item of another kind is refused by name."""

PROSE_KINDS: frozenset[Kind] = frozenset({"explain", "plot", "design", "behave"})
"""Kinds that are answered in free text and graded point by point."""

PROGRAM_KINDS: frozenset[Kind] = frozenset({"code", "debug", "sql"})
"""Kinds that are answered by a program or a query, which is run."""

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
    roles: tuple[Role, ...] = Field(default=(), description="empty takes the topic's")
    rounds: tuple[Round, ...] = Field(default=(), description="empty takes those of its kind")
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

    FOREIGN_KEYS: ClassVar[tuple[Literal["signal", "option", "part"], ...]] = (
        "signal",
        "option",
        "part",
    )
    """What the points of this kind cannot say."""

    key_points: tuple[KeyPoint, ...] = Field(min_length=2, max_length=7)
    follow_ups: tuple[FollowUp, ...] = ()

    @model_validator(mode="after")
    def _rubric_is_coherent(self) -> RubricItem:
        refuse_incoherent(self)
        refuse_keys(self.key_points, self.FOREIGN_KEYS, "of such an item")
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
    jargon: tuple[Annotated[str, Field(min_length=2, max_length=60)], ...] = Field(
        default=(), max_length=12, description="terms that this listener does not know"
    )

    @model_validator(mode="after")
    def _jargon_has_a_listener(self) -> ExplainItem:
        if self.jargon and self.audience is None:
            raise ValueError("jargon is given, and no audience that it is foreign to")
        return self


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


Shape = Literal["number", "vector", "matrix", "interval", "formula"]


class AnswerField(Value):
    """One value to compute, with how exactly it must be given."""

    id: Slug
    label: str
    shape: Shape = "number"
    unit: str | None = Field(default=None, description="what the number counts; '%' for percent")
    relative_tolerance: float = Field(default=0.01, ge=0, le=0.2)
    absolute_tolerance: float = Field(default=1e-9, ge=0)
    variables: dict[str, tuple[float, float]] = Field(
        default={}, description="of a formula: each name with the range in which it is probed"
    )

    @model_validator(mode="after")
    def _variables_belong_to_a_formula(self) -> AnswerField:
        if self.shape != "formula":
            if self.variables:
                raise ValueError(f"{self.id} is no formula, so it has no variables")
            return self
        if not self.variables:
            raise ValueError(f"{self.id} is a formula, so it says its variables and their ranges")
        if self.unit is not None:
            raise ValueError(f"{self.id} is a formula, so it has no unit")
        for name, (low, high) in self.variables.items():
            if not is_variable(name):
                raise ValueError(
                    f"{name} is no name for a variable: a letter or a Greek one such as sigma, "
                    "with an index as in x_1, and not e or pi"
                )
            if not low < high:
                raise ValueError(f"the range of {name} does not go from low to high")
        return self


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


class ProgramItem(ItemBase):
    """An item that is answered by a program; what judges it comes from the folder."""

    entry_point: str = Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$")
    uses: tuple[Library, ...] = Field(default=("numpy",), min_length=1)
    limits: Limits = Limits()
    rules: tuple[Rule, ...] = ()
    forbids: tuple[str, ...] = Field(default=(), description="calls that would do the whole job")
    equivalent: tuple[str, ...] = Field(
        default=(), description="mutations of the reference that change nothing, with the reason"
    )
    stub: str = ""
    check: str = ""
    reference: str = ""
    driver: str = ""
    tables: str = Field(default="", description="of a query: the statements that create them")
    ordered: bool = Field(default=False, description="of a query: whether the order counts")

    @property
    def language(self) -> Language:
        """What it is answered in."""
        return "python"

    @property
    def begun(self) -> str:
        """What an answer begins with."""
        return self.stub

    def exercise(
        self, *, right: tuple[Solution, ...] = (), wrong: tuple[Solution, ...] = ()
    ) -> Exercise:
        """What the judge needs of it.

        Args:
            right: Known right programs, to name the approach of one that is like them.
            wrong: Known wrong ones, to name the mistake of one that does the same.
        """
        return Exercise(
            entry_point=self.entry_point,
            check=self.check,
            reference=self.reference,
            driver=self.driver,
            uses=self.uses,
            limits=self.limits,
            right=right,
            wrong=wrong,
            rules=self.rules,
            forbids=self.forbids,
            language=self.language,
            tables=self.tables,
            ordered=self.ordered,
        )


class CodeItem(ProgramItem):
    """A function or a class to write, judged by cases."""

    kind: Literal["code"] = "code"


class DebugItem(ProgramItem):
    """A faulty program: its fault is to be found, named, mended and proved."""

    kind: Literal["debug"] = "debug"
    lines: tuple[Annotated[int, Field(ge=1)], ...] = Field(
        min_length=1, description="of the faulty program: each of them counts as found"
    )
    fault: Slug = Field(description="its kind")
    also: tuple[Slug, ...] = Field(default=(), description="other kinds that name it as well")
    test: str = Field(default="", description="our proof: it fails before and passes after")

    @property
    def begun(self) -> str:
        return text_of_debugged(Debugged(program=self.stub, proof=PROOF_STUB))

    @model_validator(mode="after")
    def _fault_is_known(self) -> DebugItem:
        unknown = sorted({self.fault, *self.also} - FAULT_SAYS.keys())
        if unknown:
            raise ValueError(f"unknown kinds of fault: {', '.join(unknown)}")
        last = len(self.stub.splitlines())
        if self.stub and max(self.lines) > last:
            raise ValueError(f"line {max(self.lines)} is below the faulty program, of {last} lines")
        return self


class SqlItem(ProgramItem):
    """A query to write, judged on several generated databases."""

    kind: Literal["sql"] = "sql"
    entry_point: Literal["query"] = "query"
    uses: tuple[Library, ...] = ("duckdb",)
    dialects: tuple[Dialect, ...] = Field(default=("duckdb",), min_length=1)

    @property
    def language(self) -> Language:
        return "sql"


class BuildItem(ItemBase):
    """A project on real data, judged on rows the candidate never saw."""

    kind: Literal["build"] = "build"
    dataset: Slug
    metric: str
    limits: Limits = Limits(cpu_seconds=60, memory_mib=2048)


class DesignItem(RubricItem):
    """A system to design; with options it is 'choose and justify'."""

    FOREIGN_KEYS = ("part",)

    kind: Literal["design"] = "design"
    key_points: tuple[KeyPoint, ...] = Field(min_length=2, max_length=16)
    constraints: tuple[Constraint, ...] = Field(default=(), max_length=12)
    options: tuple[DesignOption, ...] = Field(default=(), max_length=5)

    @model_validator(mode="after")
    def _signals_and_constraints_fit(self) -> DesignItem:
        for point in self.key_points:
            if point.signal is None:
                raise ValueError(f"the point {point.id} has no signal")
            if point.signal == "clarify":
                raise ValueError(
                    f"the point {point.id} cannot have the signal clarify: "
                    "it is earned by asking for constraints"
                )
        ids = [point.id for point in self.key_points]
        ids += [constraint.id for constraint in self.constraints]
        if len(ids) != len(set(ids)):
            raise ValueError("an id of a constraint is used twice, or by a key point too")
        if not self.options and len(self.mattering()) < 2:
            raise ValueError("without options, at least two constraints matter")
        return self

    @model_validator(mode="after")
    def _options_can_be_justified(self) -> DesignItem:
        ids = [option.id for option in self.options]
        if len(ids) == 1 or len(ids) != len(set(ids)):
            raise ValueError(f"options are two or more, each with an id of its own, not {ids}")
        unknown = {point.option for point in self.key_points} - {None, *ids}
        if unknown:
            raise ValueError(f"points name unknown options: {sorted(map(str, unknown))}")
        if ids and not any(follow_up.when.always for follow_up in self.follow_ups):
            raise ValueError(
                "options need a follow-up with when: {always: true} that turns a constraint round"
            )
        return self

    def mattering(self) -> tuple[Constraint, ...]:
        """The constraints that asking for counts."""
        return tuple(constraint for constraint in self.constraints if constraint.matters)

    def rubric_for(self, option: str | None) -> Rubric:
        """The rubric of the main question where an option was chosen."""
        points = tuple(p for p in self.key_points if p.option in (None, option))
        return self.rubric().model_copy(update={"key_points": points})


class BehaveItem(RubricItem):
    """A story from experience."""

    FOREIGN_KEYS = ("signal", "option")

    kind: Literal["behave"] = "behave"
    key_points: tuple[KeyPoint, ...] = Field(min_length=2, max_length=10)

    @model_validator(mode="after")
    def _parts_are_there_once(self) -> BehaveItem:
        tier = {point.part: point.tier for point in self.key_points}
        parts = [point.part for point in self.key_points if point.part is not None]
        if len(parts) != len(set(parts)):
            raise ValueError("a part of the story stands for two points")
        if tier.get("action") != "must" or tier.get("result") != "must":
            raise ValueError("a story has must points with the parts action and result")
        return self


DrawnItem = ComputeItem | PlotItem
"""Items whose `variants.py` draws something from a seed."""

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
    caption: str = Field(default="", description="what to see in the figure")
    figure: str = Field(default="", description="the source of `figure.py`; empty for none")
    sources: tuple[str, ...] = ()
    reviewed_on: date | None = None
    page_hash: str = ""
