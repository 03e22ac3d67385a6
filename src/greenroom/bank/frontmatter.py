"""YAML front matter as plain data that remembers the line of every value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

Path = tuple[str | int, ...]
"""Where a value stands: `("key_points", 0, "says")`."""

MAX_DEPTH = 40
"""Lists and mappings inside one another; the deepest item has ten."""

_TAGS = {
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "int", "float", "bool", "null", "timestamp", "seq", "map")
}
_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class FrontMatterFault(Exception):
    """The text is not the plain YAML that items are written in."""

    def __init__(self, line: int, says: str, mend: str) -> None:
        super().__init__(says)
        self.line, self.says, self.mend = line, says, mend


@dataclass(frozen=True)
class Marks:
    """The line of each value and of each key, by path."""

    first: int
    values: dict[Path, int] = field(default_factory=dict)
    keys: dict[Path, int] = field(default_factory=dict)
    words: dict[str, int] = field(default_factory=dict)

    def line(self, path: Path) -> int:
        """The line of the key or value at a path, or of the nearest value around it."""
        while path:
            if path in self.keys:
                return self.keys[path]
            if path in self.values:
                return self.values[path]
            path = path[:-1]
        return self.first


def read_front_matter(text: str, first_line: int) -> tuple[dict[str, object], Marks]:
    """Read one YAML mapping, as data and as lines.

    Anchors, tags of Python and repeated keys are refused: each would let a file say something
    else than what it shows.

    Raises:
        FrontMatterFault: It is no such mapping; names the line of the file and the mend.
    """
    loader = _Loader(text)
    try:
        _refuse_depth(text, first_line)
        node = loader.get_single_node()
        marks = Marks(first_line)
        if node is None:
            return {}, marks
        if not isinstance(node, yaml.MappingNode):
            mend = "Write `key: value` lines."
            raise FrontMatterFault(first_line, "the front matter is not a mapping.", mend)
        data = _Reader(loader, marks).mapping(node, ())
    except yaml.MarkedYAMLError as error:
        raise _from_yaml(error, first_line) from error
    except (yaml.YAMLError, RecursionError) as error:
        says = f"this is not YAML: {str(error).splitlines()[0]}."
        raise FrontMatterFault(first_line, says, "Mend the syntax.") from error
    finally:
        loader.dispose()
    return data, marks


def _refuse_depth(text: str, first_line: int) -> None:
    """Refuse what is nested too deeply: the C library composes by recursion and would crash."""
    depth = 0
    for event in yaml.parse(text, _Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            line = first_line + (event.start_mark.line if event.start_mark else 0)
            says = f"this is not YAML as items use it: more than {MAX_DEPTH} levels."
            raise FrontMatterFault(line, says, "Close the brackets.")


def _from_yaml(error: yaml.MarkedYAMLError, first_line: int) -> FrontMatterFault:
    mark = error.problem_mark or error.context_mark
    line = first_line + (mark.line if mark else 0)
    words = error.problem or error.context or "it cannot be read"
    mend = "Mend the syntax; put a text that holds a colon, # or a leading sign in quotes."
    return FrontMatterFault(line, f"this is not YAML: {words}.", mend)


class _Reader:
    """Turns nodes into data and notes where each stood."""

    def __init__(self, loader: yaml.SafeLoader, marks: Marks) -> None:
        self._loader, self._marks = loader, marks
        self._seen: set[int] = set()

    def mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, object]:
        found: dict[str, object] = {}
        for key_node, value_node in self._pairs(node):
            name, line = str(key_node.value), self._line(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                raise FrontMatterFault(line, "a key must be one word.", "Write `key: value`.")
            if name in found:
                says = f"the key `{name}` is given twice."
                raise FrontMatterFault(line, says, "Delete one of them.")
            self._marks.keys[*path, name] = line
            found[name] = self._value(value_node, (*path, name))
        return found

    def _pairs(self, node: yaml.MappingNode) -> Iterator[tuple[yaml.Node, yaml.Node]]:
        self._check(node)
        yield from node.value

    def _value(self, node: yaml.Node, path: Path) -> object:
        self._marks.values[path] = self._line(node)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        self._check(node)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(entry, (*path, n)) for n, entry in enumerate(node.value)]
        self._marks.words[str(node.value)] = self._line(node)
        try:
            return self._loader.construct_object(node)
        except ValueError as error:  # 2026-13-45 looks like a date
            says = f"`{node.value}` cannot be read: {error}."
            raise FrontMatterFault(self._line(node), says, "Correct it, or quote it.") from error

    def _check(self, node: yaml.Node) -> None:
        if id(node) in self._seen:
            mend = "Write the value out in full."
            raise FrontMatterFault(self._line(node), "anchors and aliases are not used here.", mend)
        self._seen.add(id(node))
        if node.tag not in _TAGS:
            says = f"the tag {node.tag} is not used here."
            raise FrontMatterFault(self._line(node), says, "Delete it, or quote the value.")

    def _line(self, node: yaml.Node) -> int:
        return self._marks.first + node.start_mark.line
