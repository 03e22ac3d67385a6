"""Precision at a review budget, the false alarm rate behind it, and a lower base rate."""

from greenroom.judge.writing import comes_to, number


def draw(rng):
    logins, rate, fewer, budget, recall = sample(rng)
    day = counted(logins, rate, budget, recall)
    return {
        "shown": {
            "logins": f"{logins:,}",
            "rate": number(rate),
            "fewer": number(fewer),
            "budget": number(budget),
            "recall": number(recall),
        },
        "expected": {
            "precision": 100 * day["found"] / budget,
            "alarms": 1e5 * day["false"] / day["normal"],
            "later": later(logins, fewer, recall, day),
        },
        "near_misses": near_misses(logins, fewer, budget, recall, day),
        "solution": solution(logins, fewer, budget, recall, day),
        "drawn": {
            "logins": logins,
            "rate": rate,
            "fewer": fewer,
            "budget": budget,
            "recall": recall,
        },
    }


def sample(rng):
    """Whole counts everywhere: the logins are a multiple of 50,000, the recall of 10 %."""
    logins = 50_000 * int(rng.choice([2, 3, 4, 6]))
    rate, fewer = [(4, 1), (6, 2), (8, 2), (6, 1), (8, 4)][rng.randint(5)]
    recall = int(rng.choice([40, 50, 60, 70]))
    found = logins * rate // 10_000 * recall // 100
    budget = found * int(rng.choice([2, 3, 4])) + 10 * int(rng.randint(1, 5))
    return logins, rate, fewer, budget, recall


def counted(logins, rate, budget, recall):
    attacks = logins * rate // 10_000
    found = attacks * recall // 100
    return {
        "attacks": attacks,
        "normal": logins - attacks,
        "found": found,
        "false": budget - found,
    }


def later(logins, fewer, recall, day):
    attacks = logins * fewer / 10_000
    found = attacks * recall / 100
    false = day["false"] / day["normal"] * (logins - attacks)
    return 100 * found / (found + false)


def near_misses(logins, fewer, budget, recall, day):
    right = {
        "precision": 100 * day["found"] / budget,
        "alarms": 1e5 * day["false"] / day["normal"],
        "later": later(logins, fewer, recall, day),
    }
    found = logins * fewer / 10_000 * recall / 100
    slips = [
        (
            {"precision": recall},
            "That is the recall, a share of the attacks; precision is a share of the alarms.",
        ),
        (
            {"precision": 100 * day["attacks"] / budget},
            "You counted all attacks as found; only the recalled share is among the alarms.",
        ),
        (
            {"alarms": 1e5 * day["false"] / budget},
            "You divided by the alarms; the false alarm rate is a share of the normal logins.",
        ),
        (
            {"alarms": 1e5 * budget / day["normal"]},
            "You counted all alarms; take off those that are attacks.",
        ),
        (
            {"later": right["precision"]},
            "You kept the precision; with fewer attacks there are as many false alarms and fewer "
            "right ones.",
            "precision-belongs-to-the-detector",
        ),
        (
            {"later": 100 * found / budget},
            "You kept the number of alarms; with the threshold as it was, fewer attacks mean "
            "fewer alarms.",
        ),
        (
            {"precision": 100 - right["precision"], "later": 100 - right["later"]},
            "Those are the shares of false alarms among the alarms.",
        ),
    ]
    return [
        {"expected": right | wrong, "says": says} | ({"misconception": rest[0]} if rest else {})
        for wrong, says, *rest in slips
    ]


def solution(logins, fewer, budget, recall, day):
    attacks = logins * fewer / 10_000
    found = attacks * recall / 100
    false = day["false"] / day["normal"] * (logins - attacks)
    rate = 1e5 * day["false"] / day["normal"]
    steps = [
        f"A day has {number(day['attacks'])} attacks and {day['normal']:,} normal logins. "
        f"{number(recall)} % of the attacks are {number(day['found'])}, so the precision is",
        rf"$$\frac{{{number(day['found'])}}}{{{number(budget)}}} "
        rf"{comes_to(day['found'] / budget)}$$",
        f"which is {number(100 * day['found'] / budget, 1)} %. The other {number(day['false'])} "
        "alarms are false, so of 100,000 normal logins",
        rf"$$\frac{{{number(day['false'])}}}{{{number(day['normal'])}}} \cdot 100000 "
        rf"{comes_to(rate, 1)}$$",
        f"raise an alarm. In the quieter month there are {number(attacks)} attacks a day, of which "
        f"{number(found)} are found, and {number(false, 1)} false alarms, so the precision is",
        rf"$$\frac{{{number(found)}}}{{{number(found)} + {number(false, 1)}}} "
        rf"{comes_to(found / (found + false))}$$",
        f"which is {number(100 * found / (found + false), 1)} %. The detector is the same; what "
        "it looks for has become rarer.",
    ]
    return "\n\n".join(steps)
