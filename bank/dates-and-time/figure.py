"""The hour in three encodings, the clock as a circle, and a window that holds its own target."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, note, panel, points

HOURS = np.arange(24)


def draw(rng):
    demand = mean_demand(rng)
    straight, single, double = (fitted(demand, waves) for waves in (0, 1, 2))
    sine, cosine = np.sin(2 * np.pi * HOURS / 24), np.cos(2 * np.pi * HOURS / 24)
    noise = rng.normal(100, 20, 307)
    window = np.convolve(noise, np.ones(7) / 7, mode="valid")  # the mean ends with its own day
    today, shifted = window[1:], window[:-1]
    target = noise[7:]
    with_today, without = (np.corrcoef(x, target)[0, 1] for x in (today, shifted))
    return figure(
        "The hour of the day for a linear model, and windows with and without today",
        f"Panel 'bikes by the hour': mean demand over 24 hours with peaks of {demand[8]:.0f} at 8 "
        f"and {demand[17]:.0f} at 17. The fit on the hour as one number is a line from "
        f"{straight[0]:.0f} to {straight[-1]:.0f}; one sine and cosine give one wave with its top "
        f"at {int(np.argmax(single))}; two pairs give two humps. Panel 'the clock': the 24 hours "
        "as points with cosine and sine as coordinates, on a circle; 23 lies next to 0. Panels "
        "'window with today' and 'window before today': 300 days of pure noise against their "
        "seven-day mean. The correlation is "
        f"{with_today:.2f} when the mean includes the day itself and {without:.2f} when it ends "
        "the day before.",
        panel(
            points(HOURS, demand, name="mean demand"),
            line(HOURS, straight, name="hour as one number", style="dotted"),
            line(HOURS, single, name="one sine and cosine", style="dashed"),
            line(HOURS, double, name="two pairs"),
            x=axis("hour", low=0, high=23),
            y=axis("bikes", low=-20, high=110),
            title="bikes by the hour",
        ),
        panel(
            points(cosine, sine),
            *(note(1.18 * cosine[h], 1.18 * sine[h], str(h)) for h in (0, 1, 6, 12, 18, 23)),
            x=axis("cosine", low=-1.4, high=1.4),
            y=axis("sine", low=-1.4, high=1.4),
            title="the clock",
        ),
        against(today, target, "window with today"),
        against(shifted, target, "window before today"),
    )


def mean_demand(rng):
    """A flat night, a peak at 8 and a broader one at 17, with a little noise."""
    peaks = 60 * np.exp(-((HOURS - 8) ** 2) / 3) + 75 * np.exp(-((HOURS - 17) ** 2) / 8)
    day = 25 * np.exp(-((HOURS - 13) ** 2) / 30)
    return 8 + peaks + day + rng.uniform(-2, 2, 24)


def fitted(demand, waves):
    """Least squares on the hour (no waves), or on so many pairs of sine and cosine."""
    angle = 2 * np.pi * HOURS / 24
    columns = [np.ones(24)] + ([HOURS] if waves == 0 else [])
    for k in range(1, waves + 1):
        columns += [np.sin(k * angle), np.cos(k * angle)]
    design = np.column_stack(columns)
    return design @ np.linalg.lstsq(design, demand, rcond=None)[0]


def against(feature, target, title):
    return panel(
        points(feature, target),
        x=axis("mean of seven days", low=70, high=130),
        y=axis("value of the day", low=30, high=170),
        title=title,
    )
