"""Expected costs at two thresholds from recall, false-positive rate and the share of positives."""

from greenroom.judge.writing import comes_to, number, table

CASES = 10_000


def draw(rng):
    positives, high, low, miss, alarm = case(rng)
    names = ["high", "low"]
    rows = [
        [name, number(r / 100), number(f / 1000)]
        for name, (r, f) in zip(names, (high, low), strict=True)
    ]
    first, second = errors(positives, high), errors(positives, low)
    return {
        "shown": {
            "share": number(100 * positives / CASES),
            "rates": table(["threshold", "recall", "false-positive rate"], rows),
            "miss": number(miss),
            "alarm": number(alarm),
        },
        "expected": {
            "high": price(first, miss, alarm),
            "low": price(second, miss, alarm),
            "ratio": (second[1] - first[1]) / (first[0] - second[0]),
        },
        "near_misses": near_misses(positives, high, low, miss, alarm),
        "solution": solution(first, second, miss, alarm),
        "drawn": {
            "positives": positives,
            "recall_percent": [high[0], low[0]],
            "false_alarms_per_thousand": [high[1], low[1]],
            "miss": miss,
            "alarm": alarm,
        },
    }


def case(rng):
    """Positives in 10,000; (recall in percent, false alarms per 1,000 negatives) twice; prices."""
    positives = int(rng.choice([50, 100, 150, 200, 250, 300]))
    high = (2 * int(rng.randint(15, 29)), int(rng.randint(2, 11)))
    low = (2 * int(rng.randint(35, 47)), 10 * int(rng.randint(3, 11)))
    miss = 100 * int(rng.randint(3, 21))
    alarm = int(rng.choice([10, 15, 20, 25, 30, 40]))
    return positives, high, low, miss, alarm


def errors(positives, rates):
    """Missed positives and false alarms in 10,000 transfers."""
    recall, false = rates
    return positives * (100 - recall) / 100, (CASES - positives) * false / 1000


def price(counts, miss, alarm):
    missed, false = counts
    return missed * miss + false * alarm


def near_misses(positives, high, low, miss, alarm):
    first, second = errors(positives, high), errors(positives, low)
    ratio = (second[1] - first[1]) / (first[0] - second[0])
    flat = [(CASES * (100 - r) / 100, CASES * f / 1000) for r, f in (high, low)]
    found = [(positives * r / 100, (CASES - positives) * f / 1000) for r, f in (high, low)]
    return [
        {
            "expected": {
                "high": price(flat[0], miss, alarm),
                "low": price(flat[1], miss, alarm),
                "ratio": (low[1] - high[1]) / 10 / (low[0] - high[0]),
            },
            "says": "You applied both rates to all the cases; the misses are a share of the "
            "positives, the false alarms one of the negatives.",
            "misconception": "error-rates-cost-without-prevalence",
        },
        {
            "expected": {
                "high": price(first, alarm, miss),
                "low": price(second, alarm, miss),
                "ratio": 1 / ratio,
            },
            "says": "The costs are exchanged: the larger one belongs to a missed positive.",
        },
        {
            "expected": {"ratio": 1 / ratio},
            "says": "That is the ratio turned round; the question asks for the cost of a miss "
            "over that of a false alarm.",
        },
        {
            "expected": {
                "high": price(found[0], miss, alarm),
                "low": price(found[1], miss, alarm),
            },
            "says": "You put the price of a miss on the positives that were found; it belongs to "
            "the others.",
        },
        {
            "expected": {"high": first[0] * miss, "low": second[0] * miss},
            "says": "The false alarms are missing from the cost.",
        },
    ]


def solution(first, second, miss, alarm):
    rows = [
        [name, number(missed), number(false), number(price((missed, false), miss, alarm))]
        for name, (missed, false) in zip(["high", "low"], (first, second), strict=True)
    ]
    fewer, more = first[0] - second[0], second[1] - first[1]
    steps = [
        "Among 10,000 transfers, the misses are the positives times one minus recall, and the "
        "false "
        "alarms the negatives times the false-positive rate. Priced:",
        table(["threshold", "misses", "false alarms", "cost in euros"], rows),
        rf"At the high threshold: ${number(first[0])} \cdot {miss} + {number(first[1])} \cdot "
        rf"{alarm} = {number(price(first, miss, alarm))}$ euros; at the low one: "
        rf"${number(second[0])} \cdot {miss} + {number(second[1])} \cdot {alarm} = "
        rf"{number(price(second, miss, alarm))}$ euros.",
        f"The low threshold has {number(fewer)} misses fewer and {number(more)} false alarms "
        "more. It breaks even when a miss costs as much as the false alarms that prevent it:",
        rf"$$\frac{{{number(more)}}}{{{number(fewer)}}} {comes_to(more / fewer, 1)}$$",
        "Where a miss costs more than that many false alarms, the low threshold is the better "
        f"one; here the ratio is ${number(miss / alarm, 1)}$.",
    ]
    return "\n\n".join(steps)
