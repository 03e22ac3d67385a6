"""Starts an item: a folder from a template, with its open places marked."""

from __future__ import annotations

import random
import re
import shutil
import tempfile
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from greenroom.bank.locations import default_roots
from greenroom.bank.shelf import FileBank
from greenroom.bank.topics import BELIEFS_FILE
from greenroom.bank.uids import fresh_uid
from greenroom.domain.errors import (
    BadSetting,
    KindNotGraded,
    ReadOnlyFolder,
    TargetExists,
    TopicNotFound,
)
from greenroom.domain.items import GRADED_KINDS, Kind

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_BELIEF = """\
[[misconception]]
id = "{id}"
says = "<write: a wrong belief, as one sentence that a candidate would say>"
heard = ["<write: the same in other words>"]
reply = "<write: one to three sentences that put it right>"
"""


def new_item(
    root: Path, kind: Kind, topic: str, slug: str, *, rng: random.Random | None = None
) -> Path:
    """Make the folder of a new draft.

    Its check finds nothing but the open places, which read `<write: ...>`.

    Args:
        root: The bank; topics may also stand on the map of the installed bank.
        kind: A kind that can be graded.
        topic: The id of a topic of the map.
        slug: The folder's name: lower-case words with hyphens.
        rng: Draws the uid; the system's randomness unless given.

    Returns:
        The folder.

    Raises:
        BadSetting: The slug is no name of a folder.
        KindNotGraded: Items of this kind cannot be graded yet.
        ReadOnlyFolder: The bank cannot be written to.
        TargetExists: The folder is there already.
        TopicNotFound: The map has no such topic.
    """
    if kind not in GRADED_KINDS:
        raise KindNotGraded(kind=kind, uid=slug)
    if not _SLUG.fullmatch(slug) or len(slug) > 60:
        raise BadSetting(name="slug", value=slug, reason="use lower-case words with hyphens")
    bank = FileBank(tuple(dict.fromkeys((root, *default_roots()))))
    found = next((t for t in bank.skill_map().topics() if t.id == topic), None)
    if found is None:
        raise TopicNotFound(topic=topic)
    target = root / topic / slug
    if target.exists():
        raise TargetExists(path=target)
    # an item can only name what its own root says: roots are read each by itself
    beliefs = FileBank((root,)).beliefs(topic)
    names = {
        "uid": fresh_uid(rng or random.SystemRandom(), bank.taken_uids()),
        "skill": found.skills[0].id,
        "misconception": beliefs[0] if beliefs else f"{slug}-belief",
    }
    try:
        _write(kind, target, names)
        if kind == "choose" and not beliefs:
            _add_belief(root / topic / BELIEFS_FILE, names["misconception"])
    except OSError as error:
        raise ReadOnlyFolder(path=root) from error
    return target


def _write(kind: Kind, target: Path, names: dict[str, str]) -> None:
    """Write the folder beside its place, then move it there: a failure leaves nothing half done."""
    target.parent.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=".", dir=target.parent))
    try:
        _copy(resources.files("greenroom.bank") / "templates" / kind, folder, names)
        folder.chmod(0o755)  # a temporary folder is its owner's alone
        folder.rename(target)
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _copy(template: Traversable, folder: Path, names: dict[str, str]) -> None:
    folder.mkdir(exist_ok=True)
    for entry in template.iterdir():
        if entry.is_dir():
            _copy(entry, folder / entry.name, names)
            continue
        text = entry.read_text(encoding="utf-8")
        for key, value in names.items():
            text = text.replace(f"%{key}%", value)
        # .txt keeps the templates from being read as code and pages of our own
        (folder / entry.name.removesuffix(".txt")).write_text(text, encoding="utf-8")


def _add_belief(path: Path, name: str) -> None:
    before = path.read_text(encoding="utf-8").rstrip() + "\n\n" if path.exists() else ""
    path.write_text(before + _BELIEF.format(id=name), encoding="utf-8")
