"""Memory and multiplications of an attention layer, and their growth with the length."""

from greenroom.judge.writing import comes_to, number

GIB = 2**30


def draw(rng):
    heads = int(rng.choice([8, 12, 16]))
    width = 64 * heads
    batch = int(rng.choice([2, 4, 6]))
    length = int(rng.choice([1024, 2048, 4096]))
    factor = int(rng.choice([2, 3, 4]))
    return {
        "shown": {
            "width": str(width),
            "heads": str(heads),
            "batch": str(batch),
            "length": str(length),
            "factor": str(factor),
        },
        "expected": {
            "memory": batch * heads * length**2 * 2 / GIB,
            "products": batch * 2 * length**2 * width / 1e9,
            "growth": layer(factor * length, width) / layer(length, width),
        },
        "near_misses": near_misses(width, heads, batch, length, factor),
        "solution": solution(width, heads, batch, length, factor),
        "drawn": {
            "width": width,
            "heads": heads,
            "batch": batch,
            "length": length,
            "factor": factor,
        },
    }


def layer(length, width):
    """Multiplications for one text: projections, then scores and mixing."""
    return 4 * length * width**2 + 2 * length**2 * width


def near_misses(width, heads, batch, length, factor):
    cells = batch * heads * length**2
    pairs = batch * length**2 * width / 1e9
    return [
        {
            "expected": {"memory": cells * 2 / heads / GIB},
            "says": "That is the memory of a single head; each head has a table of its own.",
        },
        {
            "expected": {"memory": cells * 2 / batch / GIB},
            "says": "That is the memory of one text; each text of the batch has its tables.",
        },
        {
            "expected": {"memory": cells * 4 / GIB},
            "says": "You took 4 bytes for each weight; 16 bits are 2 bytes.",
        },
        {
            "expected": {"memory": cells / GIB},
            "says": "You took 1 byte for each weight; 16 bits are 2 bytes.",
        },
        {
            "expected": {"memory": cells * 2 / 1e9},
            "says": "That is in units of a billion bytes; a GiB is 2 to the 30.",
        },
        {
            "expected": {"products": pairs},
            "says": "That is one of the two products; both need as many multiplications.",
        },
        {
            "expected": {"products": 2 * pairs * heads},
            "says": "You took the full width for every head; the heads' widths add up to it.",
        },
        {
            "expected": {"products": 2 * pairs / batch},
            "says": "That is for one text; the batch has several.",
        },
        {
            "expected": {"products": 2 * pairs / heads},
            "says": "That is a single head; count them all.",
        },
        {
            "expected": {"growth": factor},
            "says": "Only the projections grow in proportion; there is a score for each pair of "
            "tokens.",
            "misconception": "double-length-double-attention",
        },
        {
            "expected": {"growth": factor**2},
            "says": "Only scores and mixing grow with the square; the projections grow in "
            "proportion.",
        },
    ]


def solution(width, heads, batch, length, factor):
    memory = batch * heads * length**2 * 2 / GIB
    products = batch * 2 * length**2 * width / 1e9
    growth = layer(factor * length, width) / layer(length, width)
    longer = factor * length
    steps = [
        "Each head has a table with a weight for every pair of tokens, at 2 bytes:",
        rf"$${batch} \cdot {heads} \cdot {length}^2 \cdot 2 \,/\, 2^{{30}} {comes_to(memory)}$$",
        "GiB. A score is a product over the width of a head, and the widths of the heads add up "
        rf"to $d = {width}$; the mixing needs as many multiplications again:",
        rf"$${batch} \cdot 2 n^2 d = {batch} \cdot 2 \cdot {length}^2 \cdot {width} "
        rf"= {round(products * 1e9)},$$",
        f"which is ${number(products, 3)}$ billion.",
        "For one text the layer needs $4nd^2 + 2n^2d = 2nd(2d + n)$ multiplications, so it grows "
        "by the factor",
        rf"$${factor} \cdot \frac{{2d + {factor}n}}{{2d + n}} = {factor} \cdot "
        rf"\frac{{{2 * width + longer}}}{{{2 * width + length}}} {comes_to(growth, 3)},$$",
        rf"which lies between {factor} (projections alone) and {number(factor**2)} (pairs alone).",
    ]
    return "\n\n".join(steps)
