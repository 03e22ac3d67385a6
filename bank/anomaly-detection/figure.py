"""A reading inside both limits and far from the cloud, and precision over the base rate."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points

TILT = np.array([[1.0, 0.9], [0.0, 0.436]])  # pressure follows temperature
ODD = np.array([1.7, -1.7])
RECALL, RATES = 0.9, np.logspace(-5, -1, 41)


def draw(rng):
    normal = rng.normal(size=(250, 2)) @ TILT
    mean, covariance = normal.mean(axis=0), np.cov(normal.T)
    off = ODD - mean
    distance = np.sqrt(off @ np.linalg.solve(covariance, off))
    apart = np.abs(off) / np.sqrt(np.diag(covariance))
    share = np.corrcoef(normal.T)[0, 1]
    loose, strict = precision(0.01), precision(0.001)
    at = [int(np.abs(RATES - rate).argmin()) for rate in (0.01, 0.0001)]
    return figure(
        "Far from the cloud, and few among many",
        "Two panels. A reading within both limits: 250 normal readings of temperature and "
        f"pressure in a narrow tilted cloud with correlation {share:.2f}, a box at three standard "
        "deviations of each sensor, an ellipse at Mahalanobis distance 3, and one reading at "
        f"({ODD[0]:g}, {ODD[1]:g}): {apart[0]:.1f} and {apart[1]:.1f} standard deviations from "
        f"the means, inside the box, and at Mahalanobis distance {distance:.1f}, outside the "
        "ellipse. Precision over the base rate, on a logarithmic axis from 0.00001 to 0.1, for a "
        f"recall of {100 * RECALL:.0f} %: with 1 % false alarms {loose[at[0]]:.2f} where 1 in 100 "
        f"is anomalous and {loose[at[1]]:.3f} where 1 in 10,000 is; with 0.1 % false alarms "
        f"{strict[at[0]]:.2f} and {strict[at[1]]:.2f}.",
        panel(
            points(normal[:, 0], normal[:, 1], name="normal"),
            line(*box(mean, covariance), name="limit per sensor", style="dotted"),
            line(*ellipse(mean, covariance), name="Mahalanobis 3"),
            points(ODD[:1], ODD[1:], name="odd reading"),
            x=axis("temperature (standardised)", low=-4, high=4),
            y=axis("pressure (standardised)", low=-4, high=4),
            title="A reading within both limits",
        ),
        panel(
            line(RATES, loose, name="1 % false alarms", style="dashed"),
            line(RATES, strict, name="0.1 % false alarms"),
            x=axis("share of anomalies", scale="log"),
            y=axis("precision of the alarms", low=0, high=1),
            title="Precision over the base rate",
        ),
    )


def precision(false_alarms):
    return RECALL * RATES / (RECALL * RATES + false_alarms * (1 - RATES))


def box(mean, covariance):
    (left, low), (right, high) = (mean + sign * 3 * np.diag(covariance) ** 0.5 for sign in (-1, 1))
    return [left, right, right, left, left], [low, low, high, high, low]


def ellipse(mean, covariance):
    turn = np.linspace(0, 2 * np.pi, 80)
    circle = np.array([np.cos(turn), np.sin(turn)])
    return mean[:, np.newaxis] + 3 * np.linalg.cholesky(covariance) @ circle
