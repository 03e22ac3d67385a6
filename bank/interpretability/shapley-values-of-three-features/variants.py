"""Shapley values of a game of three features from the worth of its eight coalitions."""

from greenroom.judge.writing import comes_to, number, table

LETTERS = "ABC"
COALITIONS = ["", "A", "B", "C", "AB", "AC", "BC", "ABC"]
TITLES = {"A": "area", "B": "distance", "C": "floor"}


def draw(rng):
    worth = sample(rng)
    rows = [[title(s), number(worth[s])] for s in COALITIONS]
    return {
        "shown": {"worth": table(["known", "expected rent"], rows)},
        "expected": {"shares": shares(worth, (2, 1, 1, 2))},
        "near_misses": near_misses(worth),
        "solution": solution(worth),
        "drawn": {"worth": worth},
    }


def title(coalition):
    if len(coalition) == 3:
        return "all three"
    return " and ".join(TITLES[letter] for letter in coalition) or "nothing"


def sample(rng):
    """Main effects and interactions in tens of euros; none of the shares is near another."""
    while True:
        base = int(rng.randint(75, 106)) * 10
        alone = [int(x) * 10 for x in (rng.randint(6, 22), -rng.randint(3, 12), rng.randint(-6, 7))]
        pairs = [int(x) * 10 for x in rng.randint(-7, 8, size=3)]
        third = int(rng.randint(-4, 5)) * 10
        a, b, c = alone
        worth = {"": base, "A": base + a, "B": base + b, "C": base + c}
        worth |= {"AB": base + a + b + pairs[0], "AC": base + a + c + pairs[1]}
        worth |= {"BC": base + b + c + pairs[2]}
        worth["ABC"] = base + sum(alone) + sum(pairs) + third
        values = sorted(shares(worth, (2, 1, 1, 2)))
        apart = min(values[1] - values[0], values[2] - values[1]) >= 10
        if (
            apart
            and third != 0
            and abs(sum(values)) >= 20
            and 0 not in pairs
            and min(abs(x) for x in values) >= 5
        ):
            return worth


def steps_of(worth, letter):
    """Its marginal contributions: alone, with either of the others, last."""
    b, c = (other for other in LETTERS if other != letter)
    after = ["", b, c, b + c]
    return [worth["".join(sorted(s + letter))] - worth[s] for s in after]


def shares(worth, weights):
    total = sum(weights)
    return [
        sum(w * step for w, step in zip(weights, steps_of(worth, letter), strict=True)) / total
        for letter in LETTERS
    ]


def near_misses(worth):
    whole = worth["ABC"]
    without_base = [
        (2 * worth[x] + sum(steps_of(worth, x)[1:3]) + 2 * steps_of(worth, x)[3]) / 6
        for x in LETTERS
    ]
    rough = [
        (shares(worth, (0, 0, 0, 1)), "You took the last step only, the drop when a feature is "
         "left out; average over all orders.", "shapley-is-the-last-step"),
        (shares(worth, (1, 0, 0, 0)), "You took the first step only, each feature on its own; "
         "average over all orders.", None),
        (shares(worth, (1, 1, 1, 1)), "You gave the four steps equal weight. First and last step "
         "occur in two of the six orders each, the middle ones in one each.", None),
        (shares(worth, (1, 0, 0, 1)), "You left out the steps in the middle, where one other "
         "feature is known already.", None),
        (without_base, "You started from 0; with nothing known the expected rent is not 0, so "
         "subtract it.", None),
        ([whole / 3] * 3, "You divided the prediction evenly; each feature gets what it adds.",
         None),
    ]  # fmt: skip
    return [
        {"expected": {"shares": values}, "says": says} | ({"misconception": m} if m else {})
        for values, says, m in rough
    ]


def solution(worth):
    lines = [
        "Each feature has four different steps: first (two orders of six), after one of the "
        "others (one order each), last (two orders)."
    ]
    values = shares(worth, (2, 1, 1, 2))
    for letter, value in zip(LETTERS, values, strict=True):
        one, two, three, last = (number(x) for x in steps_of(worth, letter))
        lines.append(
            rf"$$\phi_{{\text{{{TITLES[letter]}}}}} = \frac{{2 \cdot ({one}) + ({two}) + ({three}) "
            rf"+ 2 \cdot ({last})}}{{6}} {comes_to(value, 2)}$$"
        )
    whole = worth["ABC"] - worth[""]
    lines.append(
        f"They add up to ${number(whole)}$, the predicted rent of {number(worth['ABC'])} minus the "
        f"average of {number(worth[''])} euros."
    )
    return "\n\n".join(lines)
