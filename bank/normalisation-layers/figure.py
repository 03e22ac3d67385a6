"""One table standardised by columns and by rows, and how batch statistics wobble."""

import numpy as np

from greenroom.judge.figures import axis, cells, figure, line, panel

ROWS, FEATURES = 5, 4
SIZES = [2, 4, 8, 16, 32, 64, 128]


def draw(rng):
    offsets, scales = np.array([0, 6, -3, 2]), np.array([1, 1.5, 0.5, 1.5])
    table = offsets + scales * rng.normal(size=(ROWS, FEATURES))
    by_column = (table - table.mean(axis=0)) / table.std(axis=0)
    by_row = (table - table.mean(axis=1, keepdims=True)) / table.std(axis=1, keepdims=True)
    wobble = [spread(rng, size) for size in SIZES]
    return figure(
        "What is averaged",
        f"Input: a table of {ROWS} rows and {FEATURES} features whose column means go from "
        f"{table.mean(axis=0).min():.1f} to {table.mean(axis=0).max():.1f}. Batch normalisation: "
        "the same table with every column at mean 0 and standard deviation 1. Layer "
        "normalisation: with every row at mean 0 and standard deviation 1; its second column "
        f"stays the largest in every row. Batch size, on logarithmic axes: the standard deviation "
        f"of one row's output over random batches falls from {wobble[0]:.2f} with {SIZES[0]} rows "
        f"to {wobble[-1]:.2f} with {SIZES[-1]}.",
        tabled(table, "input"),
        tabled(by_column, "batch normalisation"),
        tabled(by_row, "layer normalisation"),
        panel(
            line(SIZES, wobble),
            x=axis("rows in the batch", scale="log"),
            y=axis("spread of one row's output", scale="log"),
            title="batch size",
        ),
    )


def tabled(values, title):
    return panel(
        cells(np.round(values, 1)),
        x=axis("feature", categories=[f"x{j + 1}" for j in range(FEATURES)]),
        y=axis("row of the batch", categories=[str(i + 1) for i in range(ROWS)]),
        title=title,
    )


def spread(rng, size):
    """How the standardised value of a row at 1 varies with the company that it is in."""
    others = rng.normal(size=(4000, size - 1))
    batch = np.column_stack([np.ones(4000), others])
    outputs = (1 - batch.mean(axis=1)) / np.sqrt(batch.var(axis=1) + 1e-5)
    return float(outputs.std())
