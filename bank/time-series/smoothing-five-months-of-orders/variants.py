"""Simple exponential smoothing of five values: the next forecast and the one-step errors."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table


def draw(rng):
    orders, start, alpha = sample(rng)
    levels = smoothed(orders, start, alpha)
    return {
        "shown": {
            "rows": table(["month", "1", "2", "3", "4", "5"], [["orders", *map(float, orders)]]),
            "alpha": number(alpha),
            "start": number(start),
        },
        "expected": {"forecast": levels[-1], "mae": np.abs(orders - levels[:-1]).mean()},
        "near_misses": near_misses(orders, start, alpha),
        "solution": solution(orders, levels, alpha),
        "drawn": {"orders": orders.tolist(), "start": start, "alpha": alpha},
    }


def sample(rng):
    """Neighbouring months differ, and the last one differs from the level."""
    while True:
        orders = rng.randint(40, 81, size=5)
        start, alpha = int(rng.randint(50, 71)), float(rng.choice([0.2, 0.3, 0.4]))
        levels = smoothed(orders, start, alpha)
        if np.abs(np.diff(orders)).min() > 3 and abs(orders[-1] - levels[-2]) > 5:
            return orders, start, alpha


def smoothed(orders, start, alpha):
    """The levels, the starting one first."""
    levels = [float(start)]
    for value in orders:
        levels.append(levels[-1] + alpha * (value - levels[-1]))
    return np.array(levels)


def near_misses(orders, start, alpha):
    levels, swapped = smoothed(orders, start, alpha), smoothed(orders, start, 1 - alpha)
    right = {"forecast": levels[-1], "mae": np.abs(orders - levels[:-1]).mean()}
    from_first = smoothed(orders[1:], orders[0], alpha)
    slips = [
        (
            {"forecast": swapped[-1], "mae": np.abs(orders - swapped[:-1]).mean()},
            "You gave alpha to the old level; it is the weight of the newest value.",
        ),
        (
            {"forecast": levels[-2]},
            "That is the forecast for month 5; take in the orders of month 5 too.",
        ),
        (
            {"forecast": orders.mean()},
            "That is the plain mean of the five months; smoothing gives older months less weight.",
        ),
        (
            {"forecast": from_first[-1], "mae": np.abs(orders[1:] - from_first[:-1]).mean()},
            "You started with the first month's orders; the starting level is given.",
        ),
        (
            {"mae": np.abs(orders - levels[1:]).mean()},
            "You compared each month with the level after it; its forecast is the level before.",
        ),
        (
            {"mae": abs((orders - levels[:-1]).mean())},
            "You averaged the errors with their signs; take absolute values first.",
        ),
        (
            {"mae": ((orders - levels[:-1]) ** 2).mean() ** 0.5},
            "That is the root of the mean squared error.",
        ),
    ]
    return [{"expected": right | wrong, "says": says} for wrong, says in slips]


def solution(orders, levels, alpha):
    rows = [
        [number(month), value, before, abs(value - before), after]
        for month, (value, before, after) in enumerate(
            zip(orders, levels[:-1], levels[1:], strict=True), 1
        )
    ]
    errors = np.abs(orders - levels[:-1])
    steps = [
        "Before each month the forecast is the level so far; afterwards the level moves by "
        f"${number(alpha)}$ times the error.",
        table(["month", "orders", "forecast", "absolute error", "new level"], rows),
        f"The forecast for month 6 is the last level, ${number(levels[-1], 2)}$.",
        f"The absolute errors add up to ${number(errors.sum())}$, so their mean is",
        f"$$\\frac{{{number(errors.sum())}}}{{5}} {comes_to(errors.mean(), 2)}$$",
        "For month 7 and all later ones the forecast today is the same, as the method carries "
        "a level and neither trend nor season.",
    ]
    return "\n\n".join(steps)
