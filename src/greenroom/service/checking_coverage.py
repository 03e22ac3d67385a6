"""Proves that a bank is whole: what its map requires of a topic is there."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from greenroom.domain.coverage import empty_cells
from greenroom.domain.problems import Problem
from greenroom.service.checking_items import CheckedBank


def coverage_problems(bank: CheckedBank, topics: Collection[str]) -> Iterator[Problem]:
    """Empty cells and missing pages of the topics of a map that requires anything of them.

    Args:
        bank: What is checked.
        topics: The topics that are checked.
    """
    skill_map = bank.skill_map()
    for topic, kind in empty_cells(bank.items(), skill_map):
        if topic in topics:
            says = f"the map requires items of the kind {kind}, and none is ready."
            mend = f"Run: greenroom new {kind} {topic}"
            yield Problem(path=topic, code="cell-empty", says=says, mend=mend)
    for wants in skill_map.topics():
        if wants.id in topics and wants.requires and bank.topic_page(wants.id) is None:
            mend = "Write topic.md with its six headings, and figure.py."
            yield Problem(path=wants.id, code="page-missing", says="it has no page.", mend=mend)
