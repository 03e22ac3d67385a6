"""The share of complete rows with independent gaps, and the observed values lost with the rest."""

import math

from greenroom.judge.writing import comes_to, number, table


def draw(rng):
    counts, gaps = groups(rng)
    rows = [[count, number(gap)] for count, gap in zip(counts, gaps, strict=True)]
    left, seen = complete(counts, gaps), observed(counts, gaps)
    return {
        "shown": {
            "columns": number(sum(counts)),
            "chances": table(["columns", "missing in each, in percent"], rows),
        },
        "expected": {"complete": 100 * left, "wasted": 100 * (1 - left / seen)},
        "near_misses": near_misses(counts, gaps),
        "solution": solution(counts, gaps),
        "drawn": {"counts": counts, "percent": gaps},
    }


def groups(rng):
    """Numbers of columns, and the percentage missing in each of them."""
    counts = [int(rng.randint(4, 11)), int(rng.randint(3, 7)), int(rng.randint(1, 4))]
    gaps = [int(rng.randint(1, 5)), int(rng.randint(6, 13)), int(rng.randint(15, 31))]
    return counts, gaps


def complete(counts, gaps):
    return math.prod((1 - g / 100) ** c for c, g in zip(counts, gaps, strict=True))


def observed(counts, gaps):
    """The average share of observed values."""
    there = sum(c * (1 - g / 100) for c, g in zip(counts, gaps, strict=True))
    return there / sum(counts)


def near_misses(counts, gaps):
    left, seen = complete(counts, gaps), observed(counts, gaps)
    summed = 1 - sum(c * g for c, g in zip(counts, gaps, strict=True)) / 100
    once = math.prod(1 - g / 100 for g in gaps)
    empty = math.prod((g / 100) ** c for c, g in zip(counts, gaps, strict=True))
    return [
        {
            "expected": {"complete": 100 * seen, "wasted": 0.0},
            "says": "That is the share of values that are there; a row survives only if all of "
            "its values are there.",
            "misconception": "gaps-of-columns-average-out",
        },
        {
            "expected": {"complete": 100 * summed},
            "says": "You subtracted all the shares from one; that counts rows with several gaps "
            "several times. Multiply the chances of being there.",
        },
        {
            "expected": {"complete": 100 * once},
            "says": "You took each kind of column once; raise its chance to the number of such "
            "columns.",
        },
        {
            "expected": {"complete": 100 * (1 - left)},
            "says": "That is the share of rows that are dropped.",
        },
        {
            "expected": {"complete": 100 * (1 - empty)},
            "says": "That leaves out only rows that are empty in every column; one gap suffices "
            "for a row to be dropped.",
        },
        {
            "expected": {"complete": left, "wasted": 1 - left / seen},
            "says": "Those are fractions; the question asks for percent.",
        },
        {
            "expected": {"wasted": 100 * (1 - left)},
            "says": "That is the share of the rows; dropped rows hold fewer observed values than "
            "complete ones.",
        },
        {
            "expected": {"wasted": 100 * (seen - left)},
            "says": "You divided by all the cells; divide by those that were observed.",
        },
    ]


def solution(counts, gaps):
    left, seen, columns = complete(counts, gaps), observed(counts, gaps), sum(counts)
    pairs = list(zip(counts, gaps, strict=True))
    product = r" \cdot ".join(rf"{number(1 - g / 100)}^{{{c}}}" for c, g in pairs)
    terms = " + ".join(rf"{c} \cdot {number(1 - g / 100)}" for c, g in pairs)
    steps = [
        "A row survives if every one of its values is there; the gaps are independent, so the "
        "chances multiply:",
        rf"$${product} {comes_to(left)},$$",
        rf"that is ${number(100 * left, 1)}\,\%$ of the rows.",
        rf"A row has on average ${terms} {comes_to(columns * seen)}$ observed values. The complete "
        rf"rows keep ${columns} \cdot {number(left)} {comes_to(columns * left)}$ for each original "
        "row, so",
        rf"$$1 - \frac{{{number(columns * left)}}}{{{number(columns * seen)}}}"
        rf" {comes_to(1 - left / seen)}$$",
        rf"or ${number(100 * (1 - left / seen), 1)}\,\%$ of what was observed is thrown away, "
        rf"although only ${number(100 * (1 - seen), 1)}\,\%$ of all the values are missing.",
    ]
    return "\n\n".join(steps)
