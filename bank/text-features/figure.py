"""One review as counts and as TF-IDF weights, and what a repeated word adds."""

import numpy as np

from greenroom.judge.figures import axis, bars, figure, line, panel

WORDS = ["the", "and", "is", "phone", "battery", "swollen"]
SHARES = np.array([0.97, 0.92, 0.85, 0.45, 0.12, 0.008])  # of the reviews that contain the word
COUNTS = np.array([9, 6, 5, 3, 3, 2])  # in the review that is drawn
REVIEWS = 1000


def draw(rng):
    frequency = rng.binomial(REVIEWS, SHARES)
    weights = COUNTS * np.log(REVIEWS / frequency)
    repeats = np.arange(1, 16)
    damped, saturated = 1 + np.log(repeats), 2.2 * repeats / (repeats + 1.2)
    return figure(
        "What a review is about, before and after the weighting",
        f"Panel 'plain counts': in one review, {told(COUNTS, '{:.0f}')}. Panel 'TF-IDF': the "
        f"counts times the logarithm of {REVIEWS} reviews over the number that contain the word "
        f"({told(frequency, '{:.0f}')}): {told(weights, '{:.1f}')}. Panel 'one word repeated': "
        f"the weight of 1 to 15 occurrences. Plain counts rise to 15, one plus the logarithm "
        f"rises to {damped[-1]:.1f}, and the BM25 form with k1 = 1.2 rises to "
        f"{saturated[-1]:.1f}, below its ceiling of 2.2.",
        panel(
            bars(np.arange(6), COUNTS, across=True),
            x=axis("count in the review", low=0),
            y=axis("word", categories=WORDS),
            title="plain counts",
        ),
        panel(
            bars(np.arange(6), weights, across=True),
            x=axis("count times IDF", low=0),
            y=axis("word", categories=WORDS),
            title="TF-IDF",
        ),
        panel(
            line(repeats, repeats, name="plain count", style="dotted"),
            line(repeats, damped, name="1 + ln(count)", style="dashed"),
            line(repeats, saturated, name="BM25, k1 = 1.2"),
            x=axis("occurrences in the text", low=1, high=15),
            y=axis("weight before IDF", low=0, high=15),
            title="one word repeated",
        ),
    )


def told(values, form):
    pairs = zip(WORDS, values, strict=True)
    return ", ".join(f'"{word}" {form.format(value)}' for word, value in pairs)
