"""Counting the parameters of a transformer block with biases and two layer norms."""

from greenroom.judge.writing import number


def draw(rng):
    heads = int(rng.choice([4, 6, 8]))
    width = heads * int(rng.choice([8, 12, 16, 20]))
    hidden = width * int(rng.choice([2, 3, 4, 5]))
    length = int(rng.choice([100, 128, 200, 256, 300]))
    return {
        "shown": {
            "width": str(width),
            "heads": str(heads),
            "hidden": str(hidden),
            "length": str(length),
        },
        "expected": counts(4 * (width**2 + width), feed_forward(width, hidden), 4 * width),
        "near_misses": near_misses(width, hidden, heads, length),
        "solution": solution(width, hidden),
        "drawn": {"width": width, "heads": heads, "hidden": hidden, "length": length},
    }


def feed_forward(width, hidden):
    return 2 * width * hidden + hidden + width


def counts(attention, ffn, norms):
    return {"attention": attention, "feed-forward": ffn, "block": attention + ffn + norms}


def near_misses(width, hidden, heads, length):
    attention, ffn, norms = 4 * (width**2 + width), feed_forward(width, hidden), 4 * width
    return [
        {
            "expected": counts(3 * (width**2 + width), ffn, norms),
            "says": "The output projection is missing: attention has four matrices.",
        },
        {
            "expected": counts(4 * width**2, 2 * width * hidden, norms),
            "says": "The biases are missing.",
        },
        {
            "expected": counts(heads * attention, ffn, norms),
            "says": "You multiplied by the number of heads; the heads share out the width, so "
            "their number does not matter.",
            "misconception": "most-parameters-in-attention",
        },
        {
            "expected": counts(attention + length**2, ffn, norms),
            "says": "You added the table of attention weights; it is computed and not learnt.",
            "misconception": "block-parameters-grow-with-length",
        },
        {
            "expected": counts(attention, width * hidden + hidden, norms),
            "says": "That is the way out only; the feed-forward network also has a layer back.",
        },
        {
            "expected": counts(attention, ffn, 0),
            "says": "The layer norms are missing: two, with a scale and a shift per feature.",
        },
        {
            "expected": counts(attention, ffn, 2 * width),
            "says": "That has one layer norm, or scales without shifts; there are two norms with "
            "both.",
        },
    ]


def solution(width, hidden):
    attention, ffn = 4 * (width**2 + width), feed_forward(width, hidden)
    steps = [
        "Attention has four projections with biases. The heads share out the width, so their "
        "number plays no part:",
        rf"$$4 (d^2 + d) = 4 ({width}^2 + {width}) = {attention}$$",
        "The feed-forward network has a layer out and a layer back:",
        rf"$$(d f + f) + (f d + d) = {width * hidden} + {hidden} + {width * hidden} + {width} "
        rf"= {ffn}$$",
        rf"The two layer norms have ${2} \cdot 2 \cdot {width} = {4 * width}$, so the block has",
        rf"$${attention} + {ffn} + {4 * width} = {number(attention + ffn + 4 * width)}$$",
        "parameters. The length of the texts plays no part either.",
    ]
    return "\n\n".join(steps)
