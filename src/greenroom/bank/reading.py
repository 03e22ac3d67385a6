"""Looks over the tree, reads what changed, and puts the bank together."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from greenroom.bank.assembly import Assembly, ReadItem, ReadTopic
from greenroom.bank.cache import ReadingCache
from greenroom.bank.files import Contents, Folder, look_at, read
from greenroom.bank.maps import MAP_FILE, merged_map
from greenroom.bank.parsing import Parsed, parse_item
from greenroom.bank.snapshot import Snapshot
from greenroom.bank.topics import TOPIC, Topic, read_topic
from greenroom.domain.items import ITEM
from greenroom.domain.problems import Problem
from greenroom.domain.skills import SkillMap

RETIRED_FILE = "retired.txt"
_UNSETTLED_NS = 50_000_000
"""A file changed so shortly before a look may change again within one tick of the clock."""

_MAP = TypeAdapter(SkillMap)
_T = TypeVar("_T")


@dataclass(frozen=True)
class _Look:
    root: Folder
    topics: tuple[tuple[Folder, tuple[Folder, ...]], ...]


class BankReader:
    """Reads the folders of a bank; what did not change since the last time is not read again."""

    def __init__(self, roots: tuple[Path, ...], cache: ReadingCache) -> None:
        self._roots = tuple(root.absolute() for root in roots)
        self._cache = cache
        self._looks: tuple[_Look, ...] | None = None
        self._settled = False
        self._contents: dict[Path, tuple[Folder, Contents]] = {}
        self._topics: dict[Path, tuple[Contents, Topic]] = {}
        self._items: dict[Path, tuple[tuple[Contents, str], Parsed]] = {}

    def read(self, before: Snapshot) -> Snapshot:
        """The bank as it lies there now; `before` itself where nothing changed."""
        started_ns = time.time_ns()
        looks = tuple(_look(root) for root in self._roots)
        if looks == self._looks and self._settled:
            return before
        self._settled = not any(_fresh(folder, started_ns) for folder in _folders(looks))
        assembly = Assembly(before, self._merged_map)
        with _without_collector():
            for look in looks:
                self._add(look, assembly, started_ns)
            snapshot = assembly.snapshot()
        self._looks = looks
        self._forget(looks)
        self._cache.save()
        return snapshot

    def _add(self, look: _Look, assembly: Assembly, started_ns: int) -> None:
        root = self._read(look.root, started_ns)
        path = look.root.path
        assembly.add_root(path, root, MAP_FILE, RETIRED_FILE)
        for folder, children in look.topics:
            contents = self._read(folder, started_ns)
            topic = self._topic(folder.path, contents)
            items = [
                self._item(child.path, self._read(child, started_ns), topic)
                for child in children
                if child.signature or child.problems
            ]
            assembly.add_topic(ReadTopic(folder.path, topic), items)

    def _read(self, folder: Folder, started_ns: int) -> Contents:
        known = self._contents.get(folder.path)
        if known and known[0] == folder and not _fresh(folder, started_ns):
            return known[1]
        contents = self._known(folder, started_ns)
        if known and (known[1].digest, known[1].problems) == (contents.digest, contents.problems):
            contents = known[1]  # what was parsed from it stays good
        self._contents[folder.path] = (folder, contents)
        return contents

    def _known(self, folder: Folder, started_ns: int) -> Contents:
        """What a folder says; its files are opened only if any of them changed since it was kept.

        As for git, a file of the same name, size, inode and times is the same file.
        """
        if folder.problems or _fresh(folder, started_ns):
            return read(folder)
        key = self._cache.key("folder", str(folder.path), repr(folder.signature))
        digest = self._cache.get_text(key)
        if digest is not None:
            return Contents(folder, digest)
        contents = read(folder)
        if not contents.problems:
            self._cache.put_text(key, contents.digest)
        return contents

    def _topic(self, path: Path, contents: Contents) -> Topic:
        return _kept(self._topics, path, contents, lambda: self._read_topic(path, contents))

    def _read_topic(self, path: Path, contents: Contents) -> Topic:
        key = self._cache.key("topic", path.name, contents.digest)
        topic = None if contents.problems else self._cache.get(key, TOPIC)
        if topic is None:
            topic = read_topic(path.name, path, contents)
            if not topic.problems:
                self._cache.put(key, TOPIC, topic)
        return topic

    def _merged_map(
        self, files: Sequence[tuple[Path, str]]
    ) -> tuple[SkillMap | None, list[Problem]]:
        key = self._cache.key("map", *(text for _, text in files))
        merged = self._cache.get(key, _MAP)
        if merged is not None:
            return merged, []
        merged, problems = merged_map(files)
        if merged is not None and not problems:
            self._cache.put(key, _MAP, merged)
        return merged, problems

    def _item(self, path: Path, contents: Contents, topic: Topic) -> ReadItem:
        parsed = _kept(
            self._items,
            path,
            (contents, topic.beliefs_digest),
            lambda: self._parsed(path, contents, topic),
        )
        return ReadItem(path, contents, parsed)

    def _parsed(self, path: Path, contents: Contents, topic: Topic) -> Parsed:
        key = self._cache.key(
            "item", path.parent.name, path.name, contents.digest, topic.beliefs_digest
        )
        item = None if contents.problems else self._cache.get(key, ITEM)
        if item is not None:
            return Parsed(item.uid, item)
        parsed = parse_item(path, contents, topic.beliefs)
        if parsed.item is not None:
            self._cache.put(key, ITEM, parsed.item)
        return parsed

    def _forget(self, looks: tuple[_Look, ...]) -> None:
        there = {folder.path for folder in _folders(looks)}
        for known in (self._contents, self._topics, self._items):
            for path in known.keys() - there:
                del known[path]


@contextmanager
def _without_collector() -> Iterator[None]:
    """Nothing that is read is dropped again, and looking for it would take a third of the load.

    What was read is frozen, or the collector would go through all of it as soon as it is back.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.freeze()
            gc.enable()


_K = TypeVar("_K")


def _kept(known: dict[Path, tuple[_K, _T]], path: Path, made_of: _K, make: Callable[[], _T]) -> _T:
    """What was made of the same before, else made anew."""
    if path not in known or known[path][0] != made_of:
        known[path] = (made_of, make())
    return known[path][1]


def _look(root: Path) -> _Look:
    inside = root.resolve()
    top = look_at(root, inside)
    topics = []
    for name in top.subfolders:
        topic = look_at(root / name, inside)
        items = tuple(look_at(topic.path / child, inside) for child in topic.subfolders)
        topics.append((topic, items))
    return _Look(top, tuple(topics))


def _folders(looks: tuple[_Look, ...]) -> Iterator[Folder]:
    for look in looks:
        yield look.root
        for topic, items in look.topics:
            yield topic
            yield from items


def _fresh(folder: Folder, now_ns: int) -> bool:
    return any(now_ns - when < _UNSETTLED_NS for *_, when in folder.signature)
