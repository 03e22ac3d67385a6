"""MAPE and mean pinball loss of five forecasts."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]


def draw(rng):
    demand, forecast, tenths = week(rng)
    level = tenths / 10
    rows = zip(DAYS, forecast, demand, strict=True)
    return {
        "shown": {
            "rows": table(["day", "forecast", "demand"], rows),
            "level": number(level),
        },
        "expected": {"mape": mape(demand, forecast), "pinball": pinball(demand, forecast, level)},
        "near_misses": near_misses(demand, forecast, level),
        "solution": solution(demand, forecast, level),
        "drawn": {"demand": demand.tolist(), "forecast": forecast.tolist(), "tenths": tenths},
    }


def week(rng):
    """Errors of both signs, with the slips apart from the answers."""
    while True:
        demand = rng.randint(20, 81, size=5)
        forecast = demand + rng.randint(-15, 16, size=5)
        tenths = int(rng.choice([1, 2, 7, 8, 9]))
        level, errors = tenths / 10, demand - forecast
        right = mape(demand, forecast)
        others = [mape(forecast, demand), 100 * abs(errors).sum() / demand.sum()]
        swapped = abs(pinball(demand, forecast, level) - pinball(forecast, demand, level))
        mixed = (errors > 0).sum() >= 2 and (errors < 0).sum() >= 2
        if mixed and min(abs(right - o) for o in others) >= 0.4 and swapped >= 0.15:
            return demand, forecast, tenths


def mape(actual, predicted):
    return 100 * (abs(actual - predicted) / actual).mean()


def pinball(actual, predicted, level):
    errors = actual - predicted
    return np.maximum(level * errors, (level - 1) * errors).mean()


def near_misses(demand, forecast, level):
    errors = demand - forecast
    right = mape(demand, forecast)
    return [
        {
            "expected": {"mape": mape(forecast, demand)},
            "says": "You divided by the forecast; MAPE divides by what came.",
        },
        {
            "expected": {"mape": 100 * abs(errors).sum() / demand.sum()},
            "says": "You divided the total error by the total demand (WAPE); MAPE averages the "
            "percentages of the days.",
        },
        {
            "expected": {"mape": 100 * (errors / demand).mean()},
            "says": "You let errors of both signs cancel; take their sizes first.",
            "misconception": "errors-may-cancel",
        },
        {
            "expected": {"mape": right / 100},
            "says": "That is a fraction; the question asks for per cent.",
        },
        {
            "expected": {"pinball": pinball(forecast, demand, level)},
            "says": "The two sides are swapped: units too low cost the level, units too high one "
            "minus the level.",
            "misconception": "high-quantile-punishes-overshoot",
        },
        {
            "expected": {"pinball": level * np.maximum(errors, 0).mean()},
            "says": "You left out the days on which the forecast was too high.",
        },
        {
            "expected": {"pinball": 5 * pinball(demand, forecast, level)},
            "says": "That is the sum of the five days; the mean is asked for.",
        },
        {
            "expected": {"pinball": 2 * pinball(demand, forecast, level)},
            "says": "The factor 2 is not wanted here.",
        },
    ]


def solution(demand, forecast, level):
    errors = demand - forecast
    shares = 100 * abs(errors) / demand
    losses = np.maximum(level * errors, (level - 1) * errors)
    headers = ["day", r"$y - \hat y$", "per cent of $y$", "pinball loss"]
    steps = [
        table(headers, zip(DAYS, errors, shares, losses, strict=True)),
        f"A positive difference means that the forecast was too low; such a unit costs "
        f"${number(level)}$, a unit too high ${number(1 - level)}$.",
        rf"$$\text{{MAPE}} = \frac{{{number(shares.sum())}}}{{5}} {comes_to(shares.mean(), 1)}\,\%"
        rf", \qquad L_{{{number(level)}}} = \frac{{{number(losses.sum())}}}{{5}}"
        rf" {comes_to(losses.mean(), 2)}$$",
    ]
    return "\n\n".join(steps)
