"""What the grader learns from: (window, point, allowed labels), read from the bank and the pairs.

Every statement is brought to the plain form in which the grader will read answers.
"""

from __future__ import annotations

import json
import random
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Literal

from greenroom.bank.shelf import FileBank
from greenroom.domain.items import RubricItem
from greenroom.domain.rubrics import FollowUp, Rubric
from greenroom.matching.clauses import windows
from greenroom.matching.normalise import normalise

Label = Literal["heard", "partly", "contradicted", "silent"]
Part = Literal["train", "dev", "test"]
LABELS: tuple[Label, ...] = ("heard", "partly", "contradicted", "silent")
HERE = Path(__file__).parent
ENDS = " .,;:!?"
WINDOWS_AN_ANSWER = 4
NOT_SAID: tuple[Label, ...] = ("contradicted", "silent")


@dataclass(frozen=True, slots=True)
class Example:
    """One pair; with several allowed labels any of them is right."""

    window: str
    point: str
    allowed: tuple[Label, ...]
    source: str
    """Where it comes from: `pairs`, `wording`, `beside`, `rubric`, `belief`, `answer`,
    `general` or `groups`, with the rule after a plus sign if it was derived."""
    topic: str = ""
    item: str = ""
    close: bool | None = None
    """Whether an authored statement was written in the point's own words."""


class Split:
    """Which part a topic and an item belong to."""

    def __init__(self, path: Path = HERE / "split.toml") -> None:
        parts = tomllib.loads(path.read_text(encoding="utf-8"))
        self._test = frozenset(parts["test_topics"])
        self._dev = frozenset(parts["dev_topics"])
        self._items = frozenset(parts["test_items"])

    def part(self, topic: str, item: str) -> Part:
        """The part of an item."""
        if topic in self._test or item in self._items:
            return "test"
        return "dev" if topic in self._dev else "train"


def plain(text: str) -> str:
    """A statement as the grader reads it: without the marks at its ends, which tell its manner.

    >>> plain("Run 1:  rate too **large**, ")
    'run 1: rate too large'
    """
    return " ".join(normalise(text).text.split()).strip(ENDS)


def rubrics(item: RubricItem) -> Iterator[Rubric]:
    """The rubric of an item and those of its follow-ups."""

    def below(follow_ups: Sequence[FollowUp], before: str) -> Iterator[Rubric]:
        for follow_up in follow_ups:
            part = f"{before}{follow_up.id}"
            yield item.rubric(part)
            yield from below(follow_up.follow_ups, f"{part}/")

    yield item.rubric()
    yield from below(item.follow_ups, "")


def from_rubrics(bank: FileBank, split: Split, part: Part) -> Iterator[Example]:
    """The wordings of the rubrics of one part of the bank."""
    rng = random.Random(0)
    for item in bank.items():
        if not isinstance(item, RubricItem) or split.part(item.topic, item.uid) != part:
            continue
        if item.kind == "behave":
            continue  # its points are parts of a story, not claims
        for rubric in rubrics(item):
            for window, point, allowed, source in _of_rubric(rubric, rng):
                yield Example(window, point, allowed, source, item.topic, item.uid)


def _of_rubric(
    rubric: Rubric, rng: random.Random
) -> Iterator[tuple[str, str, tuple[Label, ...], str]]:
    points = [(p.says, (p.says, *p.heard)) for p in rubric.key_points]
    beliefs = [(m.says, (m.says, *m.heard)) for m in rubric.misconceptions]
    for owners, others, source in ((points, beliefs, "rubric"), (beliefs, points, "belief")):
        for place, (says, wordings) in enumerate(owners):
            yield from ((w, says, ("heard",), source) for w in wordings)
            rest = [w for p, (_, ws) in enumerate(owners) if p != place for w in ws]
            for other in rng.sample(rest, min(len(rest), 3)):
                # a neighbouring point may say a part of this one
                yield other, says, ("silent", "partly"), source
            across = [w for _, ws in others for w in ws]
            for other in rng.sample(across, min(len(across), 3)):
                yield other, says, NOT_SAID, source


