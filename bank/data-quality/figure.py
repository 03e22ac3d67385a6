"""A change of unit that types do not show, unknown ages, and agreement by chance."""

import numpy as np

from greenroom.judge.figures import axis, band, figure, histogram, line, panel, points

DAYS, SWITCH, RARE = 40, 29, 0.08


def draw(rng):
    days = np.arange(1, DAYS + 1)
    medians = 42 * np.exp(rng.normal(0, 0.06, DAYS)) * np.where(days < SWITCH, 1, 100)
    usual = medians[: SWITCH - 1]
    adults = 18 + np.abs(rng.normal(28, 14, 9600))  # folded back at 18
    ages = np.append(np.minimum(adults, 95), np.full(400, 99))
    edges = np.arange(18, 102, 3)
    counts = np.histogram(ages, edges)[0]
    shares = np.linspace(0.01, 0.5, 50)
    chance = 100 * (shares**2 + (1 - shares) ** 2)
    by_chance = 100 * (RARE**2 + (1 - RARE) ** 2)
    return figure(
        "Three faults that a check of types and nulls lets through",
        f"Panel 'median amount of a delivery': {DAYS} nightly files on a logarithmic scale. Until "
        f"night {SWITCH - 1} the median lies between {usual.min():.0f} and {usual.max():.0f}, from "
        f"night {SWITCH} on between {medians[SWITCH - 1 :].min():.0f} and "
        f"{medians[SWITCH - 1 :].max():.0f}; a band from 30 to 60 marks the tolerance. Panel "
        f"'ages without nulls': 10,000 ages centred at {np.median(ages):.0f}, with "
        f"{counts[-1]} in the last bin, from 96 to 99, and "
        f"{counts[-2]} in the one before. Panel 'agreement by chance': the "
        "agreement of two people who guess, against the share of the rarer class. It is 50 % at "
        f"a share of one half, {by_chance:.0f} % at 8 % and {chance[0]:.0f} % at 1 %; "
        "one point above the curve marks two annotators with 93 % at a share of 8 %.",
        panel(
            band([1, DAYS], [30, 30], [60, 60], name="tolerance"),
            line(days, medians, name="median amount"),
            x=axis("night", low=1, high=DAYS),
            y=axis("amount", low=10, high=10000, scale="log"),
            title="median amount of a delivery",
        ),
        panel(
            histogram(edges, counts),
            x=axis("age"),
            y=axis("contracts", low=0),
            title="ages without nulls",
        ),
        panel(
            line(100 * shares, chance, name="two people who guess"),
            points([100 * RARE], [93], name="the two annotators"),
            x=axis("share of the rarer class in %", low=0, high=50),
            y=axis("agreement in %", low=40, high=100),
            title="agreement by chance",
        ),
    )
