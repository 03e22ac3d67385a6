"""Fits of a grid search inside an outer loop, with refits and the final search."""

from greenroom.judge.writing import comes_to


def draw(rng):
    sizes = [int(rng.randint(3, 7)), int(rng.randint(2, 6)), int(rng.randint(2, 4))]
    inner = int(rng.choice([3, 4, 5]))
    outer = int(rng.choice([4, 5, 6, 8, 10]))
    seconds = int(rng.choice([2, 3, 4, 6, 9, 12]))
    settings = sizes[0] * sizes[1] * sizes[2]
    search = settings * inner + 1
    return {
        "shown": {
            "depths": str(sizes[0]),
            "rates": str(sizes[1]),
            "rows": str(sizes[2]),
            "inner": str(inner),
            "outer": str(outer),
            "seconds": str(seconds),
        },
        "expected": bill(outer * search, search, seconds),
        "near_misses": near_misses(sizes, inner, outer, seconds),
        "solution": solution(sizes, inner, outer, seconds),
        "drawn": {"sizes": sizes, "inner": inner, "outer": outer, "seconds": seconds},
    }


def bill(estimate, final, seconds):
    total = estimate + final
    return {"outer": estimate, "total": total, "hours": total * seconds / 3600}


def near_misses(sizes, inner, outer, seconds):
    settings = sizes[0] * sizes[1] * sizes[2]
    scored, added = settings * inner, sum(sizes) * inner
    search = scored + 1
    return [
        {
            "expected": bill(outer * scored, scored, seconds),
            "says": "You left out the refits: every search ends with one more fit, that of its "
            "winner on all its rows.",
        },
        {
            "expected": bill(outer * scored, search, seconds),
            "says": "The searches of the outer loop end with a refit as well: that is the model "
            "which the outer fold scores.",
        },
        {
            "expected": bill(outer * scored + 1, search, seconds),
            "says": "There is a refit in each of the outer folds, not a single one.",
        },
        {
            "expected": bill(outer * search, 0, seconds),
            "says": "You left out the final search on all the data, which yields the model you "
            "ship.",
        },
        {
            "expected": bill(outer * search, 1, seconds),
            "says": "The final step is a whole search, not a single fit: the setting has to be "
            "chosen on all the data.",
        },
        {
            "expected": bill(outer * (added + 1), added + 1, seconds),
            "says": "You added the numbers of values; a full grid holds their product.",
        },
        {
            "expected": bill((outer + inner) * settings, search, seconds),
            "says": "The loops are nested, so their numbers of folds multiply.",
        },
    ]


def solution(sizes, inner, outer, seconds):
    settings = sizes[0] * sizes[1] * sizes[2]
    search = settings * inner + 1
    estimate = outer * search
    total = estimate + search
    hours = total * seconds / 3600
    steps = [
        rf"The grid holds ${sizes[0]} \cdot {sizes[1]} \cdot {sizes[2]} = {settings}$ settings.",
        f"One search fits each of them on {inner} inner folds and then refits the winner: "
        rf"${settings} \cdot {inner} + 1 = {search}$ fits.",
        rf"The outer loop runs {outer} such searches: ${outer} \cdot {search} = {estimate}$ fits.",
        f"With the final search on all the data it is ${estimate} + {search} = {total}$ fits.",
        rf"At {seconds} seconds each that is ${total} \cdot {seconds} / 3600 "
        rf"{comes_to(hours, 2)}$ hours.",
    ]
    return "\n\n".join(steps)
