"""Hears a free answer against a rubric, with the sentence encoder where it is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from greenroom.domain.answers import Exchange
from greenroom.domain.designs import Constraint
from greenroom.domain.grades import JargonEvidence
from greenroom.domain.hearing import ClaimHeard, Gate, Hearing, PointHeard
from greenroom.domain.rubrics import Rubric
from greenroom.domain.stories import Story
from greenroom.domain.values import Span
from greenroom.matching.clauses import Window, sentences, windows
from greenroom.matching.cross_encoder import CrossEncoder
from greenroom.matching.decisions import CLAIMED_BY_WORDS_FROM, Evidence, decide, weigh
from greenroom.matching.embedding import Encoder, Vectors
from greenroom.matching.evidence import Matrix, Nearness, features, nearness
from greenroom.matching.files import MODEL_FILE, READER_FILE
from greenroom.matching.gates import COPIED_FROM, addresses_grader, copied_share, gate_of, is_list
from greenroom.matching.jargon import unexplained
from greenroom.matching.late import LateModel
from greenroom.matching.normalise import Plain, normalise
from greenroom.matching.queries import answer_query, assumed
from greenroom.matching.reading import (
    Read,
    clearest,
    overturned,
    picks,
    plain_window,
    read,
    telling,
)
from greenroom.matching.rubrics import ReadRubric, read_rubric
from greenroom.matching.spelling import mend
from greenroom.matching.statements import Statement
from greenroom.matching.story import read_story
from greenroom.matching.weighing import (
    CLAIMED_FROM,
    STATES,
    claim_rows,
    odds_of,
    point_rows,
    weighing,
)
from greenroom.matching.words import words_of

GRADER: Final = "reader"
"""What reads answers with the trained cross-encoder."""
BASELINE: Final = "baseline"
"""What stands in for it while a model is missing."""
GRADER_VERSION: Final = "3"
_READER: Final[Mapping[str, str]] = {
    "missing": (
        "The trained reader is not there yet, so this was graded by likeness and lists of words. "
        "Run: greenroom models fetch"
    ),
    "damaged": (
        "The trained reader is damaged, so this was graded by likeness and lists of words. "
        "Run: greenroom models verify, then greenroom models fetch"
    ),
}
_NO_MODEL: Final = (
    "The language model is not there yet, so this was graded by its words alone. "
    "Run: greenroom models fetch"
)
_DAMAGED: Final = (
    "The language model is damaged, so this was graded by its words alone. "
    "Run: greenroom models verify, then greenroom models fetch"
)
_WITHOUT_MODEL: Final = 0.8
"""What confidence is worth when only words were compared."""
_OFF_TOPIC_WORDS: Final = 12
"""A shorter text says too little for its topic to be told."""
_OFF_TOPIC_BELOW: Final = 0.3
"""Of the bank's example answers, the wrong ones included, none comes below .5; of answers to
other questions nearly half come below this."""


class Matcher:
    """Hears points by topic (the encoder) and by truth (words, directions, wrong beliefs).

    Args:
        model_path: The folder with `model.onnx` and `tokenizer.json`; it may come into being
            later, and is then used from the next answer on. None: words alone.
    """

    def __init__(self, model_path: Path | None) -> None:
        self._encoder = LateModel(model_path, MODEL_FILE, Encoder)
        self._reader = LateModel(model_path, READER_FILE, CrossEncoder)

    def status(self) -> str | None:
        """None when the models are there, else one sentence that says what is missing."""
        match self._encoder.state():
            case "missing":
                return _NO_MODEL
            case "damaged":
                return _DAMAGED
            case "ready":
                return _READER.get(self._reader.state())

    def encoder(self) -> Callable[[Sequence[str]], Vectors] | None:
        """What turns texts into vectors of length 1; None while the model is missing."""
        encoder = self._encoder.get()
        return None if encoder is None else encoder.encode

    def identity(self) -> str:
        """Name, version and models: what is heard depends on these and on the texts alone."""
        encoder, reader = self._models()
        models = " ".join(model.sha256 for model in (encoder, reader) if model) or "no model"
        return f"{GRADER if reader else BASELINE} {GRADER_VERSION} {models}"

    def _models(self) -> tuple[Encoder | None, CrossEncoder | None]:
        """The encoder, and the reader, which needs it to choose what to read."""
        encoder = self._encoder.get()
        return encoder, self._reader.get() if encoder else None

    def hear(self, answer: str, rubric: Rubric) -> Hearing:
        """Which points and which wrong claims the answer makes; spans index `answer` as given."""
        encoder, reader = self._models()
        heard = look_into(answer, rubric, encoder, reader)
        worth = 1.0 if encoder else _WITHOUT_MODEL
        model = reader or encoder
        return Hearing(
            gate="off_topic" if encoder and _is_off_topic(heard) else heard.gate,
            points=_points(rubric, heard, worth),
            claims=_claims(rubric, heard, worth),
            grader=GRADER if reader else BASELINE,
            grader_version=GRADER_VERSION,
            model_hash=model.sha256 if model else None,
            degraded=None if reader else self.status(),
        )

    def answer_query(self, question: str, constraints: Sequence[Constraint]) -> Exchange:
        """What an interviewer who knows these facts says to a question."""
        return answer_query(question, constraints, self._encoder.get())

    def assumed(self, text: str, constraints: Sequence[Constraint]) -> tuple[PointHeard, ...]:
        """The facts that a text states as assumptions or says it would ask about."""
        return assumed(text, constraints, self._encoder.get())

    def story(self, text: str) -> Story:
        """How a text is built as a story."""
        return read_story(text)

    def jargon(self, text: str, terms: Sequence[str]) -> tuple[JargonEvidence, ...]:
        """Those of the terms that are said and not explained."""
        return unexplained(text, terms)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A window with what it says."""

    window: Window
    text: str
    statement: Statement
    listed: bool


