"""Scaling to [-1, 1], and the way back for a prediction and for an error."""

from greenroom.judge.writing import comes_to, number


def draw(rng):
    low, high, known, output, rmse = case(rng)
    return {
        "shown": {
            "low": number(low),
            "high": number(high),
            "known": number(known),
            "output": number(output),
            "rmse": number(rmse),
        },
        "expected": answers(low, high, known, output, rmse),
        "near_misses": near_misses(low, high, known, output, rmse),
        "solution": solution(low, high, known, output, rmse),
        "drawn": {"low": low, "high": high, "known": known, "output": output, "rmse": rmse},
    }


def case(rng):
    """Smallest and largest rent, a known rent, an output and an error on the scaled axis."""
    low, half = 10 * int(rng.randint(28, 56)), 20 * int(rng.randint(30, 71))
    high = low + 2 * half
    while True:
        known = low + 10 * int(rng.randint(10, half // 5 - 10))
        output = int(rng.choice([-1, 1])) * int(rng.randint(15, 80)) / 100
        if abs(known - low - half) >= 60:
            return low, high, known, output, int(rng.randint(60, 181)) / 1000


def answers(low, high, known, output, rmse):
    half = (high - low) / 2
    return {
        "scaled": (known - low) / half - 1,
        "rent": low + (output + 1) * half,
        "error": rmse * half,
    }


def near_misses(low, high, known, output, rmse):
    width = high - low
    return [
        {
            "expected": {
                "scaled": (known - low) / width,
                "rent": low + output * width,
                "error": rmse * width,
            },
            "says": "You scaled to the interval from 0 to 1; here it goes from -1 to 1, so a step "
            "of 1 is half of the range.",
        },
        {
            "expected": {"error": low + (rmse + 1) * width / 2},
            "says": "You shifted the error as if it were a rent; an error is a difference, so only "
            "the factor applies.",
            "misconception": "errors-are-shifted-back",
        },
        {
            "expected": {"error": low + rmse * width / 2},
            "says": "You added the smallest rent; an error is a difference, so only the factor "
            "applies.",
            "misconception": "errors-are-shifted-back",
        },
        {
            "expected": {"error": rmse * width},
            "says": "You took the whole range; a step of 1 on the scaled axis is half of it.",
        },
        {
            "expected": {"rent": low + output * width / 2},
            "says": "An output of 0 stands for the middle of the range, not for the smallest rent.",
        },
        {
            "expected": {"rent": output * width / 2},
            "says": "You stretched back and did not shift: the middle of the range has to be "
            "added.",
        },
    ]


def solution(low, high, known, output, rmse):
    half, middle = (high - low) / 2, (low + high) / 2
    right = answers(low, high, known, output, rmse)
    sign = "+" if output > 0 else "-"
    steps = [
        rf"The range of {high - low} euros was mapped to a length of 2, so a step of 1 stands for "
        f"${number(half)}$ euros, and 0 stands for the middle, ${number(middle)}$ euros.",
        rf"$$u = \frac{{{known} - {number(middle)}}}{{{number(half)}}}"
        rf" {comes_to(right['scaled'], 3)}$$",
        rf"The way back for the output: ${number(middle)} {sign} {number(abs(output))} \cdot "
        rf"{number(half)} {comes_to(right['rent'], 1)}$ euros.",
        rf"An error is a difference, so the shift cancels: ${number(rmse)} \cdot {number(half)}"
        rf" {comes_to(right['error'], 1)}$ euros.",
    ]
    return "\n\n".join(steps)
