"""Loads libraries once, in a process whose children run what is not ours."""

from __future__ import annotations

import contextlib
import importlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType


def load(names: Iterable[str]) -> list[str]:
    """Import modules by name; what is not installed is left out.

    >>> load(["math", "no_such_module"])
    ['math']
    """
    loaded = []
    for name in filter(None, names):
        with contextlib.suppress(ImportError), _fonts_for(name):
            module = importlib.import_module(name)
            loaded.append(name)
            if name == "torch":
                _steady(module)
    return loaded


def _steady(torch: ModuleType) -> None:
    """One thread, for with more a forked child hangs; and what a first step loads is loaded."""
    torch.set_num_threads(1)
    weight = torch.nn.Parameter(torch.zeros(1))
    (weight * weight).sum().backward()
    torch.optim.Adam([weight]).step()
    tempfile.tempdir = None  # it looked the folder up, and children have another


@contextlib.contextmanager
def _fonts_for(name: str) -> Iterator[None]:
    """Matplotlib makes its list of fonts here, once for all children, and leaves no file behind."""
    if not name.startswith("matplotlib"):
        yield
        return
    # a folder that is named: the default one is looked up once, and children have another
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        os.environ |= {"MPLBACKEND": "agg", "MPLCONFIGDIR": folder}
        yield
        del os.environ["MPLCONFIGDIR"]