def from_pairs(split: Split, part: Part, bank: FileBank) -> Iterator[Example]:
    """The authored groups of one part."""
    says = {
        (item.uid, point.id): (item.topic, point.says)
        for item in bank.items()
        if isinstance(item, RubricItem)
        for point in item.key_points
    }
    folder = HERE / "pairs" if part == "train" else HERE / "pairs" / "test"
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            group = json.loads(line)
            topic, point = says[group["item"], group["point"]]
            if split.part(topic, group["item"]) != part:
                continue
            for label in LABELS:
                for text, close in zip(group[label], (True, False), strict=True):
                    yield Example(text, point, (label,), "pairs", topic, group["item"], close)


def from_wordings(
    pairs: Sequence[Example], bank: FileBank, rng: random.Random
) -> Iterator[Example]:
    """Each statement beside another wording of its point: what holds of one holds of the other."""
    heard = {
        (item.uid, point.says): point.heard
        for item in bank.items()
        if isinstance(item, RubricItem)
        for point in item.key_points
    }
    for pair in pairs:
        wordings = heard[pair.item, pair.point]
        if wordings and pair.allowed != ("partly",):  # a shorter wording may be said whole
            yield replace(pair, point=rng.choice(wordings), source="wording")


def from_beside(pairs: Sequence[Example], rng: random.Random) -> Iterator[Example]:
    """Each statement beside points that it was not written for.

    What says a point, half of it or its opposite says nothing of most others. So every manner of
    speaking stands beside points that it makes and points that it does not.
    """
    by_item: dict[str, list[str]] = {}
    for pair in pairs:
        by_item.setdefault(pair.item, []).append(pair.point)
    points = {item: sorted(set(found)) for item, found in by_item.items()}
    items = sorted(points)
    for pair in pairs:
        siblings = [point for point in points[pair.item] if point != pair.point]
        if siblings and pair.allowed != ("silent",):  # what is silent here may say a sibling
            yield replace(
                pair, point=rng.choice(siblings), allowed=("silent", "partly"), source="beside"
            )
        other = rng.choice(items)
        if other != pair.item:
            far = rng.choice(points[other])
            yield replace(pair, point=far, allowed=("silent",), source="beside")


def from_answers(bank: FileBank, split: Split, rng: random.Random) -> Iterator[Example]:
    """Clauses and sentences of example answers beside points of other topics: all silent."""
    asked = [
        item
        for item in bank.items()
        if isinstance(item, RubricItem)
        and item.kind != "behave"
        and split.part(item.topic, item.uid) == "train"
    ]
    for item in asked:
        for _, text in bank.example_answers(item.uid):
            whole = normalise(text).text
            found = windows(whole)
            for window in rng.sample(found, min(len(found), WINDOWS_AN_ANSWER)):
                other = rng.choice(asked)
                if other.topic != item.topic:
                    point = rng.choice(other.key_points).says
                    said = whole[window.start : window.end]
                    yield Example(said, point, ("silent",), "answer", item.topic, item.uid)


def from_general(folder: Path) -> Iterator[Example]:
    """SNLI and MNLI, and the groups beside them, if that folder is at hand."""
    meaning: dict[str, tuple[Label, ...]] = {
        "entailment": ("heard",),
        "neutral": ("silent", "partly"),
        "contradiction": ("contradicted",),
    }
    for name in ("snli_dev", "mnli_dev"):
        for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            pair = json.loads(line)
            if pair["label"] in meaning:
                allowed = meaning[pair["label"]]
                yield Example(pair["premise"], pair["hypothesis"], allowed, "general")
    groups: dict[str, tuple[Label, ...]] = {
        "r1": ("heard",),
        "r2": ("heard",),
        "w1": ("contradicted",),
        "w2": ("contradicted",),
        "s": ("silent",),
    }
    path = folder / "machine-learning-examples.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        group = json.loads(line)
        for key, allowed in groups.items():
            yield Example(group[key], group["k"], allowed, "groups")


def write(examples: Sequence[Example], path: Path) -> None:
    """One example a line, its texts in plain form."""
    with path.open("w", encoding="utf-8") as stream:
        for example in examples:
            row = asdict(example)
            row["window"], row["point"] = plain(example.window), plain(example.point)
            if row["window"] and row["point"]:
                stream.write(json.dumps(row) + "\n")
