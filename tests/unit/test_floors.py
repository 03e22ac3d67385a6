"""The house has floors: code imports from its own room or from a lower floor, never upward."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
SRC = ROOT / "src" / "greenroom"
FLOORS = [  # lowest first; rooms on one floor don't know each other
    {"domain"},
    {"grading", "memory", "ability", "auditing", "simulating"},
    {"planning", "interview"},
    {
        "bank",
        "judge",
        "matching",
        "assets",
        "rendering",
        "exchange",
        "storage",
        "queue",
        "service",
    },
    {"wiring", "testing"},
    {"web"},
    {"cli"},
    {"__main__"},
]
FLOOR = {room: n for n, rooms in enumerate(FLOORS) for room in rooms}
PURE = {room for rooms in FLOORS[:3] for room in rooms}
IMPURE_MODULES = {
    "os",
    "io",
    "random",
    "secrets",
    "socket",
    "subprocess",
    "time",
    "uuid",
    "pathlib",
    "tempfile",
    "shutil",
    "sqlite3",
    "sqlalchemy",
    "threading",
}
STARTS_CHILDREN = {"judge/", "assets/download.py", "cli/editor.py", "queue/pool.py"}


def rooms_imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                found = [name.name for name in names]
            case ast.ImportFrom(module="greenroom", names=names):
                found = [f"greenroom.{name.name}" for name in names]
            case ast.ImportFrom(module=str(module), level=0):
                found = [module]
            case ast.ImportFrom(level=level) if level:
                found = ["greenroom.(write it in full)"]
            case _:
                continue
        yield from (
            (node.lineno, name.split(".")[1])
            for name in found
            if name.startswith("greenroom.") and name != "greenroom.__version__"
        )


def modules_imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, name.name.split(".")[0]) for name in names)
            case ast.ImportFrom(module=str(module), level=0):
                yield node.lineno, module.split(".")[0]


def sources(folder=SRC):
    return [path for path in folder.rglob("*.py") if "node_modules" not in path.parts]


def files_of(room):
    return [*SRC.glob(f"{room}.py"), *sources(SRC / room)]


def test_no_import_goes_up_or_sideways():
    """
    A room knows its own floor's business only, so it can be read, tested and replaced alone.
    """
    broken = [
        f"{path.relative_to(SRC)}:{line} imports greenroom.{target}"
        for room in FLOOR
        for path in files_of(room)
        for line, target in rooms_imported(path)
        if target != room and FLOOR.get(target, 99) >= FLOOR[room]
    ]
    assert broken == []


def test_every_name_stands_on_a_floor():
    """
    Nothing under src/greenroom escapes the test above.
    """
    names = {path.stem for path in SRC.iterdir() if path.name != "__pycache__"}
    assert names - {"__init__", "py"} <= set(FLOOR)


def test_pure_rooms_do_not_touch_the_world():
    """
    Floors 0 to 2 have no clock, no randomness, no input and no output of their own.
    """
    broken = [
        f"{path.relative_to(SRC)}:{line} imports {module}"
        for room in PURE
        for path in files_of(room)
        for line, module in modules_imported(path)
        if module in IMPURE_MODULES
    ]
    assert broken == []


def test_children_are_started_in_named_files_only():
    """
    Only judge/ runs code that isn't ours; three other files start a child of a known kind.
    """
    starters = [
        path.relative_to(SRC).as_posix()
        for path in sources()
        if {"subprocess", "multiprocessing"} & {module for _, module in modules_imported(path)}
    ]
    assert [name for name in starters if not name.startswith(tuple(STARTS_CHILDREN))] == []


def test_sql_is_written_in_storage_only():
    """
    One room speaks SQL, so a second database is one room's work.
    """
    broken = [
        f"{path.relative_to(SRC)}:{line}"
        for path in sources()
        if path.relative_to(SRC).parts[0] != "storage"
        for line, module in modules_imported(path)
        if module in {"sqlalchemy", "sqlite3", "alembic"}
    ]
    assert broken == []
