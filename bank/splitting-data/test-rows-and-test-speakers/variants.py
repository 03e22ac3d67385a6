"""Test rows for an interval of a wanted width, and speakers when clips come in clusters."""

import math

from greenroom.judge.writing import number


def draw(rng):
    percent, half, each, rho = sample(rng)
    p, h = percent / 100, half / 100
    clips = needed(p, h)
    speakers = clips * design(each, rho) / each
    return {
        "shown": {
            "accuracy": number(percent),
            "half": number(half),
            "each": number(each),
            "rho": number(rho),
        },
        "expected": {"clips": math.ceil(clips), "speakers": math.ceil(speakers)},
        "near_misses": near_misses(p, h, each, rho),
        "solution": solution(p, h, each, rho),
        "drawn": {"percent": percent, "half": half, "each": each, "rho": rho},
    }


def sample(rng):
    while True:
        percent = int(rng.choice([75, 80, 85, 88, 90, 92]))
        half = float(rng.choice([1, 1.5, 2, 2.5]))
        each = int(rng.choice([20, 25, 40, 50, 80]))
        rho = rng.randint(4, 21) / 100
        clips = needed(percent / 100, half / 100)
        speakers = clips * design(each, rho) / each
        if all(0.05 < value % 1 < 0.95 for value in (clips, speakers)):
            return percent, half, each, rho


def needed(p, h, quantile=1.96):
    return quantile**2 * p * (1 - p) / h**2


def design(each, rho):
    return 1 + (each - 1) * rho


def both(clips, factor, each):
    return {"clips": math.ceil(clips), "speakers": math.ceil(clips * factor / each)}


def near_misses(p, h, each, rho):
    clips, factor = needed(p, h), design(each, rho)
    right = math.ceil(clips)
    return [
        {
            "expected": both(needed(p, h, 1), factor, each),
            "says": "You set one standard error equal to the half-width; the interval reaches "
            "1.96 of them.",
        },
        {
            "expected": both(needed(p, h / 2), factor, each),
            "says": "You took the points to either side for the whole width of the interval.",
        },
        {
            "expected": both(needed(p, h, 1.645), factor, each),
            "says": "You used 1.645, which leaves 5 % on either side; a 95 % interval uses 1.96.",
        },
        {
            "expected": both(needed(0.5, h), factor, each),
            "says": "You put in the worst case p = 0.5; the expected accuracy is given.",
        },
        {
            "expected": {"clips": right, "speakers": math.ceil(clips / each)},
            "says": "You divided the independent clips by the clips a speaker, as if clips of one "
            "speaker were independent.",
            "misconception": "rows-count-not-groups",
        },
        {
            "expected": {"clips": right, "speakers": math.ceil(clips * factor)},
            "says": "That is the number of clips with the correlation; divide it by the clips a "
            "speaker.",
        },
        {
            "expected": {"clips": right, "speakers": math.ceil(clips * factor**2 / each)},
            "says": "You squared the factor; it multiplies the variance, and the number of clips "
            "grows in proportion to the variance.",
        },
        {
            "expected": {"clips": right, "speakers": math.ceil(clips * factor**0.5 / each)},
            "says": "You took the root of the factor; the number of clips grows with the variance "
            "and not with the standard error.",
        },
        {
            "expected": {
                "clips": right,
                "speakers": math.ceil(clips * (1 + each * rho) / each),
            },
            "says": "You used m in place of m - 1 in the factor.",
        },
    ]


def solution(p, h, each, rho):
    clips, factor = needed(p, h), design(each, rho)
    speakers = clips * factor / each
    steps = [
        "The half-width is 1.96 standard errors, $h = 1.96 \\sqrt{p(1-p)/n}$, so",
        rf"$$n = \frac{{1.96^2 \, p(1-p)}}{{h^2}} = \frac{{3.8416 \cdot {number(p)} \cdot "
        rf"{number(1 - p)}}}{{{number(h)}^2}} \approx {number(clips, 2)}$$",
        f"which is {math.ceil(clips)} independent clips.",
        "Clips of one speaker rise and fall together, which multiplies the variance by",
        rf"$$1 + ({each} - 1) \cdot {number(rho)} = {number(factor)}$$",
        "As many times more clips are needed, shared among speakers:",
        rf"$$\frac{{{number(clips, 2)} \cdot {number(factor)}}}{{{each}}} \approx "
        rf"{number(speakers, 2)}$$",
        f"so {math.ceil(speakers)} speakers.",
    ]
    return "\n\n".join(steps)
