"""Hears a free answer against a rubric, with the sentence encoder where it is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from greenroom.domain.answers import Exchange
from greenroom.domain.designs import Constraint
from greenroom.domain.grades import JargonEvidence
from greenroom.domain.hearing import ClaimHeard, Gate, Hearing, PointHeard
from greenroom.domain.rubrics import Rubric
from greenroom.domain.stories import Story
from greenroom.domain.values import Span
from greenroom.matching.clauses import Window, sentences, windows
from greenroom.matching.decisions import CLAIMED_FROM, Evidence, decide, weigh
from greenroom.matching.embedding import Encoder, Vectors
from greenroom.matching.evidence import nearness
from greenroom.matching.files import MODEL_FILE
from greenroom.matching.gates import COPIED_FROM, copied_share, gate_of, is_list
from greenroom.matching.jargon import unexplained
from greenroom.matching.late import LateModel
from greenroom.matching.normalise import Plain, normalise
from greenroom.matching.queries import answer_query, assumed
from greenroom.matching.rubrics import ReadRubric, read_rubric
from greenroom.matching.spelling import mend
from greenroom.matching.statements import Statement
from greenroom.matching.story import read_story
from greenroom.matching.words import words_of

GRADER: Final = "baseline"
GRADER_VERSION: Final = "2"
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

    def status(self) -> str | None:
        """None when the model is there, else one sentence that says what is missing."""
        match self._encoder.state():
            case "missing":
                return _NO_MODEL
            case "damaged":
                return _DAMAGED
            case "ready":
                return None

    def encoder(self) -> Callable[[Sequence[str]], Vectors] | None:
        """What turns texts into vectors of length 1; None while the model is missing."""
        encoder = self._encoder.get()
        return None if encoder is None else encoder.encode

    def identity(self) -> str:
        """Name, version and model: what is heard depends on these and on the texts alone."""
        encoder = self._encoder.get()
        return f"{GRADER} {GRADER_VERSION} {encoder.sha256 if encoder else 'no model'}"

    def hear(self, answer: str, rubric: Rubric) -> Hearing:
        """Which points and which wrong claims the answer makes; spans index `answer` as given."""
        encoder = self._encoder.get()
        read = read_rubric(rubric)
        plain = mend(normalise(answer), read.vocabulary)
        gate = gate_of(plain.text, read.question, read.vocabulary)
        pieces = _pieces(plain.text, read) if gate == "prose" else ()
        statements = [piece.statement for piece in pieces]
        near = nearness([piece.text for piece in pieces], statements, read, encoder)
        heard = _Heard(pieces, weigh(near, statements, read), plain)
        worth = 1.0 if encoder else _WITHOUT_MODEL
        return Hearing(
            gate="off_topic" if encoder and _is_off_topic(gate, heard) else gate,
            points=_points(rubric, heard, worth),
            claims=_claims(rubric, heard, worth),
            grader=GRADER,
            grader_version=GRADER_VERSION,
            model_hash=encoder.sha256 if encoder else None,
            degraded=None if encoder else self.status(),
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
class _Heard:
    pieces: Sequence[_Piece]
    evidence: Evidence
    plain: Plain

    def spans(self, places: Sequence[int]) -> tuple[Span, ...]:
        chosen = sorted({(w.start, w.end) for w in (self.pieces[p].window for p in places)})
        return tuple(self.plain.span(start, end) for start, end in chosen)


def _is_off_topic(gate: Gate, heard: _Heard) -> bool:
    words = sum(1 for _ in words_of(heard.plain.text))
    far = heard.evidence.topical < _OFF_TOPIC_BELOW
    return gate == "prose" and words >= _OFF_TOPIC_WORDS and far


def _pieces(text: str, rubric: ReadRubric) -> tuple[_Piece, ...]:
    """The windows of an answer, without those that only repeat the question."""
    lists = [part for part in sentences(text) if is_list(Statement.of(text, *part))]
    found = []
    for window in windows(text):
        statement = Statement.of(text, window.start, window.end)
        if copied_share(statement, rubric.question) < COPIED_FROM:
            inside = any(start <= window.start < end for start, end in lists)
            listed = inside or is_list(statement)
            found.append(_Piece(window, text[window.start : window.end], statement, listed))
    return tuple(found)


def _points(rubric: Rubric, heard: _Heard, worth: float) -> tuple[PointHeard, ...]:
    listed = np.array([piece.listed for piece in heard.pieces], dtype=np.bool_)
    found = []
    for place, point in enumerate(rubric.key_points):
        finding = decide(heard.evidence, place, listed)
        found.append(
            PointHeard(
                id=point.id,
                state=finding.state,
                confidence=finding.confidence * worth,
                spans=heard.spans(finding.windows),
            )
        )
    return tuple(found)


def _claims(rubric: Rubric, heard: _Heard, worth: float) -> tuple[ClaimHeard, ...]:
    if not heard.pieces:
        return ()
    best = heard.evidence.beliefs.argmax(axis=0)
    return tuple(
        ClaimHeard(
            misconception=belief.id,
            confidence=float(heard.evidence.beliefs[window, place]) * worth,
            spans=heard.spans([window]),
        )
        for place, (belief, window) in enumerate(zip(rubric.misconceptions, best, strict=True))
        if heard.evidence.beliefs[window, place] >= CLAIMED_FROM
    )
