"""One pass of the perceptron rule over three rows."""

import numpy as np

from greenroom.judge.writing import number, table, vector


def draw(rng):
    case = sample(rng)
    w, b = learn(case)
    return {
        "shown": {
            "w": vector(case["w"]),
            "b": number(case["b"]),
            "rate": number(case["rate"]),
            "rows": rows(case),
        },
        "expected": {"weights": w, "bias": b},
        "near_misses": near_misses(case),
        "solution": solution(case),
        "drawn": case,
    }


def sample(rng):
    """Two of the three rows are misclassified at their turn, and the turn matters.

    No score is near zero, and the two updates do not cancel.
    """
    while True:
        case = {
            "w": (rng.randint(-4, 5, size=2) / 2).tolist(),
            "b": float(rng.randint(-3, 4)) / 2,
            "rate": int(rng.choice([2, 4, 5])) / 10,
            "x": rng.randint(-4, 5, size=(3, 2)).tolist(),
            "y": rng.choice([-1, 1], size=3).tolist(),
        }
        scores = [score for score, _, _ in walk(case)]
        wrong = sum(score * y < 0 for score, y in zip(scores, case["y"], strict=True))
        if wrong == 2 and min(map(abs, scores)) >= 0.3 and clear(case):
            return case


def clear(case):
    """The slips in the order and in the sign lead to other weights, and the bias moves."""
    w, b = learn(case)
    frozen, _ = frozen_scores(case)
    every, _ = learn(case, always=True)
    others = (frozen, every, np.array(case["w"]))
    return abs(b - case["b"]) > 0.1 and all(np.abs(w - other).max() > 0.1 for other in others)


def walk(case, always=False):
    """The score of each row at its turn, with the weights and the bias after it."""
    w, b = np.array(case["w"]), case["b"]
    for x, y in zip(np.array(case["x"]), case["y"], strict=True):
        score = float(w @ x + b)
        if always or score * y < 0:
            w, b = w + case["rate"] * y * x, b + case["rate"] * y
        yield score, w, b


def learn(case, **options):
    _, w, b = list(walk(case, **options))[-1]
    return w, b


def rows(case):
    table_rows = [
        [str(i + 1), *x, y] for i, (x, y) in enumerate(zip(case["x"], case["y"], strict=True))
    ]
    return table(["row", "$x_1$", "$x_2$", "$y$"], table_rows)


def near_misses(case):
    w, b = learn(case)
    every_w, every_b = learn(case, always=True)
    start = np.array(case["w"])
    frozen = frozen_scores(case)
    return [
        {
            "expected": {"weights": every_w, "bias": every_b},
            "says": "You updated on every row; a row on the right side changes nothing.",
            "misconception": "perceptron-updates-every-row",
        },
        {
            "expected": {"weights": 2 * start - w, "bias": 2 * case["b"] - b},
            "says": "You moved away from the rows that were wrong; the label times the input is "
            "added.",
        },
        {
            "expected": {
                "weights": start + (w - start) / case["rate"],
                "bias": case["b"] + (b - case["b"]) / case["rate"],
            },
            "says": "You left out the learning rate.",
        },
        {
            "expected": {"bias": case["b"]},
            "says": "You left the bias where it was; it moves like a weight whose input is 1.",
        },
        {
            "expected": {"weights": frozen[0], "bias": frozen[1]},
            "says": "You tested all rows with the weights of the start; after an update the next "
            "row is tested with the new weights.",
        },
        {
            "expected": first_only(case),
            "says": "You stopped after the first update; the rows that follow are tested as well.",
        },
    ]


def frozen_scores(case):
    w, b = np.array(case["w"]), case["b"]
    for x, y in zip(np.array(case["x"]), case["y"], strict=True):
        if (np.array(case["w"]) @ x + case["b"]) * y < 0:
            w, b = w + case["rate"] * y * x, b + case["rate"] * y
    return w, b


def first_only(case):
    for (score, w, b), y in zip(walk(case), case["y"], strict=True):
        if score * y < 0:
            return {"weights": w, "bias": b}
    raise ValueError("no row is misclassified")


def solution(case):
    steps = []
    for i, (score, w, b) in enumerate(walk(case)):
        y = case["y"][i]
        side = "the wrong side" if score * y < 0 else "the right side"
        text = f"Row {i + 1}: $w^\\top x + b = {number(score)}$ with $y = {y}$, on {side}. "
        if score * y < 0:
            text += f"So $w = {vector(w)}$ and $b = {number(b)}$."
        else:
            text += "Nothing changes."
        steps.append(text)
    w, b = learn(case)
    steps.append(f"After the three rows $w = {vector(w)}$ and $b = {number(b)}$.")
    return "\n\n".join(steps)
