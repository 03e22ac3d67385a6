"""MASE of four quarters against a seasonal naive forecast in two training years."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table

QUARTERS = ["", "Q1", "Q2", "Q3", "Q4"]


def draw(rng):
    first, second, third, forecast = sample(rng)
    scale, error = np.abs(second - first).mean(), np.abs(third - forecast).mean()
    return {
        "shown": {
            "training": rows(("year 1", first), ("year 2", second)),
            "test": rows(("forecast", forecast), ("what came", third)),
        },
        "expected": {"scale": scale, "mase": error / scale},
        "near_misses": near_misses(first, second, third, forecast),
        "solution": solution(first, second, third, forecast),
        "drawn": {
            "training": [*first.tolist(), *second.tolist()],
            "actual": third.tolist(),
            "forecast": forecast.tolist(),
        },
    }


def rows(*named):
    return table(QUARTERS, [[name, *map(float, values)] for name, values in named])


def sample(rng):
    """A clear season, changes of both signs, and an error that differs from the divisor."""
    while True:
        season = rng.permutation([40, 52, 68, 85])
        first = season + rng.randint(-4, 5, size=4)
        second = first + rng.choice([-1, 1, 1, 1], size=4) * rng.randint(2, 9, size=4)
        third = second + rng.choice([-1, 1, 1], size=4) * rng.randint(1, 8, size=4)
        forecast = third + rng.choice([-1, 1], size=4) * rng.randint(1, 9, size=4)
        scale, error = np.abs(second - first).mean(), np.abs(third - forecast).mean()
        copied = np.abs(third - second).mean()
        apart = min(abs(scale - error), abs(scale - copied), abs((second - first).sum()))
        if apart > 0.4:
            return first, second, third, forecast


def near_misses(first, second, third, forecast):
    training = np.concatenate([first, second])
    scale, error = np.abs(second - first).mean(), np.abs(third - forecast).mean()
    steps = np.abs(np.diff(training)).mean()
    copied = np.abs(third - second).mean()
    signed = abs((second - first).mean())
    root = ((second - first) ** 2).mean() ** 0.5
    slips = [
        (
            {"scale": steps, "mase": error / steps},
            "You used the quarter before as the naive forecast; with a season it is the same "
            "quarter of the year before.",
            "last-value-is-always-the-baseline",
        ),
        (
            {"scale": copied, "mase": error / copied},
            "You took the naive error of the test year; the divisor comes from the training years.",
        ),
        (
            {"scale": scale / 2, "mase": 2 * error / scale},
            "You divided by all eight quarters; only four of them have a value a year before.",
        ),
        ({"scale": scale, "mase": scale / error}, "You turned the fraction upside down."),
        (
            {"scale": scale, "mase": error},
            "That is the mean absolute error; divide it by that of the naive forecast.",
        ),
        (
            {"scale": root, "mase": ((third - forecast) ** 2).mean() ** 0.5 / root},
            "You used squared errors; the scaled error is made of absolute ones.",
        ),
        (
            {"scale": signed, "mase": error / signed},
            "You averaged the differences with their signs; take absolute values first.",
        ),
    ]
    return [
        {"expected": wrong, "says": says} | ({"misconception": rest[0]} if rest else {})
        for wrong, says, *rest in slips
    ]


def solution(first, second, third, forecast):
    copies, misses = np.abs(second - first), np.abs(third - forecast)
    mase = misses.mean() / copies.mean()
    verdict = "better" if mase < 1 else "worse"
    steps = [
        "In the training years only year 2 has a value four quarters before. Copying would have "
        "been off by",
        f"$$\\frac{{{' + '.join(map(number, copies))}}}{{4}} {comes_to(copies.mean(), 2)}$$",
        "The forecast for year 3 was off by",
        f"$$\\frac{{{' + '.join(map(number, misses))}}}{{4}} {comes_to(misses.mean(), 2)}$$",
        "so the scaled error is",
        f"$$\\text{{MASE}} = \\frac{{{number(misses.mean())}}}{{{number(copies.mean())}}} "
        f"{comes_to(mase, 3)}$$",
        f"On average the forecast was {verdict} than copying had been in training.",
    ]
    return "\n\n".join(steps)
