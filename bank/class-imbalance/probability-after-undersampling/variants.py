"""A score after undersampling turned into a real probability, and a probability into a score."""

from greenroom.judge.writing import comes_to, number


def draw(rng):
    positives, kept, factor, score, target = case(rng)
    return {
        "shown": {
            "positives": number(positives),
            "negatives": number(kept * factor),
            "kept": number(kept),
            "score": number(score),
            "target": number(100 * target),
        },
        "expected": {
            "probability": 100 * real(score, 1 / factor),
            "cutoff": seen(target, 1 / factor),
        },
        "near_misses": near_misses(positives, kept, factor, score, target),
        "solution": solution(kept, factor, score, target),
        "drawn": {
            "negatives": kept * factor,
            "kept": kept,
            "score": score,
            "target": target,
        },
    }


def case(rng):
    positives = 100 * int(rng.randint(3, 10))
    kept = positives + 100 * int(rng.randint(1, 6))
    factor = int(rng.choice([10, 15, 20, 25, 40, 50]))
    score = int(rng.randint(60, 96)) / 100
    target = int(rng.choice([2, 3, 4, 6, 8, 10])) / 100
    return positives, kept, factor, score, target


def real(score, share):
    """The probability behind a score when this share of the negatives was kept."""
    return share * score / (share * score + 1 - score)


def seen(probability, share):
    """The score that stands for a real probability."""
    return probability / (probability + share * (1 - probability))


def near_misses(positives, kept, factor, score, target):
    share = 1 / factor
    odds = share * score / (1 - score)
    return [
        {
            "expected": {"probability": 100 * share * score, "cutoff": target / share},
            "says": "You scaled the probability; the share kept scales the odds.",
            "misconception": "scores-scale-with-sampling",
        },
        {
            "expected": {"probability": 100 * score, "cutoff": target},
            "says": "Scores of the undersampled model are not probabilities in production.",
            "misconception": "weights-keep-probabilities",
        },
        {
            "expected": {"probability": 100 * odds, "cutoff": target / (1 - target) / share},
            "says": "Those are odds; divide them by one plus themselves for a probability.",
        },
        {
            "expected": {"probability": 100 * real(score, factor), "cutoff": seen(target, factor)},
            "says": "You corrected in the wrong direction: without the dropped negatives the "
            "scores are too high, so the real probability is lower.",
        },
        {
            "expected": {
                "probability": 100 * real(score, kept / (kept + positives)),
                "cutoff": seen(target, kept / (kept + positives)),
            },
            "says": "You used the share of negatives in the sample; what counts is the share of "
            "the negatives that was kept.",
        },
        {
            "expected": {"probability": real(score, share)},
            "says": "That is a fraction; the question asks for percent.",
        },
    ]


def solution(kept, factor, score, target):
    share = 1 / factor
    odds, wanted = score / (1 - score), target / (1 - target)
    steps = [
        rf"The share of the negatives kept is $\beta = {kept}/{kept * factor} = 1/{factor}$. "
        f"Dropping the others multiplied all odds by {factor}; to undo it, divide the odds.",
        rf"The score has the odds ${number(score)}/{number(1 - score)} {comes_to(odds)}$, so the "
        rf"real odds are ${number(odds)}/{factor} {comes_to(share * odds, 5)}$ and the probability",
        rf"$$p = \frac{{{number(share * odds, 5)}}}{{1 + {number(share * odds, 5)}}}"
        rf" {comes_to(real(score, share), 5)},$$",
        rf"which is ${number(100 * real(score, share), 2)}\,\%$.",
        rf"The way back: ${number(100 * target)}\,\%$ are real odds of "
        rf"${number(target)}/{number(1 - target)} {comes_to(wanted, 5)}$, times {factor} "
        rf"${comes_to(wanted * factor)}$, which is a score of",
        rf"$$\frac{{{number(wanted * factor)}}}{{1 + {number(wanted * factor)}}}"
        rf" {comes_to(seen(target, share), 3)}.$$",
    ]
    return "\n\n".join(steps)
