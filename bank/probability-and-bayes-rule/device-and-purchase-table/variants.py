"""Two conditional probabilities and an expected count from a table of two by two."""

from greenroom.judge.writing import comes_to, number, table


def draw(rng):
    cells = counts(rng)
    (buy_mobile, not_mobile), (buy_desktop, not_desktop) = cells
    rows = [
        ["mobile", buy_mobile, not_mobile],
        ["desktop", buy_desktop, not_desktop],
    ]
    return {
        "shown": {
            "total": number(sum(map(sum, cells))),
            "rows": table(["device", "purchase", "no purchase"], rows),
        },
        "expected": right(cells),
        "near_misses": near_misses(cells),
        "solution": solution(cells),
        "drawn": {"cells": cells},
    }


def counts(rng):
    """Rows mobile and desktop, columns purchase and no purchase; every slip gives another value."""
    while True:
        mobile, desktop = 10 * rng.randint(20, 60), 10 * rng.randint(15, 50)
        buy_mobile = int(mobile * rng.randint(4, 16) // 100)
        buy_desktop = int(desktop * rng.randint(12, 30) // 100)
        cells = [
            [buy_mobile, int(mobile) - buy_mobile],
            [buy_desktop, int(desktop) - buy_desktop],
        ]
        values = right(cells)
        apart = abs(values["buy-given-mobile"] - values["mobile-given-buy"]) >= 0.05
        if apart and abs(values["expected-count"] - buy_mobile) >= 4:
            return cells


def sums(cells):
    """The mobile visits, the purchases and all visits."""
    (buy_mobile, not_mobile), (buy_desktop, not_desktop) = cells
    mobile, buyers = buy_mobile + not_mobile, buy_mobile + buy_desktop
    return mobile, buyers, mobile + buy_desktop + not_desktop


def right(cells):
    mobile, buyers, total = sums(cells)
    both = cells[0][0]
    return {
        "buy-given-mobile": both / mobile,
        "mobile-given-buy": both / buyers,
        "expected-count": mobile * buyers / total,
    }


def near_misses(cells):
    mobile, buyers, total = sums(cells)
    both, values = cells[0][0], right(cells)
    buy, device = values["buy-given-mobile"], values["mobile-given-buy"]
    return [
        {
            "expected": {"buy-given-mobile": device, "mobile-given-buy": buy},
            "says": "You swapped the two: what stands behind the bar is the group you divide by.",
            "misconception": "posterior-is-the-sensitivity",
        },
        {
            "expected": {"buy-given-mobile": both / total, "mobile-given-buy": both / total},
            "says": "That is the share of all visits that are both mobile and a purchase; given "
            "something, you divide by the visits that have it.",
            "misconception": "joint-is-the-conditional",
        },
        {
            "expected": {"buy-given-mobile": both / cells[0][1]},
            "says": "That divides purchases by non-purchases, which are the odds; a probability "
            "divides by all mobile visits.",
        },
        {
            "expected": {"expected-count": float(both)},
            "says": "That is the count observed; under independence mobile visits would buy at "
            "the rate of all visits.",
        },
        {
            "expected": {"expected-count": mobile * buyers / total**2},
            "says": "That is the expected share; multiply it by the number of visits.",
        },
    ]


def solution(cells):
    mobile, buyers, total = sums(cells)
    both, values = cells[0][0], right(cells)
    steps = [
        f"There are {mobile} mobile visits, {buyers} purchases and {total} visits in all; "
        f"{both} visits are both.",
        "Given mobile, only the mobile visits count:",
        rf"$$\frac{{{both}}}{{{mobile}}} {comes_to(values['buy-given-mobile'], 3)}$$",
        "Given a purchase, only the purchases count:",
        rf"$$\frac{{{both}}}{{{buyers}}} {comes_to(values['mobile-given-buy'], 3)}$$",
        "Under independence a mobile visit buys at the rate of all visits, so one expects",
        rf"$$\frac{{{mobile} \cdot {buyers}}}{{{total}}} "
        rf"{comes_to(values['expected-count'], 1)}$$",
        f"Observed are {both}.",
    ]
    return "\n\n".join(steps)
