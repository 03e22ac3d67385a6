"""The simple methods that a grader has to beat; none has seen a grade."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from grading.figures import Floats
from grading.sets import Answered, references
from greenroom.matching.embedding import Vectors


def simple_rows(
    graded: Answered, encode: Callable[[Sequence[str]], Vectors] | None
) -> dict[str, Floats]:
    """Name of the method -> its scores; several references count by the best one."""
    rows = {"length": graded.length(), "TF-IDF": _tfidf(graded), "token overlap": _overlap(graded)}
    if encode is not None:
        rows["MiniLM cosine"] = _minilm(graded, encode)
    return rows


def _tfidf(graded: Answered) -> Floats:
    texts = [text for question in graded.questions.values() for text in references(question)]
    table = TfidfVectorizer().fit([*texts, *(answer["answer"] for answer in graded.answers)])
    found = []
    for answer in graded.answers:
        rows = table.transform([answer["answer"], *references(graded.question(answer))])
        found.append(float((rows[1:] @ rows[0].T).max()))
    return np.array(found)


def _overlap(graded: Answered) -> Floats:
    found = []
    for answer in graded.answers:
        said = _tokens(answer["answer"])
        asked = [_tokens(text) for text in references(graded.question(answer))]
        found.append(max(len(said & words) / max(1, len(words)) for words in asked))
    return np.array(found)


def _tokens(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def _minilm(graded: Answered, encode: Callable[[Sequence[str]], Vectors]) -> Floats:
    found = []
    for answer in graded.answers:
        rows = encode([answer["answer"], *references(graded.question(answer))])
        found.append(max(0.0, float((rows[1:] @ rows[0]).max())))
    return np.array(found)