@dataclass(frozen=True, slots=True)
class Heard:
    """All that is known of an answer before anything is decided."""

    gate: Gate
    pieces: Sequence[_Piece]
    near: Nearness
    evidence: Evidence
    readings: Sequence[Read] | None
    """None where the trained reader is missing."""
    rubric: ReadRubric
    plain: Plain

    def spans(self, places: Sequence[int]) -> tuple[Span, ...]:
        """Where some windows stand in the answer as it was given."""
        chosen = sorted({(w.start, w.end) for w in (self.pieces[p].window for p in places)})
        return tuple(self.plain.span(start, end) for start, end in chosen)

    @property
    def listed(self) -> NDArray[np.bool_]:
        """Which windows list terms without sentences."""
        return np.array([piece.listed for piece in self.pieces], dtype=np.bool_)

    def point_rows(self) -> Matrix:
        """What is known of each point, for the weighing; shape (points, features)."""
        near = features(self.near, self.rubric, right=True).stacked()
        return point_rows(self.readings or (), self.evidence, near, self.listed)

    def claim_rows(self) -> Matrix:
        """What is known of each wrong belief; shape (beliefs, features)."""
        return claim_rows(self.readings or (), self.evidence)


def look_into(
    answer: str, rubric: Rubric, encoder: Encoder | None, reader: CrossEncoder | None
) -> Heard:
    """Cut an answer into windows, and find out how near they come and what they say."""
    read_by = read_rubric(rubric)
    plain = mend(normalise(answer), read_by.vocabulary)
    gate = gate_of(plain.text, read_by.question, read_by.vocabulary)
    pieces = _pieces(plain.text, read_by) if gate == "prose" else ()
    statements = [piece.statement for piece in pieces]
    texts = [piece.text for piece in pieces]
    near = nearness(texts, statements, read_by, encoder)
    evidence = weigh(near, statements, read_by)
    readings = read(picks(near, read_by), texts, read_by, reader) if reader else None
    if reader and readings:
        for window, point in overturned(readings, texts, read_by, reader):
            evidence.turned[window, point] = True
    return Heard(
        gate=gate,
        pieces=pieces,
        near=near,
        evidence=evidence,
        readings=readings,
        rubric=read_by,
        plain=plain,
    )


def _is_off_topic(heard: Heard) -> bool:
    words = sum(1 for _ in words_of(heard.plain.text))
    far = heard.evidence.topical < _OFF_TOPIC_BELOW
    return heard.gate == "prose" and words >= _OFF_TOPIC_WORDS and far


def _pieces(text: str, rubric: ReadRubric) -> tuple[_Piece, ...]:
    """The windows of an answer, each once, without those that answer nothing.

    They repeat the question, or tell the grader what to do.
    """
    lists = [part for part in sentences(text) if is_list(Statement.of(text, *part))]
    found: dict[str, _Piece] = {}
    for window in windows(text):
        says = text[window.start : window.end]
        statement = Statement.of(text, window.start, window.end)
        copied = copied_share(statement, rubric.question) >= COPIED_FROM
        if not copied and not addresses_grader(says):
            inside = any(start <= window.start < end for start, end in lists)
            listed = inside or is_list(statement)
            found.setdefault(plain_window(says), _Piece(window, says, statement, listed))
    return tuple(found.values())


def _points(rubric: Rubric, heard: Heard, worth: float) -> tuple[PointHeard, ...]:
    if heard.readings is None or not heard.pieces:
        return tuple(_decided(rubric, heard, worth))
    return tuple(_weighed(rubric, heard, heard.readings))


def _decided(rubric: Rubric, heard: Heard, worth: float) -> Iterator[PointHeard]:
    """By rules, where there is nothing to weigh."""
    for place, point in enumerate(rubric.key_points):
        found = decide(heard.evidence, place, heard.listed)
        yield PointHeard(
            id=point.id,
            state=found.state,
            confidence=found.confidence * worth,
            spans=heard.spans(found.windows),
        )


def _weighed(rubric: Rubric, heard: Heard, readings: Sequence[Read]) -> Iterator[PointHeard]:
    """The likeliest state of each point, with the chances of all."""
    nearest, turned = heard.evidence.chances.argmax(axis=0), heard.evidence.turned
    rows = weighing().odds(heard.point_rows(), np.asarray(turned.any(axis=0)))
    for place, (point, row) in enumerate(zip(rubric.key_points, rows, strict=True)):
        state = STATES[int(row.argmax())]
        told = telling(state, readings, place, heard.listed)
        if state == "contradicted" and turned[:, place].any():
            told = (int(turned[:, place].argmax()),)
        elif not told and state != "missing":
            told = (int(nearest[place]),)
        yield PointHeard(
            id=point.id,
            state=state,
            confidence=float(row.max()),
            spans=heard.spans(told),
            odds=odds_of(row),
        )


def _claims(rubric: Rubric, heard: Heard, worth: float) -> tuple[ClaimHeard, ...]:
    if not heard.pieces:
        return ()
    chances, least = heard.evidence.beliefs.max(axis=0, initial=0.0), CLAIMED_BY_WORDS_FROM
    windows = heard.evidence.beliefs.argmax(axis=0)
    if heard.readings is not None:
        chances, least = weighing().claimed(heard.claim_rows()), CLAIMED_FROM
        windows = clearest(heard.readings, windows)
    return tuple(
        ClaimHeard(
            misconception=belief.id,
            confidence=float(chance) * worth,
            spans=heard.spans([int(window)]),
        )
        for belief, chance, window in zip(rubric.misconceptions, chances, windows, strict=True)
        if chance >= least
    )
