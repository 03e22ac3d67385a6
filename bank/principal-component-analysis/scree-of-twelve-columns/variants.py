"""Twelve columns with three common causes: shares of the components beside shuffled columns."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points, rule

SHUFFLES = 20


def draw(rng):
    rows = int(rng.choice([240, 300, 360]))
    table = columns(rng, rows)
    share = shares(table)
    chance = np.mean([shares(shuffled(rng, table)) for _ in range(SHUFFLES)], axis=0)
    order = np.arange(1, 13)
    total = np.cumsum(share)
    return {
        "shown": {"rows": str(rows), "shuffles": str(SHUFFLES)},
        "figure": figure(
            "Principal components of twelve columns",
            words(share, chance, total),
            panel(
                line(order, share, name="the columns"),
                points(order, share, name="the columns"),
                line(order, chance, name="shuffled", style="dashed"),
                x=axis("component", low=0, high=13),
                y=axis("share of the variance, %", low=0),
                title="Share of each component",
            ),
            panel(
                line(order, total, name="the columns"),
                points(order, total, name="the columns"),
                rule(y=95, name="95 %"),
                x=axis("components kept", low=0, high=13),
                y=axis("cumulative share, %", low=0, high=100),
                title="Cumulative share",
            ),
        ),
        "drawn": {"share": share.tolist(), "chance": chance.tolist()},
    }


def columns(rng, rows):
    """Three groups of four columns; those of a group share a cause, and the groups a little."""
    common = rng.normal(size=(rows, 1))
    causes = 0.35 * common + rng.normal(size=(rows, 3))
    strength = np.repeat([1.35, 1.25, 1.15], 4) + rng.uniform(-0.1, 0.1, 12)
    return np.repeat(causes, 4, axis=1) * strength + rng.normal(size=(rows, 12))


def shuffled(rng, table):
    return np.column_stack([rng.permutation(column) for column in table.T])


def shares(table):
    """In percent of the variance of the standardised columns."""
    standard = (table - table.mean(axis=0)) / table.std(axis=0)
    values = np.linalg.svd(standard, compute_uv=False) ** 2
    return 100 * values / values.sum()


def words(share, chance, total):
    def listed(values):
        return ", ".join(f"{value:.1f}" for value in values)

    return (
        "Two panels over twelve components. Share of each component, in percent of the variance: "
        f"{listed(share)}. The dashed line of the shuffled columns: {listed(chance)}. Cumulative "
        f"share in percent: {listed(total)}; a level dashed line stands at 95."
    )
