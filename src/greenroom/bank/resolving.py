"""Puts the topic's misconceptions where an item names them by id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from greenroom.bank.faults import near
from greenroom.domain.rubrics import Misconception

Place = tuple[str | int, ...]
Fault = tuple[Place, str, str]
"""Where a name does not resolve, what is wrong, and the mend."""


def resolve(data: dict[str, object], beliefs: Mapping[str, Misconception]) -> list[Fault]:
    """Replace ids of misconceptions by the misconceptions, in the item and its follow-ups.

    An entry is an id, or `{id, heard}` with further wordings for this item alone. What a wrong
    option names is added to the item's list.

    Args:
        data: The front matter; changed in place.
        beliefs: The topic's misconceptions by id.
    """
    faults: list[Fault] = []
    for place, owner in _owners(data, ()):
        if "misconceptions" in owner:
            listed = owner["misconceptions"]
            owner["misconceptions"] = list(_resolved(listed, place, beliefs, faults))
    faults += _add_those_of_options(data, beliefs)
    return faults


def _owners(data: dict[str, object], place: Place) -> Iterator[tuple[Place, dict[str, object]]]:
    yield place, data
    follow_ups = data.get("follow_ups")
    for number, follow_up in enumerate(follow_ups if isinstance(follow_ups, list) else ()):
        if isinstance(follow_up, dict):
            yield from _owners(follow_up, (*place, "follow_ups", number))


def _resolved(
    listed: object, place: Place, beliefs: Mapping[str, Misconception], faults: list[Fault]
) -> Iterator[Misconception]:
    if not isinstance(listed, list):
        mend = "Write `misconceptions: [an-id, another-id]`."
        faults.append(((*place, "misconceptions"), "`misconceptions` is no list.", mend))
        return
    for number, entry in enumerate(listed):
        where = (*place, "misconceptions", number)
        name, heard = entry, []
        if isinstance(entry, dict) and set(entry) <= {"id", "heard"}:
            name, heard = entry.get("id"), entry.get("heard", [])
        if not isinstance(name, str) or not _are_texts(heard):
            mend = "Write an id, or `{id: an-id, heard: [another wording]}`."
            faults.append((where, "this names no misconception.", mend))
        elif name not in beliefs:
            faults.append((where, *_unknown(name, beliefs)))
        else:
            belief = beliefs[name]
            yield belief.model_copy(update={"heard": (*belief.heard, *heard)})


def _add_those_of_options(
    data: dict[str, object], beliefs: Mapping[str, Misconception]
) -> list[Fault]:
    faults: list[Fault] = []
    options = data.get("options")
    listed = data.get("misconceptions", [])
    known = list(listed) if isinstance(listed, list) else []
    for number, option in enumerate(options if isinstance(options, list) else ()):
        name = option.get("misconception") if isinstance(option, dict) else None
        if not isinstance(name, str) or any(belief.id == name for belief in known):
            continue
        if name in beliefs:
            known.append(beliefs[name])
        else:
            faults.append((("options", number, "misconception"), *_unknown(name, beliefs)))
    if known:
        data["misconceptions"] = known
    return faults


def _unknown(name: str, beliefs: Mapping[str, Misconception]) -> tuple[str, str]:
    says = f"misconceptions.toml of the topic has no {name}."
    return says, near(name, beliefs) or "Add it there."


def _are_texts(heard: object) -> bool:
    return isinstance(heard, list) and all(isinstance(wording, str) for wording in heard)
