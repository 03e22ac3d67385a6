"""Runs in a mount namespace of its own: mounts a small disk, fills it or locks it, and reports.

`FOLDER full` or `FOLDER read-only`; prints one JSON object.
"""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from greenroom.domain.answers import TextAnswer
from greenroom.domain.errors import GreenroomError
from greenroom.domain.events import Answered, Event
from greenroom.storage import export_log, open_store, rebuild


def answered(number):
    return Event(
        event_id=f"answer-{number:05}",
        at_utc=datetime(2026, 1, 5, tzinfo=UTC),
        utc_offset_minutes=0,
        body=Answered(
            ask_id=f"question-{number:05}",
            uid="item01",
            kind="explain",
            item_hash="h",
            skills=("bagging",),
            answer=TextAnswer(text=f"{number} so " * 1500),
        ),
    )


def append(store, number):
    with store.writing() as unit:
        unit.events.append(answered(number))


def code_of(action, *arguments):
    try:
        action(*arguments)
    except GreenroomError as error:
        return error.code
    return None


def fill(folder):
    """Write until the disk is full, then make room."""
    path, ballast, written, failed = folder / "data" / "greenroom.db", folder / "ballast", 0, None
    ballast.write_bytes(b"x" * 300_000)
    with open_store(path) as store:
        while failed is None and written < 1000:
            failed = code_of(append, store, written)
            written += failed is None
        again = code_of(append, store, written)
        exported = code_of(export_log, store, folder / "export.jsonl")
        with store.reading() as unit:
            there = len(unit.events.all("local"))
    reopened = code_of(lambda: open_store(path).close())
    fresh = code_of(open_store, folder / "more" / "greenroom.db")
    ballast.unlink()
    with open_store(path) as store:
        append(store, written)
        changed = rebuild(store).changed
        with store.reading() as unit:
            after = len(unit.events.all("local"))
    return {
        "codes": [failed, again, exported, fresh],
        "reopened": reopened,
        "written": written,
        "there": there,
        "after": after,
        "changed": changed,
        "left": sorted(file.name for file in folder.glob("export*")),
    }


def lock(folder):
    """Write, make the disk read-only, and try everything."""
    path = folder / "data" / "greenroom.db"
    with open_store(path) as store:
        append(store, 0)
    remount(folder, "ro")
    codes = [
        code_of(open_store, path),
        code_of(open_store, folder / "elsewhere" / "greenroom.db"),
    ]
    remount(folder, "rw")
    with open_store(path) as store, store.reading() as unit:
        there = len(unit.events.all("local"))
    return {"codes": codes, "there": there}


def remount(folder, how):
    subprocess.run(["mount", "-o", f"remount,{how}", str(folder)], check=True)


def main():
    folder, what = Path(sys.argv[1]), sys.argv[2]
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)], check=True)
    sys.stdout.write(json.dumps({"full": fill, "read-only": lock}[what](folder)))


if __name__ == "__main__":
    main()
