"""What four names refer to, and how many rows a list and a generator hold."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, note, panel, points, segments

ROWS = 2000


def draw(rng):
    read = np.arange(1, ROWS + 1)
    kept = np.maximum(np.cumsum(rng.uniform(0, 1, ROWS) < 0.3), 1)
    every = np.arange(0, ROWS, 20)
    return figure(
        "Names and objects, lists and generators",
        "Panel 'four names': a and b lead to one outer list; c, a shallow copy, has an outer list "
        "of its own; these two outer lists lead to the same inner list. d, a deep copy, has its "
        "own outer and its own inner list. So there are three outer lists and two inner ones. "
        f"Panel 'rows held': while {ROWS} rows are read, a list of the rows that pass a filter "
        f"grows to {kept[-1]} rows; a generator holds one row throughout.",
        panel(
            segments([0, 1, 2, 3], [0, 0, 0, 0], [0.5, 0.5, 2, 3], [1, 1, 1, 1], name="refers to"),
            segments([0.5, 2, 3], [1, 1, 1], [1.25, 1.25, 3], [2, 2, 2], name="refers to"),
            points([0, 1, 2, 3], [0, 0, 0, 0], name="name"),
            points([0.5, 2, 3], [1, 1, 1], name="object"),
            points([1.25, 3], [2, 2], name="object"),
            note(1.75, 2.0, "shared"),
            x=axis("name", categories=["a", "b = a", "c = copy(a)", "d = deepcopy(a)"]),
            y=axis("kind", categories=["name", "outer list", "inner list"]),
            title="four names",
        ),
        panel(
            line(read[every], kept[every], name="list of the rows kept"),
            line(read[every], np.ones(every.size), name="generator", style="dashed"),
            x=axis("rows read", low=0, high=ROWS),
            y=axis("rows held in memory", scale="log"),
            title="rows held",
        ),
    )
