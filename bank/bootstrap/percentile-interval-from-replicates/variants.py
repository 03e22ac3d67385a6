"""An 80 % percentile interval read from 19 or 29 bootstrap means."""

import numpy as np

from greenroom.judge.writing import number

PLACES = {19: 2, 29: 3}  # replicates: place of the lower end, counted from the lowest


def draw(rng):
    data, replicates = sample(rng)
    return {
        "shown": {
            "data": ", ".join(str(x) for x in data),
            "mean": number(data.sum() / 10),
            "count": str(len(replicates)),
            "replicates": ", ".join(number(x / 10) for x in replicates),
        },
        "expected": {"interval": ends(replicates, PLACES[len(replicates)])},
        "near_misses": near_misses(data, replicates),
        "solution": solution(replicates),
        "drawn": {"data": data.tolist(), "replicate_sums": replicates.tolist(), "level": 80},
    }


def sample(rng):
    """Ten times in minutes, and the sums of bootstrap samples, each ten times a mean."""
    while True:
        count = int(rng.choice(list(PLACES)))
        data = rng.randint(12, 60, size=10)
        replicates = rng.choice(data, size=(count, 10)).sum(axis=1)
        place = PLACES[count]
        low, high = np.sort(replicates), np.sort(replicates)[::-1]
        steps = np.diff(low[: place + 1]), -np.diff(high[: place + 1])
        if min(steps[0].min(), steps[1].min()) >= 1 and np.ptp(data) >= 20:
            return data, replicates


def ends(replicates, place):
    """Both ends, each so many places from its side."""
    ordered = np.sort(replicates) / 10
    return [ordered[place - 1], ordered[-place]]


def near_misses(data, replicates):
    place, mean = PLACES[len(replicates)], data.sum() / 10
    low, high = ends(replicates, place)
    spread = np.std(replicates / 10, ddof=1)
    return [
        {
            "expected": {"interval": ends(replicates, 2 * place)},
            "says": "You cut off 20 % at each end; an 80 % interval leaves out 20 % in all, "
            "10 % at each end.",
        },
        {
            "expected": {"interval": ends(replicates, 1)},
            "says": "You took the smallest and the largest of the means; 10 % belongs outside "
            "at each end.",
        },
        {
            "expected": {"interval": ends(replicates, place + 1)},
            "says": "You cut off one mean too many at each end: the replicate at place "
            "(B + 1) q is itself the end.",
        },
        {
            "expected": {"interval": [2 * mean - high, 2 * mean - low]},
            "says": "That is the basic (reflected) interval; the percentile interval takes the "
            "quantiles as they are.",
        },
        {
            "expected": {"interval": [mean - 1.282 * spread, mean + 1.282 * spread]},
            "says": "That is the normal interval, the mean plus and minus 1.282 standard "
            "errors; the percentile interval reads its ends from the sorted means.",
        },
        {
            "expected": {"interval": [np.sort(data)[0], np.sort(data)[-1]]},
            "says": "Those are the ends of the data; the interval for the mean comes from the "
            "bootstrap means.",
            "misconception": "bootstrap-spread-is-the-spread-of-rows",
        },
        {
            "expected": {"interval": [np.sort(data)[1], np.sort(data)[-2]]},
            "says": "You cut off the data; the interval for the mean comes from the bootstrap "
            "means.",
            "misconception": "bootstrap-spread-is-the-spread-of-rows",
        },
    ]


def solution(replicates):
    count, place = len(replicates), PLACES[len(replicates)]
    low, high = ends(replicates, place)
    upper_place = count + 1 - place
    ordered = ", ".join(number(x / 10) for x in np.sort(replicates))
    nth = {2: "2nd", 3: "3rd"}[place]
    steps = [
        "An 80 % interval leaves 10 % outside at each end, so its ends are the 0.1 and the 0.9 "
        f"quantile. They stand at the places $({count} + 1) \\cdot 0.1 = {place}$ and "
        f"$({count} + 1) \\cdot 0.9 = {upper_place}$. In ascending order the means are",
        ordered,
        f"The {nth} is {number(low)} and the {upper_place}th is {number(high)}, so the interval "
        f"is $[{number(low)}, \\, {number(high)}]$ minutes.",
    ]
    return "\n\n".join(steps)
