"""The range that holds an observed share with 95 %, by the central limit theorem."""

from math import sqrt

from greenroom.judge.writing import number


def draw(rng):
    percent, n = page(rng)
    return {
        "shown": {"rate": number(percent), "n": number(n)},
        "expected": {"range": around(percent, 1.96 * error(percent, n))},
        "near_misses": near_misses(percent, n),
        "solution": solution(percent, n),
        "drawn": {"percent": percent, "n": n},
    }


def page(rng):
    """At least 75 expected conversions, so that the normal approximation is sound."""
    return int(rng.randint(5, 16)), int(rng.randint(15, 50)) * 100


def error(percent, n):
    """The standard deviation of the observed rate, in percentage points."""
    p = percent / 100
    return 100 * sqrt(p * (1 - p) / n)


def around(percent, half):
    return [percent - half, percent + half]


def near_misses(percent, n):
    p = percent / 100
    single = 100 * sqrt(p * (1 - p))
    half = 1.96 * error(percent, n)
    return [
        {
            "expected": {"range": [(percent - half) / 100, (percent + half) / 100]},
            "says": "Those are the ends as fractions; give them in percent.",
        },
        {
            "expected": {"range": around(percent, error(percent, n))},
            "says": "You went one standard deviation to either side, which holds 68 %; 95 % "
            "takes 1.96.",
        },
        {
            "expected": {"range": around(percent, 1.645 * error(percent, n))},
            "says": "1.645 leaves 5 % on either side, so the range holds 90 %; use 1.96.",
        },
        {
            "expected": {"range": around(percent, 1.96 * single)},
            "says": "That is the spread of a single visitor; divide by the root of the number "
            "of visitors.",
            "misconception": "means-vary-like-single-values",
        },
        {
            "expected": {"range": around(percent, 1.96 * single / n)},
            "says": "You divided by the number of visitors; the standard deviation divides by "
            "its root.",
            "misconception": "the-standard-error-divides-by-n",
        },
        {
            "expected": {"range": around(percent, 1.96 * 100 * sqrt(p / n))},
            "says": "The variance of a yes or no is p (1 - p); you left out the second factor.",
        },
    ]


def solution(percent, n):
    p = percent / 100
    half = 1.96 * error(percent, n)
    low, high = around(percent, half)
    steps = [
        "The observed rate is the mean of independent zeros and ones, each with the variance "
        rf"$p(1 - p) = {number(p)} \cdot {number(1 - p)} = {number(p * (1 - p), 6)}$.",
        "Its standard deviation is",
        rf"$$\sqrt{{\frac{{{number(p * (1 - p), 6)}}}{{{n}}}}} "
        rf"\approx {number(error(percent, n) / 100, 5)}$$",
        rf"or {number(error(percent, n), 3)} percentage points. The range reaches 1.96 of these "
        rf"to either side, $1.96 \cdot {number(error(percent, n), 3)} \approx "
        rf"{number(half, 3)}$ points:",
        rf"$$[{low:.2f}, \ {high:.2f}]$$",
    ]
    return "\n\n".join(steps)
