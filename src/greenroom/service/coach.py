"""The loop: ask, take an answer, grade it, remember it, ask the right thing next."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime

from greenroom.domain.answers import Answer, CodeAnswer, DesignAnswer, Exchange, TextAnswer
from greenroom.domain.attempts import Attempt
from greenroom.domain.errors import (
    AnswerRefused,
    AskNotFound,
    AttemptNotFound,
    ConflictingAttempt,
    ItemNotFound,
    KindNotGraded,
    LibraryMissing,
    NoFollowUp,
    NothingToAsk,
    NothingToUndo,
    PointNotFound,
)
from greenroom.domain.events import (
    LOCAL_LEARNER,
    Answered,
    Appealed,
    Asked,
    Clarified,
    Event,
    Graded,
    SecondRead,
    SelfMarked,
    Undone,
)
from greenroom.domain.figures import Figure
from greenroom.domain.hearing import PointState
from greenroom.domain.instances import Instance
from greenroom.domain.items import (
    GRADED_KINDS,
    DebugItem,
    DesignItem,
    DrawnItem,
    Item,
    Kind,
    ProgramItem,
    RubricItem,
    TopicPage,
)
from greenroom.domain.programs import ProgramReport, Solution, Walls
from greenroom.domain.rubrics import FollowUp
from greenroom.domain.schedules import Pick, Rating
from greenroom.domain.second_readings import SecondReading
from greenroom.domain.thresholds import DRAFT_MAX_CHARACTERS
from greenroom.memory.cards import next_due, replay, score_of
from greenroom.planning.queue import rank
from greenroom.service.designs import exchanges, put_query, query_id, read_design
from greenroom.service.desk import ANYTHING, Desk, Wish, new_id
from greenroom.service.grading import Examiners, grade_answer
from greenroom.service.ports import Bank, Clock, Drawer, Store, Unit
from greenroom.service.prose import rubric_of
from greenroom.service.questions import (
    Outcome,
    Question,
    Suggestion,
    follow_up_to,
    model_answer_of,
    why,
)
from greenroom.service.readings import reading_id, readings


class Coach(Desk):
    """Everything a learner does, for the terminal and the page alike."""

    def __init__(
        self,
        *,
        store: Store,
        bank: Bank,
        drawer: Drawer,
        examiners: Examiners,
        clock: Clock,
        learner_id: str = LOCAL_LEARNER,
    ) -> None:
        super().__init__(store=store, bank=bank, clock=clock, learner_id=learner_id)
        self._drawer = drawer
        self._examiners = examiners
        self._hearer, self._programs = examiners.hearer, examiners.programs

    # What comes next

    def next_questions(
        self,
        n: int = 1,
        wish: Wish = ANYTHING,
    ) -> tuple[Suggestion, ...]:
        """What would be asked next, and why; asks nothing.

        Raises:
            TopicNotFound: The topic is not on the map.
        """
        self._known_topic(wish.topic)
        with self._store.reading() as unit:
            situation = self._situation(unit, wish)
        items = {item.uid: item for item in situation.items}
        picks = rank(situation, n=n)
        return tuple(Suggestion(p, items[p.uid], why(p)) for p in picks)

    def ask(
        self,
        *,
        uid: str | None = None,
        wish: Wish = ANYTHING,
        seed: int | None = None,
    ) -> Question:
        """Put a question: the one named, else the open one, else the next by plan.

        An open question whose item was put aside or retired since is not put again; an answer
        to it still counts.

        Raises:
            ItemNotFound: No item has that uid.
            KindNotGraded: Items of its kind cannot be graded yet.
            NothingToAsk: The bank holds nothing that fits.
            TopicNotFound: The topic is not on the map.
        """
        if uid is not None:
            return self._put(self._askable(uid), seed=seed)
        self._known_topic(wish.topic)
        with self._store.reading() as unit:
            still_open = self._still_open(unit, wish)
        if still_open is not None:
            return still_open
        suggestion = next(iter(self.next_questions(wish=wish)), None)
        if suggestion is None:
            raise NothingToAsk(why="the filter leaves no item that is ready")
        return self._put(suggestion.item, pick=suggestion.pick, seed=seed)

    def open_question(self) -> Question | None:
        """The question that was put and waits for its answer, if one does."""
        with self._store.reading() as unit:
            return self._still_open(unit, ANYTHING)

    def ask_follow_up(self, attempt_id: str) -> Question:
        """Put the follow-up that an attempt fired; asking twice gives the same question.

        Raises:
            AttemptNotFound: No such attempt.
            NoFollowUp: It fired none.
        """
        outcome = self.outcome(attempt_id)
        if outcome.follow_up is None:
            raise NoFollowUp(attempt_id=attempt_id)
        asked = Asked(
            uid=outcome.question.item.uid,
            part=outcome.follow_up_part,
            item_hash=outcome.question.item.item_hash,
            instance=outcome.question.instance,
            mode=outcome.attempt.answered.mode,
            after=attempt_id,
        )
        ask_id = f"{attempt_id[:60]}-f"
        with self._store.writing() as unit:
            if unit.events.get(ask_id) is None:
                unit.events.append(self._event(unit, asked, ask_id))
            return self._question(unit, ask_id)

    def question(self, ask_id: str) -> Question:
        """A question that was put. Raises AskNotFound."""
        with self._store.reading() as unit:
            return self._question(unit, ask_id)

    def save_draft(self, ask_id: str, text: str) -> None:
        """Keep what was typed so far; what comes after the answer, or is endless, is let go."""
        with self._store.writing() as unit:
            if len(text) > DRAFT_MAX_CHARACTERS or unit.attempts.of_ask(ask_id) is not None:
                return
            unit.drafts.put(self._learner, ask_id, text, self._clock.now())

    def figure(self, page: TopicPage) -> Figure | None:
        """The figure of a topic page. Raises DrawFailed, WorkerFailed."""
        return self._drawer.figure(page)

    def ask_interviewer(self, ask_id: str, query: str) -> Exchange:
        """Ask something about the case before a design is answered; the same again changes nothing.

        Raises:
            AskNotFound: No such question.
            ConflictingAttempt: It was answered already.
            QueryRefused: It takes no questions, or not this one.
        """
        question = self.question(ask_id)
        if question.answered_by is not None:
            raise ConflictingAttempt(attempt_id=question.answered_by)
        with self._store.writing() as unit:
            before = tuple(exchanges(unit, ask_id))
            if before and before[-1].question == " ".join(query.split()):
                return before[-1]
            exchange = put_query(question.item, query, before, self._hearer, part=question.part)
            body = Clarified(ask_id=ask_id, exchange=exchange)
            unit.events.append(self._event(unit, body, query_id(ask_id, len(before) + 1)))
            return exchange

    def try_out(self, ask_id: str, source: str) -> ProgramReport:
        """Run a program on the cases that its question shows; nothing is recorded.

        Raises:
            AskNotFound: No such question.
            AnswerRefused: It takes no program, or this is none.
            JudgeFailed: Nobody could run it.
        """
        question = self.question(ask_id)
        item, instance = question.item, question.instance
        if not isinstance(item, ProgramItem) or instance is None or self._programs is None:
            raise AnswerRefused(reason=f"a {item.kind} question takes no program")
        return self._programs.tried(item, source, instance.seed)

    def missing(self, item: Item) -> str:
        """The library that an item needs and that is not installed here; empty if there is none."""
        return "" if self._programs is None else self._programs.missing(item)

    def walls(self) -> Walls | None:
        """What stands between a program and the machine; None as long as none was run."""
        return None if self._programs is None else self._programs.walls()

    # Answers and grades

    def submit(
        self,
        ask_id: str,
        answer: Answer,
        *,
        seconds: float | None = None,
        confidence: float | None = None,
        hints: int = 0,
    ) -> Outcome:
        """Grade an answer and remember it; a retry with the same answer gets the first result.

        Args:
            ask_id: The question.
            answer: What was given, verbatim.
            seconds: From question to answer, if somebody measured it.
            confidence: The candidate's own, in [0, 1], stated before the grade.
            hints: How many hints were opened.

        Raises:
            AskNotFound: No such question.
            ConflictingAttempt: It was answered already, with another answer.
            AnswerRefused, AnswerTooLong, NotAFormula, NotANumber: The answer cannot be graded;
                nothing is kept.
            JudgeFailed: Nobody could run the program; nothing is kept.
        """
        question = self.question(ask_id)
        answer = self._whole(question, answer)
        if question.answered_by is not None:
            return self._same_again(question.answered_by, answer)
        grade = grade_answer(
            question.item,
            answer,
            self._examiners,
            part=question.part,
            instance=question.instance,
        )
        answered = Answered(
            ask_id=ask_id,
            uid=question.item.uid,
            part=question.part,
            kind=question.item.kind,
            item_hash=question.item.item_hash,
            skills=question.item.skills,
            instance=question.instance,
            answer=answer,
            hints=hints,
            seconds=seconds,
            confidence=confidence,
            mode=question.asked.mode,
        )
        attempt_id = new_id()
        try:
            with self._store.writing() as unit:
                unit.events.append(self._event(unit, answered, attempt_id))
                graded = Graded(attempt_id=attempt_id, grade=grade)
                unit.events.append(self._event(unit, graded, f"{attempt_id}-g"))
        except ConflictingAttempt:
            # another tab or process answered this question between our look and our writing
            first = self.question(ask_id).answered_by
            if first is None:
                raise
            return self._same_again(first, answer)
        return self.outcome(attempt_id)

    def outcome(self, attempt_id: str) -> Outcome:
        """An attempt with its grade and what follows from it. Raises AttemptNotFound."""
        with self._store.reading() as unit:
            attempt = unit.attempts.get(attempt_id)
            if attempt is None:
                raise AttemptNotFound(attempt_id=attempt_id)
            question = self._question(unit, attempt.answered.ask_id)
            due = self._next_due(unit, attempt)
            read = tuple(readings(unit, attempt_id))
        follow_up = self._follow_up(question, attempt)
        part = "/".join(filter(None, (question.part, follow_up.id))) if follow_up else ""
        return Outcome(
            attempt=attempt,
            question=question,
            follow_up=follow_up,
            follow_up_part=part,
            model_answer=model_answer_of(
                question.item, part=question.part, instance=question.instance
            ),
            next_due=due,
            readings=read,
        )

    def right_programs(self, outcome: Outcome) -> tuple[Solution, ...]:
        """Our solution and other right ways, once a program was accepted or somebody gave up."""
        item, answer = outcome.question.item, outcome.attempt.answered.answer
        if not isinstance(item, ProgramItem) or not isinstance(answer, CodeAnswer):
            return ()
        if answer.source.strip() and outcome.attempt.grade.verdict != "accepted":
            return ()
        ours = [Solution(says="Our solution.", source=item.reference)]
        if isinstance(item, DebugItem):
            ours.append(Solution(says="Our proof.", source=item.test))
        return (*ours, *self.bank.solutions(item.uid, "accepted"))

    def keep_reading(self, attempt_id: str, reading: SecondReading) -> Outcome:
        """Keep what a second reader said beside the grade; of each model the first one stands."""
        with self._store.writing() as unit:
            before = tuple(readings(unit, attempt_id))
            if all(known.model != reading.model for known in before):
                body = SecondRead(attempt_id=attempt_id, reading=reading)
                event_id = reading_id(attempt_id, len(before) + 1)
                unit.events.append(self._event(unit, body, event_id))
        return self.outcome(attempt_id)

    def self_mark(
        self,
        attempt_id: str,
        *,
        rating: Rating | None = None,
        points: dict[str, PointState] | None = None,
    ) -> Outcome:
        """Record the candidate's own mark; with nothing given, the grade's score is taken over.

        Args:
            attempt_id: The attempt.
            rating: How well it was known; it counts before `points`.
            points: The state of key points by id; those left out stay as the grader heard them.

        Raises:
            AttemptNotFound: No such attempt.
            PointNotFound: A point is named that the question does not have.
        """
        outcome = self.outcome(attempt_id)
        states = points or {}
        score = outcome.attempt.grade.score
        if states:
            score = _score_of_points(outcome, states)
        if rating is not None:
            score = score_of(rating)
        body = SelfMarked(attempt_id=attempt_id, score=score, points=states)
        self._append(body)
        return self.outcome(attempt_id)

    def disagree(self, attempt_id: str, point: str) -> Outcome:
        """Mark one point the other way: as not said where it was heard, else as said.

        Points that were marked earlier keep their marks.

        Raises:
            AttemptNotFound: No such attempt.
            PointNotFound: The question has no such point.
        """
        outcome = self.outcome(attempt_id)
        before = outcome.attempt.self_mark
        states = dict(before.points) if before else {}
        heard = {found.id: found.state for found in outcome.attempt.grade.points()}
        said = states.get(point, heard.get(point)) == "heard"
        states[point] = "missing" if said else "heard"
        return self.self_mark(attempt_id, points=states)

    def appeal(self, attempt_id: str, says: str = "") -> Outcome:
        """Record that the candidate disagrees with a grade."""
        self.outcome(attempt_id)
        self._append(Appealed(attempt_id=attempt_id, says=says))
        return self.outcome(attempt_id)

    def undo(self) -> Event:
        """Take back the newest answer, self-mark or suspension; it stays in the log.

        Raises:
            NothingToUndo: Nothing is left to take back.
        """
        with self._store.writing() as unit:
            last = unit.attempts.last_undoable(self._learner)
            if last is None:
                raise NothingToUndo
            unit.events.append(self._event(unit, Undone(event_id=last.event_id), new_id()))
            return last

    def history(
        self,
        *,
        uid: str | None = None,
        kind: Kind | None = None,
        limit: int = 50,
        before: datetime | None = None,
    ) -> Sequence[Attempt]:
        """Attempts, newest first."""
        with self._store.reading() as unit:
            return unit.attempts.latest(
                self._learner, uid=uid, kind=kind, limit=limit, before=before
            )

    # Inside

    def _known_topic(self, topic: str | None) -> None:
        if topic is not None:
            self.bank.topic_page(topic)  # raises

    def _askable(self, uid: str) -> Item:
        item = self.bank.item(uid)
        if item.kind not in GRADED_KINDS:
            raise KindNotGraded(kind=item.kind, uid=uid)
        if item.status == "retired":
            raise ItemNotFound(uid=uid)
        if missing := self.missing(item):
            raise LibraryMissing(library=missing)
        return item

    def _put_aside(self, unit: Unit, wish: Wish) -> frozenset[str]:
        """Also what cannot be answered here, since a library is not installed."""
        unable = (item.uid for item in self.bank.items() if self.missing(item))
        return super()._put_aside(unit, wish).union(unable)

    def _still_open(self, unit: Unit, wish: Wish) -> Question | None:
        found = unit.attempts.open_question(self._learner)
        item = None if found is None else unit.versions.get(found.asked.item_hash)
        if found is None or item is None or not wish.fits(item, self.bank.skill_map()):
            return None
        put_aside = self._put_aside(unit, wish)
        retired = {known.uid for known in self.bank.items() if known.status == "retired"}
        if item.uid in put_aside | retired:
            return None
        return self._question(unit, found.ask_id)

    def _put(self, item: Item, *, pick: Pick | None = None, seed: int | None = None) -> Question:
        instance = None
        if isinstance(item, DrawnItem):
            instance = self._drawer.draw(item, secrets.randbits(32) if seed is None else seed)
        if isinstance(item, ProgramItem):
            instance = Instance(seed=secrets.randbits(32) if seed is None else seed, shown={})
            if self._programs is not None:
                self._programs.prepare(item, instance.seed)
        asked = Asked(uid=item.uid, item_hash=item.item_hash, instance=instance, pick=pick)
        ask_id = new_id()
        with self._store.writing() as unit:
            unit.versions.keep(item)
            unit.events.append(self._event(unit, asked, ask_id))
            return self._question(unit, ask_id)

    def _question(self, unit: Unit, ask_id: str) -> Question:
        event = unit.events.get(ask_id)
        if event is None or not isinstance(event.body, Asked) or event.learner_id != self._learner:
            raise AskNotFound(ask_id=ask_id)
        item = unit.versions.get(event.body.item_hash)
        if item is None:
            raise AskNotFound(ask_id=ask_id)
        attempt = unit.attempts.of_ask(ask_id)
        pick = event.body.pick
        return Question(
            ask_id=ask_id,
            item=item,
            asked=event.body,
            asked_at=event.at_utc,
            why=why(pick),
            draft=unit.drafts.get(self._learner, ask_id),
            exchanges=tuple(exchanges(unit, ask_id)) if isinstance(item, DesignItem) else (),
            answered_by=None if attempt is None else attempt.attempt_id,
        )

    def _whole(self, question: Question, answer: Answer) -> Answer:
        """A design with what was asked before it, as it was told then; others as they are."""
        if not isinstance(question.item, DesignItem) or question.part:
            return answer
        if isinstance(answer, TextAnswer):
            answer = read_design(question.item, answer.text, self._hearer)
        if not isinstance(answer, DesignAnswer):
            return answer
        return answer.model_copy(update={"asked": (*question.exchanges, *answer.asked)})

    def _same_again(self, attempt_id: str, answer: Answer) -> Outcome:
        outcome = self.outcome(attempt_id)
        if outcome.attempt.answered.answer != answer:
            raise ConflictingAttempt(attempt_id=attempt_id)
        return outcome

    def _follow_up(self, question: Question, attempt: Attempt) -> FollowUp | None:
        if not isinstance(question.item, RubricItem):
            return None
        return follow_up_to(rubric_of(question.item, question.part), attempt.grade)

    def _next_due(self, unit: Unit, attempt: Attempt) -> dict[Rating, datetime]:
        """When the main skill would come back after each rating; a follow-up moves no memory."""
        if attempt.answered.part:
            return {}
        skill, kind = attempt.answered.skills[0], attempt.answered.kind
        retention = unit.learners.settings(self._learner).desired_retention
        before = unit.cards.reviews(self._learner, skill, kind, before=attempt.attempt_id)
        return next_due(
            replay(before, skill=skill, kind=kind, desired_retention=retention),
            skill=skill,
            kind=kind,
            at_utc=attempt.at_utc,
            desired_retention=retention,
        )


def _score_of_points(outcome: Outcome, states: dict[str, PointState]) -> float:
    """The share of the weight that the candidate says was made; a point half made counts half.

    As in a grade, a bonus point can make up for another one, and its absence costs nothing.
    """
    evidence = outcome.attempt.grade.points()
    unknown = sorted(set(states) - {point.id for point in evidence})
    if unknown:
        raise PointNotFound(uid=outcome.question.item.uid, point=unknown[0])
    worth: dict[PointState, float] = {"heard": 1, "partly": 0.5, "missing": 0, "contradicted": 0}
    counted = [point for point in evidence if point.tier != "bonus"] or evidence
    made = sum(p.weight * worth[states.get(p.id, p.state)] for p in evidence)
    return min(1.0, made / sum(point.weight for point in counted))
