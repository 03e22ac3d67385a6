"""Bootstrap means and bootstrap maxima of skewed response times."""

import numpy as np

from greenroom.judge.figures import axis, figure, histogram, panel, rule
from greenroom.judge.writing import number

ROUNDS = 2000


def draw(rng):
    n = int(rng.choice([60, 80, 100, 120]))
    times = sample(rng, n)
    resamples = rng.choice(times, size=(ROUNDS, n))
    means, maxima = resamples.mean(axis=1), resamples.max(axis=1)
    return {
        "shown": {"n": number(n), "rounds": number(ROUNDS)},
        "figure": figure(
            f"{ROUNDS} bootstrap samples of {n} response times",
            words(times, means, maxima),
            mean_panel(times, means),
            maximum_panel(times, maxima),
        ),
        "drawn": {"n": n, "times": times.tolist()},
    }


def sample(rng, n):
    """Skewed times whose three largest stand apart, so that the spikes can be told apart."""
    times = np.sort(np.round(rng.gamma(2.0, 60.0, n) + 20))
    bulk = np.minimum(times[: n - 3], 330)
    gaps = rng.randint(15, 35, size=3)
    return np.concatenate([bulk, np.max(bulk) + np.cumsum(gaps)])


def mean_panel(times, means):
    edges = np.linspace(means.min(), means.max(), 26)
    return panel(
        histogram(edges, np.histogram(means, edges)[0]),
        rule(x=times.mean(), name="mean of the requests"),
        x=axis("mean of a resample, ms"),
        y=axis("resamples", low=0),
        title="Means",
    )


def maximum_panel(times, maxima):
    top = times.max()
    left = 4 * np.ceil((top - maxima.min()) / 4) + 1
    edges = np.arange(top - left, top + 60, 4)
    return panel(
        histogram(edges, np.histogram(maxima, edges)[0]),
        rule(x=top, name="largest of the requests"),
        x=axis("maximum of a resample, ms", low=edges[0], high=edges[-1]),
        y=axis("resamples", low=0),
        title="Maxima",
    )


def words(times, means, maxima):
    values, counts = np.unique(maxima, return_counts=True)
    order = np.argsort(-counts)[:3]
    shares = "; ".join(f"{values[i]:.0f} ms in {counts[i]} resamples" for i in order)
    low, high = np.percentile(means, [2.5, 97.5])
    return (
        f"Two histograms of {len(maxima)} resamples. Means: one hump around a dashed "
        f"line at {times.mean():.1f} ms, the mean of the {len(times)} requests, with the middle "
        f"95 % between {low:.1f} and {high:.1f} ms. Maxima: a few separate bars. The "
        f"most frequent maxima are {shares}; the remaining {counts.sum() - counts[order].sum()} "
        f"resamples have smaller ones than {values[order].min():.0f} ms. The dashed line stands "
        f"at {times.max():.0f} ms, the largest of the requests, and to the right of it there is "
        "no bar."
    )
