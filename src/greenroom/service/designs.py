"""Questions to the interviewer, and designs as they stand in a file."""

from __future__ import annotations

from collections.abc import Iterator

from greenroom.domain.answers import DesignAnswer, Exchange
from greenroom.domain.designs import choice_in, prose_of, queries_in
from greenroom.domain.errors import AnswerRefused, QueryRefused
from greenroom.domain.events import Clarified
from greenroom.domain.items import DesignItem, Item
from greenroom.domain.thresholds import QUERIES_MOST, QUERY_MAX_CHARACTERS
from greenroom.service.ports import Listener, Unit


def read_design(item: DesignItem, text: str, listener: Listener) -> DesignAnswer:
    """A design as a file holds it: `? ` lines ask the interviewer, `Choice:` names the option.

    Raises:
        AnswerRefused: An option is named that the item does not have, or none where it has some.
        QueryRefused: A question is too long, or there are too many.
    """
    option = choice_in(text) if item.options else None
    refuse_option(item, option, text=text)
    asked: tuple[Exchange, ...] = ()
    for query in queries_in(text):
        asked += (put_query(item, query, asked, listener),)
    return DesignAnswer(text=text, option=option, asked=asked)


def refuse_option(item: DesignItem, option: str | None, *, text: str) -> None:
    """Raise AnswerRefused unless the option is one of the item's; an empty text needs none."""
    known = [option.id for option in item.options]
    if option is not None and option not in known:
        raise AnswerRefused(reason=f"{option} is no option; there are {', '.join(known) or 'none'}")
    if known and option is None and prose_of(text).strip():
        raise AnswerRefused(reason=f"no option is chosen; there are {', '.join(known)}")


def put_query(
    item: Item,
    question: str,
    before: tuple[Exchange, ...],
    listener: Listener,
    *,
    part: str = "",
) -> Exchange:
    """What the interviewer says to a question.

    Raises:
        QueryRefused: The item takes no questions, or the question is empty, too long or too many.
    """
    words = " ".join(question.split())
    if not isinstance(item, DesignItem) or part:
        raise QueryRefused(reason="only a design is talked about before it is answered")
    if not words:
        raise QueryRefused(reason="it is empty")
    if not words.isprintable():  # half a surrogate pair, a control character
        raise QueryRefused(reason="it holds characters that cannot be shown")
    if len(words) > QUERY_MAX_CHARACTERS:
        raise QueryRefused(
            reason=f"it has {len(words)} characters, {QUERY_MAX_CHARACTERS} is the most"
        )
    if len(before) >= QUERIES_MOST:
        raise QueryRefused(reason=f"{QUERIES_MOST} questions were asked, and that is the most")
    return listener.answer_query(words, item.constraints)


def query_id(ask_id: str, number: int) -> str:
    """The event id of the n-th question about a question that was put; n counts from 1.

    >>> query_id("0123abcd", 2)
    '0123abcd-q2'
    """
    return f"{ask_id[:60]}-q{number}"


def exchanges(unit: Unit, ask_id: str) -> Iterator[Exchange]:
    """What was asked and told about a question so far, in order."""
    for number in range(1, QUERIES_MOST + 1):
        event = unit.events.get(query_id(ask_id, number))
        if event is None or not isinstance(event.body, Clarified):
            return
        yield event.body.exchange
