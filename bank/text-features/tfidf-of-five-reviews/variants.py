"""IDF of four words over five reviews, and the cosine of two weighted rows."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table

WORDS, REVIEWS = ["the", "battery", "screen", "refund"], list("ABCDE")


def draw(rng):
    counts = reviews(rng)
    rows = [[name, *(str(n) for n in row)] for name, row in zip(REVIEWS, counts, strict=True)]
    return {
        "shown": {"counts": table(["review", *WORDS], rows)},
        "expected": {"idf": idf(counts), "similarity": similarity(counts, idf(counts))},
        "near_misses": near_misses(counts),
        "solution": solution(counts),
        "drawn": {"counts": counts.tolist()},
    }


def reviews(rng):
    """Counts in which A and B share one of the rarer words, and "the" stands everywhere."""
    while True:
        counts = rng.randint(1, 4, size=(5, 4)) * (rng.uniform(size=(5, 4)) < 0.55)
        counts[:, 0] = rng.randint(2, 7, size=5)
        frequency = (counts > 0).sum(axis=0)[1:]
        rare = counts[:2, 1:] > 0
        if (
            sorted(frequency) in ([1, 2, 3], [2, 3, 4], [1, 2, 4], [2, 2, 3], [2, 3, 3])
            and rare.all(axis=0).sum() == 1
            and rare.sum(axis=1).tolist() in ([2, 2], [2, 1], [1, 2])
            and counts[:, 1:].sum(axis=0).min() > 1
        ):
            return counts


def idf(counts):
    return np.log(5 / (counts > 0).sum(axis=0))


def similarity(counts, weights):
    a, b = counts[0] * weights, counts[1] * weights
    return a @ b / np.sqrt((a @ a) * (b @ b))


def near_misses(counts):
    frequency, right = (counts > 0).sum(axis=0), idf(counts)
    totals = np.log(5 / counts.sum(axis=0))
    upside_down = frequency / 5
    smooth = np.log(6 / (1 + frequency)) + 1
    return [
        {
            "expected": {"idf": np.log10(5 / frequency)},
            "says": "You used the logarithm to base 10; the question asks for the natural one.",
        },
        {
            "expected": {"idf": np.log2(5 / frequency)},
            "says": "You used the logarithm to base 2; the question asks for the natural one.",
        },
        {
            "expected": {"idf": totals, "similarity": similarity(counts, totals)},
            "says": "You counted how often the word is said; the document frequency counts the "
            "reviews that contain it.",
        },
        {
            "expected": {"idf": upside_down, "similarity": similarity(counts, upside_down)},
            "says": "You weighted by the share of reviews with the word; the IDF is the logarithm "
            "of its inverse, so that common words weigh less.",
            "misconception": "idf-lifts-common-words",
        },
        {
            "expected": {"idf": smooth, "similarity": similarity(counts, smooth)},
            "says": "You used a smoothed IDF, as scikit-learn does; the question gives ln(N/df).",
        },
        {
            "expected": {"similarity": similarity(counts, np.ones(4))},
            "says": "You took the cosine of the plain counts; weight them by the IDF first.",
        },
        {
            "expected": {"similarity": similarity((counts > 0).astype(int), right)},
            "says": "You used presence in place of counts; the weight is the count times the IDF.",
        },
    ]


def solution(counts):
    frequency, weights = (counts > 0).sum(axis=0), idf(counts)
    a, b = counts[0] * weights, counts[1] * weights
    lines = [
        rf"{word}: $\ln(5/{n}) {comes_to(w, 3)}$"
        for word, n, w in zip(WORDS, frequency, weights, strict=True)
    ]
    steps = [
        "Count the reviews with the word, and take the logarithm.",
        "\n".join(f"- {line}" for line in lines),
        f"The weighted rows are $A = ({listed(a)})$ and $B = ({listed(b)})$; "
        '"the" drops out of both.',
        f"Their dot product is ${number(a @ b)}$, their lengths are ${number(np.sqrt(a @ a))}$ "
        f"and ${number(np.sqrt(b @ b))}$, so the cosine is "
        f"$\\cos(A, B) {comes_to(similarity(counts, weights), 3)}$.",
    ]
    return "\n\n".join(steps)


def listed(row):
    return ",\\ ".join(number(x) for x in row)
