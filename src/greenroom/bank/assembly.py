"""Puts what was read from each folder together: who is on the map, which uids clash."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from greenroom.bank.faults import near
from greenroom.bank.files import Contents
from greenroom.bank.parsing import QUESTION_FILE, Parsed
from greenroom.bank.snapshot import Shelved, Snapshot
from greenroom.bank.topics import BELIEFS_FILE, Topic, repeated
from greenroom.domain.items import Item, TopicPage
from greenroom.domain.problems import Problem
from greenroom.domain.skills import SkillMap

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_UID = re.compile(r"[a-z0-9]{6}")


MergedMap = Callable[[Sequence[tuple[Path, str]]], tuple[SkillMap | None, list[Problem]]]


@dataclass(frozen=True)
class ReadTopic:
    """A topic's folder and what was read from it."""

    path: Path
    topic: Topic


@dataclass(frozen=True)
class ReadItem:
    """An item's folder and what was read from it."""

    path: Path
    contents: Contents
    parsed: Parsed


class Assembly:
    """Collects roots, topics and items, then makes one snapshot of them.

    Args:
        before: The last snapshot; its map stays while no map can be read.
        merged_map: Makes one map of the map files of all roots.
    """

    def __init__(self, before: Snapshot, merged_map: MergedMap) -> None:
        self._before, self._merged_map = before, merged_map
        self._maps: list[tuple[Path, str]] = []
        self._topics: list[ReadTopic] = []
        self._items: list[list[ReadItem]] = []
        self._retired: set[str] = set()
        self._problems: list[Problem] = []
        self._broken: dict[str, str] = {}
        self._shelved: dict[str, Shelved] = {}

    def add_root(self, path: Path, contents: Contents, map_file: str, retired_file: str) -> None:
        """Take in the files at the top of a root; its topics follow."""
        self._items.append([])
        self._problems += contents.problems
        if map_file in contents.texts:
            self._maps.append((path / map_file, contents.texts[map_file]))
        elif not self._maps:
            says = "there is no map of areas, topics and skills here."
            mend = f"Add {map_file}, or name the folder that holds a bank."
            self._add(path, None, "map-missing", says, mend)
        for line, text in enumerate(contents.texts.get(retired_file, "").split("\n"), start=1):
            uid = text.partition("#")[0].strip()
            if uid and not _UID.fullmatch(uid):
                says = f"`{uid[:20]}` is no uid."
                self._add(path / retired_file, line, "uid-malformed", says, "One uid a line.")
            elif uid:
                self._retired.add(uid)

    def add_topic(self, topic: ReadTopic, items: Sequence[ReadItem]) -> None:
        """Take in a topic's folder and the items in it, of the root that was added last."""
        self._topics.append(topic)
        self._items[-1] += items

    def snapshot(self) -> Snapshot:
        """Everything that can be used, and what was kept out."""
        merged, problems = self._merged_map(self._maps)
        self._problems += problems
        skill_map = merged or self._before.skill_map
        pages = self._pages(skill_map)
        topic_of = {skill.id: topic.id for topic in skill_map.topics() for skill in topic.skills}
        for items in self._items:
            self._shelve(items, topic_of)
        shelved = sorted(self._shelved.values(), key=lambda s: (s.item.topic, s.item.slug))
        return Snapshot(
            skill_map=skill_map,
            items=tuple(entry.item for entry in shelved),
            shelved={entry.item.uid: entry for entry in shelved},
            pages=pages,
            beliefs=self._beliefs(),
            broken={uid: why for uid, why in self._broken.items() if uid not in self._shelved},
            retired=frozenset(self._retired),
            problems=tuple(
                sorted(set(self._problems), key=lambda p: (p.path, p.line or 0, p.says))
            ),
        )

    def _pages(self, skill_map: SkillMap) -> dict[str, TopicPage | None]:
        pages: dict[str, TopicPage | None] = dict.fromkeys(t.id for t in skill_map.topics())
        first: dict[str, Path] = {}
        for read in self._topics:
            name = read.path.name
            self._problems += read.topic.problems
            if name not in pages:
                mend = near(name, pages) if pages else "Mend skills.toml first."
                self._add(read.path, None, "topic-not-on-map", f"no topic {name} on the map.", mend)
            elif pages[name] is None:
                pages[name] = read.topic.page
            for belief, line in read.topic.lines.items():
                path = read.path / BELIEFS_FILE
                if belief in first:
                    self._problems.append(repeated(belief, path, line, f"in {first[belief]}"))
                first.setdefault(belief, path)
        return pages

    def _beliefs(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for read in self._topics:
            name = read.path.name
            found[name] = (*found.get(name, ()), *read.topic.beliefs)
        return found

    def _shelve(self, items: Sequence[ReadItem], topic_of: Mapping[str, str]) -> None:
        """Keep the sound items of one root whose uids are theirs alone."""
        places: dict[str | None, list[Path]] = {}
        for read in items:
            places.setdefault(read.parsed.uid, []).append(read.path)
        topics = frozenset(topic_of.values())
        for read in items:
            own = [*read.parsed.problems, *self._clashes(read, places[read.parsed.uid])]
            if not _SLUG.fullmatch(read.path.name):
                own.append(self._of(read, "slug-malformed", "this is no name of a folder."))
            item = read.parsed.item
            if item is not None and item.topic not in topics:
                says = f"no topic {item.topic} on the map."
                own.append(self._of(read, "topic-not-on-map", says))
            elif item is not None:
                own += self._off_the_map(read, item, topic_of)
            self._keep(read, own)

    def _clashes(self, read: ReadItem, places: Sequence[Path]) -> Iterator[Problem]:
        """Why the uid of an item cannot be its own: retired, or another's."""
        uid = read.parsed.uid
        if uid is None:
            return
        if uid in self._retired:
            yield self._of(read, "uid-retired", f"the uid {uid} was retired.", "uid")
        if uid in self._shelved:
            says = f"{self._shelved[uid].path}, which comes first, has the uid {uid} too."
            yield self._of(read, "uid-repeated", says, "uid")
        elif len(places) > 1:
            other = next(path for path in places if path != read.path)
            says = f"{other} has the uid {uid} too, so neither is used."
            yield self._of(read, "uid-repeated", says, "uid")

    def _keep(self, read: ReadItem, problems: list[Problem]) -> None:
        self._problems += problems
        item = read.parsed.item
        if item is not None and not problems:
            self._shelved[item.uid] = Shelved(item, read.path, read.contents)
        elif read.parsed.uid is not None:
            first = problems[0]
            place = first.path if first.line is None else f"{first.path}:{first.line}"
            self._broken[read.parsed.uid] = f"{place}: {first.says.rstrip('.')}"

    def _off_the_map(
        self, read: ReadItem, item: Item, topic_of: Mapping[str, str]
    ) -> list[Problem]:
        found = [
            self._of(read, "skill-not-on-map", f"no skill {skill} on the map.", "skills", topic_of)
            for skill in item.skills
            if skill not in topic_of
        ]
        if not found and topic_of[item.skills[0]] != item.topic:
            says = f"the first skill, {item.skills[0]}, belongs to {topic_of[item.skills[0]]}."
            found.append(self._of(read, "skill-of-another-topic", says, "skills"))
        return found

    def _of(
        self,
        read: ReadItem,
        code: str,
        says: str,
        key: str = "",
        known: Mapping[str, str] | None = None,
    ) -> Problem:
        text = read.contents.texts.get(QUESTION_FILE, "")
        at = text.find(f"\n{key}:") if key else -1
        line = text.count("\n", 0, at) + 2 if at >= 0 else None
        path = read.path / QUESTION_FILE if line else read.path
        skill = re.search(r"no skill (\S+)", says)
        mend = near(skill[1], known) if known and skill else _MENDS.get(code, "")
        return Problem(
            path=str(path), line=line, code=code, says=says, mend=mend, uid=read.parsed.uid
        )

    def _add(self, path: Path, line: int | None, code: str, says: str, mend: str) -> None:
        self._problems.append(Problem(path=str(path), line=line, code=code, says=says, mend=mend))


_MENDS = {
    "slug-malformed": "Name it in lower-case words with hyphens.",
    "uid-retired": "Give the item a new uid: ids are never used again.",
    "uid-repeated": "Give the newer one a new uid.",
    "topic-not-on-map": "Add the topic to skills.toml, or move the folder.",
    "skill-of-another-topic": "Put a skill of the item's own topic first.",
}
