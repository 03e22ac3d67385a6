"""A column and a row that are stretched to one shape and added."""

import numpy as np

from greenroom.judge.figures import axis, cells, figure, panel


def draw(rng):
    column = rng.permutation(np.arange(10, 100, 10))[:3]
    row = rng.permutation(np.arange(1, 10))[:4]
    both = column[:, None] + row[None, :]
    rows, columns = ["row 0", "row 1", "row 2"], ["column 0", "column 1", "column 2", "column 3"]
    return figure(
        "Broadcasting a column and a row",
        f"Panel 'column (3, 1)': the numbers {listed(column)}, one below the other. Panel "
        f"'row (1, 4)': the numbers {listed(row)}, side by side. Panel 'sum (3, 4)': three rows "
        f"and four columns; {'; '.join(listed(line) for line in both)}. Every entry is the number "
        "of its row in the first panel plus the number of its column in the second.",
        panel(
            cells(column[:, None]),
            x=axis("axis 1", categories=["column 0"]),
            y=axis("axis 0", categories=rows),
            title="column (3, 1)",
        ),
        panel(
            cells(row[None, :]),
            x=axis("axis 1", categories=columns),
            y=axis("axis 0", categories=["row 0"]),
            title="row (1, 4)",
        ),
        panel(
            cells(both),
            x=axis("axis 1", categories=columns),
            y=axis("axis 0", categories=rows),
            title="sum (3, 4)",
        ),
    )


def listed(numbers):
    return ", ".join(str(int(number)) for number in numbers)
