"""The bank on disk: what can be read today, and what kept the rest out."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from pathlib import Path

from greenroom.bank.cache import ReadingCache
from greenroom.bank.files import read_text
from greenroom.bank.parsing import PROOF_FILE, VARIANTS_FILE
from greenroom.bank.reading import BankReader
from greenroom.bank.record import STRENGTH_FILE, read_record
from greenroom.bank.snapshot import Snapshot
from greenroom.bank.soundness import findings
from greenroom.domain.errors import ItemBroken, ItemNotFound, TopicNotFound
from greenroom.domain.items import Item, TopicPage
from greenroom.domain.problems import Problem
from greenroom.domain.programs import Solution
from greenroom.domain.skills import SkillMap
from greenroom.domain.strength import Strength


class FileBank:
    """The items and topic pages under one or several folders; edits show without a restart.

    At most once a second the tree is looked over (names, sizes, times); only folders that changed
    are read again. Of two items with one uid in the same root neither is kept, for nobody can say
    which one a learner's history means; a root that comes later never takes a uid from an
    earlier one.

    Args:
        roots: Folders with `skills.toml`, topics and items; the first one wins.
        cache_folder: Where readings are kept between runs; None keeps none.
        look_every_seconds: How old a look at the tree may be before the next one.
    """

    def __init__(
        self,
        roots: Sequence[Path],
        *,
        cache_folder: Path | None = None,
        look_every_seconds: float = 1.0,
    ) -> None:
        self._roots = tuple(roots)
        self._reader = BankReader(self._roots, ReadingCache(cache_folder))
        self._look_every_seconds = look_every_seconds
        self._lock = threading.Lock()
        self._looked_at: float | None = None
        self._snapshot = Snapshot()

    def skill_map(self) -> SkillMap:
        """The map of all roots; the last good one while a file of it is broken."""
        return self._now().skill_map

    def items(self) -> Sequence[Item]:
        """Every sound item, drafts and retired ones included, by topic and slug."""
        return self._now().items

    def item(self, uid: str) -> Item:
        """The item with a uid.

        Raises:
            ItemNotFound: There is none.
            ItemBroken: Its folder is there and cannot be read.
        """
        snapshot = self._now()
        shelved = snapshot.shelved.get(uid)
        if shelved is not None:
            return shelved.item
        if uid in snapshot.broken:
            raise ItemBroken(uid=uid, reason=snapshot.broken[uid])
        raise ItemNotFound(uid=uid)

    def topic_page(self, topic: str) -> TopicPage | None:
        """The page of a topic of the map, or None where none is written yet.

        Raises:
            TopicNotFound: The map has no such topic.
        """
        snapshot = self._now()
        if topic not in snapshot.pages:
            raise TopicNotFound(topic=topic)
        return snapshot.pages[topic]

    def problems(self) -> Sequence[Problem]:
        """What kept items, pages or map entries out, by path and line."""
        return self._now().problems

    def code(self, uid: str) -> str:
        """The text of an item's `variants.py`; empty where its kind has none.

        Raises:
            ItemNotFound: There is no such sound item.
        """
        return self._shelved_texts(uid).get(VARIANTS_FILE, "")

    def proof(self, uid: str) -> str:
        """The text of an item's `proof.py`; empty where there is none.

        Raises:
            ItemNotFound: There is no such sound item.
        """
        return self._shelved_texts(uid).get(PROOF_FILE, "")

    def folder(self, uid: str) -> Path:
        """Where an item lies.

        Raises:
            ItemNotFound: There is no such sound item.
        """
        snapshot = self._now()
        if uid not in snapshot.shelved:
            raise ItemNotFound(uid=uid)
        return snapshot.shelved[uid].path

    def findings(self, uid: str) -> Sequence[Problem]:
        """What is missing or doubtful in an item, as far as that shows without running it.

        Raises:
            ItemNotFound: There is no such sound item.
        """
        path = self.folder(uid)
        return findings(self.item(uid), path, self._shelved_texts(uid))

    def example_answers(self, uid: str) -> Sequence[tuple[str, str]]:
        """The answers that prove an item: `("full/terse.md", text)`, by name.

        A file that cannot be read is one of the `findings`.

        Raises:
            ItemNotFound: There is no such sound item.
        """
        return self._answers(uid, "*/*.md")

    def example_programs(self, uid: str) -> Sequence[tuple[str, str]]:
        """The programs that prove an item: `("wrong/one.py", source)`, by name.

        Raises:
            ItemNotFound: There is no such sound item.
        """
        return [*self._answers(uid, "*/*.py"), *self._answers(uid, "*/*.sql")]

    def solutions(self, uid: str, verdict: str) -> tuple[Solution, ...]:
        """The programs of one verdict, each with its first comment; none for an unknown uid.

        Args:
            uid: An item.
            verdict: `accepted`, `wrong`, `too_slow` or `crashes`.
        """
        try:
            programs = self.example_programs(uid)
        except ItemNotFound:
            return ()
        return tuple(
            Solution(says=_first_comment(source), source=source)
            for name, source in programs
            if name.startswith(f"{verdict}/")
        )

    def strength(self, uid: str) -> Strength | None:
        """How strong the tests of an item were when they were measured last; None if never."""
        for root in self._roots:
            for line in read_record(root, Strength, STRENGTH_FILE):
                if line.uid == uid:
                    return line
        return None

    def _answers(self, uid: str, pattern: str) -> list[tuple[str, str]]:
        answers = self.folder(uid) / "answers"
        found = []
        for path in sorted(answers.glob(pattern)):
            text = read_text(path)
            if not isinstance(text, Problem):
                found.append((path.relative_to(answers).as_posix(), text.strip()))
        return found

    def beliefs(self, topic: str) -> Sequence[str]:
        """The ids of a topic's misconceptions; none for a topic without any."""
        return self._now().beliefs.get(topic, ())

    def taken_uids(self) -> frozenset[str]:
        """Every uid that a new item may not have: in use, broken or retired."""
        snapshot = self._now()
        return frozenset(snapshot.shelved) | frozenset(snapshot.broken) | snapshot.retired

    def _shelved_texts(self, uid: str) -> dict[str, str]:
        shelved = self._now().shelved.get(uid)
        if shelved is None:
            raise ItemNotFound(uid=uid)
        return dict(shelved.contents.texts)

    def _now(self) -> Snapshot:
        with self._lock:
            now = time.monotonic()
            due = self._looked_at is None or now - self._looked_at >= self._look_every_seconds
            if due:
                self._snapshot = self._reader.read(self._snapshot)
                self._looked_at = now
            return self._snapshot


COMMENTS = ("# ", "-- ")
"""How the first line of a program or a query says what it is."""


def _first_comment(source: str) -> str:
    """What the first line of a program says about it; empty where it is no comment."""
    first = source.lstrip().partition("\n")[0]
    return first.lstrip("#- ").strip() if first.startswith(COMMENTS) else ""
