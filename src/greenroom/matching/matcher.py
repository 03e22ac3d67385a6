"""Hears a free answer against a rubric, with the sentence encoder where it is there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np

from greenroom.domain.hearing import ClaimHeard, Gate, Hearing, PointHeard
from greenroom.domain.rubrics import Rubric
from greenroom.domain.values import Span
from greenroom.matching.clauses import Window, windows
from greenroom.matching.decisions import CLAIMED_FROM, Evidence, Finding, decide, weigh
from greenroom.matching.embedding import LateEncoder
from greenroom.matching.evidence import nearness
from greenroom.matching.gates import copied_share, gate_of
from greenroom.matching.normalise import Plain, normalise
from greenroom.matching.rubrics import read_rubric
from greenroom.matching.spelling import mend
from greenroom.matching.statements import Statement

GRADER: Final = "baseline"
GRADER_VERSION: Final = "1"
_NO_MODEL: Final = (
    "The language model is not there yet, so this was graded by its words alone. "
    "Run: greenroom models fetch"
)
_WITHOUT_MODEL: Final = 0.8
"""What confidence is worth when only words were compared."""
_REPEATS_QUESTION: Final = 0.7


class Matcher:
    """Hears points by topic (the encoder) and by truth (words, directions, wrong beliefs).

    Args:
        model_path: The folder with `model.onnx` and `tokenizer.json`; it may come into being
            later, and is then used from the next answer on. None: words alone.
    """

    def __init__(self, model_path: Path | None) -> None:
        self._encoder = LateEncoder(model_path)

    def status(self) -> str | None:
        """None when the model is there, else one sentence that says what is missing."""
        return None if self._encoder.is_there() else _NO_MODEL

    def hear(self, answer: str, rubric: Rubric) -> Hearing:
        """Which points and which wrong claims the answer makes; spans index `answer` as given."""
        encoder = self._encoder.get()
        read = read_rubric(rubric)
        plain = mend(normalise(answer), read.vocabulary)
        gate = gate_of(plain.text, Statement.of(plain.text), read.question, read.vocabulary)
        pieces = windows(plain.text) if gate in {"prose", "keywords"} else ()
        said = [(w, Statement.of(plain.text, w.start, w.end)) for w in pieces]
        said = [
            (w, s)
            for w, s in said
            if copied_share([word.text for word in s.words], read.question) < _REPEATS_QUESTION
        ]
        texts = [plain.text[w.start : w.end] for w, _ in said]
        statements = [s for _, s in said]
        found = weigh(nearness(texts, statements, read, encoder), statements, read)
        kept = [w for w, _ in said]
        worth = 1.0 if encoder else _WITHOUT_MODEL
        return Hearing(
            gate=gate,
            points=_points(rubric, found, kept, plain, worth),
            claims=_claims(rubric, found, kept, plain, worth),
            grader=GRADER,
            grader_version=GRADER_VERSION,
            model_hash=encoder.sha256 if encoder else None,
            degraded=None if encoder else _NO_MODEL,
        )


def _points(
    rubric: Rubric, found: Evidence, kept: Sequence[Window], plain: Plain, worth: float
) -> tuple[PointHeard, ...]:
    findings: list[Finding] = [decide(found, place) for place in range(len(rubric.key_points))]
    return tuple(
        PointHeard(
            id=point.id,
            state=finding.state,
            confidence=finding.confidence * worth,
            spans=_spans([kept[w] for w in finding.windows], plain),
        )
        for point, finding in zip(rubric.key_points, findings, strict=True)
    )


def _claims(
    rubric: Rubric, found: Evidence, kept: Sequence[Window], plain: Plain, worth: float
) -> tuple[ClaimHeard, ...]:
    claims = []
    for place, belief in enumerate(rubric.misconceptions):
        chances = found.beliefs[:, place]
        best = int(chances.argmax()) if len(chances) else 0
        if len(chances) and chances[best] >= CLAIMED_FROM:
            claims.append(
                ClaimHeard(
                    misconception=belief.id,
                    confidence=float(np.clip(chances[best], 0, 1)) * worth,
                    spans=_spans([kept[best]], plain),
                )
            )
    return tuple(claims)


def _spans(pieces: Sequence[Window], plain: Plain) -> tuple[Span, ...]:
    return tuple(plain.span(w.start, w.end) for w in sorted(pieces, key=lambda w: w.start))
