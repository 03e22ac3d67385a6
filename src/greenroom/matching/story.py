"""How a text is built as a story from experience: facts about its sentences, no similarity.

What the story is about is not its business.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from greenroom.domain.hearing import PointState
from greenroom.domain.stories import PartHeard, Story, StoryPart
from greenroom.matching.normalise import Plain, normalise
from greenroom.matching.story_sentences import YEAR, Sentence, read_sentences

Told = tuple[PointState, Iterable[Sentence]]
"""The state of a part, and the sentences that it rests on."""

_HEADLINE_SENTENCES: Final = 2
_OPENING_SHARE: Final = 0.5
"""Where a situation is set, as a share of the sentences."""
_ENDING_FROM: Final = 0.4
"""From here on a change is how it ended, before it what was done."""
_OWN_DEEDS: Final = 3
_OWN_SHARE: Final = 0.5
_LEAST_PAST: Final = 3
_ADVICE_WEIGHS: Final = 1.5
_QUOTES_MOST: Final = 3
_SURE: Final[dict[PointState, float]] = {
    "heard": 0.9,
    "partly": 0.6,
    "missing": 0.85,
    "contradicted": 0.0,
}
"""How often each was right on the example stories of the bank, roughly."""


def read_story(text: str) -> Story:
    """How a text is built as a story.

    >>> story = read_story(
    ...     "I cut our false alarms in half. At my last job I was asked to mend the alerts. "
    ...     "I read 200 of them, wrote a rule and tested it. Alarms fell from 90 to 40 a day."
    ... )
    >>> [part.part for part in story.parts if part.state == "heard"]
    ['headline', 'situation', 'task', 'action', 'result', 'figures']
    """
    plain = normalise(text)
    found = read_sentences(plain.text)
    readers: Mapping[StoryPart, Callable[[Sequence[Sentence]], Told]] = {
        "headline": _headline,
        "situation": _situation,
        "task": _task,
        "action": _action,
        "result": _result,
        "figures": _figures,
        "learning": _learning,
    }
    doers = [doer for sentence in found for doer, _ in sentence.deeds]
    return Story(
        parts=tuple(_part(name, read(found), plain) for name, read in readers.items()),
        own_actions=doers.count("i"),
        shared_actions=doers.count("we"),
        told=_is_told(found),
    )


def _part(name: StoryPart, told: Told, plain: Plain) -> PartHeard:
    state, where = told
    return PartHeard(
        part=name,
        state=state,
        confidence=_SURE[state],
        spans=tuple(plain.span(*sentence.place) for sentence in [*where][:_QUOTES_MOST]),
    )


def _is_told(found: Sequence[Sentence]) -> bool:
    past = sum(sentence.past for sentence in found)
    advice = sum(sentence.count("advice") for sentence in found)
    return past >= _LEAST_PAST and past >= _ADVICE_WEIGHS * advice


def _headline(found: Sequence[Sentence]) -> Told:
    """The first sentences say what was done and what came of it."""
    first = found[:_HEADLINE_SENTENCES]
    told = [s for s in first if s.deeds or any(word.text in ("i", "we") for word in s.words)]
    came = [s for s in first if s.changed or s.deed_changes or s.announces]
    return ("heard", dict.fromkeys((*told, *came))) if told and came else ("missing", ())


def _situation(found: Sequence[Sentence]) -> Told:
    opening = found[: max(3, round(_OPENING_SHARE * len(found)))]
    where = [s for s in opening if s.has("situations")]
    cues = sum(s.count("situations") for s in opening)
    dated = [s for s in opening if YEAR.search(s.text)]
    if cues + len(dated) >= 2 or (where and any(s.past for s in where)):
        return "heard", where or dated
    return ("partly", where or dated) if where or dated else ("missing", ())


def _task(found: Sequence[Sentence]) -> Told:
    where = [s for s in found if s.has("tasks")]
    return ("heard", where) if where else ("missing", ())


def _action(found: Sequence[Sentence]) -> Told:
    own = [s for s in found if any(doer == "i" for doer, _ in s.deeds)]
    deeds = [doer for s in found for doer, _ in s.deeds]
    mine = deeds.count("i")
    share = mine / len(deeds) if deeds else 0.0
    if mine >= _OWN_DEEDS and share >= _OWN_SHARE:
        return "heard", own
    return ("partly", own) if mine >= 2 or (mine and share >= _OWN_SHARE) else ("missing", ())


def _is_result(sentence: Sentence) -> bool:
    """Whether a sentence says how it ended, and not only that it was nice."""
    if sentence.has("vague") and not sentence.figures:
        return False
    return sentence.changed or sentence.announces


def _result(found: Sequence[Sentence]) -> Told:
    late = found[round(_ENDING_FROM * len(found)) :]
    ends = [s for s in late if _is_result(s) and not _only_learns(s)]
    early = [s for s in found[:_HEADLINE_SENTENCES] if s.figures and (s.changed or s.deed_changes)]
    if ends or early:
        return "heard", ends or early
    own = [s for s in late if s.deed_changes and not s.has("vague")]
    return ("partly", own) if own else ("missing", ())


def _only_learns(sentence: Sentence) -> bool:
    return sentence.has("learnings") and not sentence.figures and not sentence.announces


def _figures(found: Sequence[Sentence]) -> Told:
    """A quantity beside a change; two of them, or a change by one, say from what to what."""
    where = [s for s in found if s.figures and (s.changed or s.deed_changes or s.announces)]
    if not where:
        return "missing", ()
    best = max(s.figures for s in where)
    by = any(
        re.search(r"\bby (?:about |around |over |almost |nearly )?[\d$€£]", s.text) for s in where
    )
    words = any(s.has("figure_words") for s in where)
    return ("heard" if best >= 2 or by or words else "partly"), where


def _learning(found: Sequence[Sentence]) -> Told:
    late = found[len(found) // 2 :]
    where = [s for s in late if s.has("learnings")]
    plain = [s for s in where if not s.has("vague")]
    if plain:
        return "heard", plain
    return ("partly", where) if where else ("missing", ())
