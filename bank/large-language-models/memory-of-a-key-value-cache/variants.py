"""The cache of keys and values for a token, a conversation, and how many of them fit."""

from greenroom.judge.writing import comes_to, number

KIB, GIB = 2**10, 2**30
BYTES = 2


def draw(rng):
    while True:
        model = sample(rng)
        room = model["free"] / results(model)["conversation"]
        if room > 3 and 0.1 < room % 1 < 0.9:  # no count hangs on a rounding
            break
    return {
        "shown": {name: str(value) for name, value in model.items()},
        "expected": results(model),
        "near_misses": near_misses(model),
        "solution": solution(model),
        "drawn": model,
    }


def sample(rng):
    pairs = int(rng.choice([4, 8]))
    return {
        "layers": int(rng.choice([24, 28, 32, 40, 48])),
        "queries": pairs * int(rng.choice([3, 4, 6])),
        "pairs": pairs,
        "width": int(rng.choice([64, 96, 128])),
        "tokens": int(rng.choice([6000, 8000, 12000, 16000])),
        "free": int(rng.choice([10, 14, 18, 22, 30])),
    }


def results(model, per_token=1.0):
    """The three answers; `per_token` is the factor by which a slip changes the first one."""
    token = 2 * model["layers"] * model["pairs"] * model["width"] * BYTES * per_token
    conversation = token * model["tokens"] / GIB
    return {
        "token": token / KIB,
        "conversation": conversation,
        "conversations": int(model["free"] / conversation),
    }


def near_misses(model):
    right = results(model)
    slips = [
        (0.5, "That is the keys alone, or the values alone; the cache holds both."),
        (
            model["queries"] / model["pairs"],
            "You counted the heads of the queries; only the heads of keys and values are cached.",
        ),
        (1 / model["layers"], "That is one layer; every layer has its own cache."),
        (
            1 + model["queries"] / (2 * model["pairs"]),
            "You counted queries, keys and values; queries are not cached.",
        ),
        (2, "You took 4 bytes a number; 16 bits are 2 bytes."),
        (8, "You counted bits; there are 8 in a byte."),
        (1 / model["pairs"], "That is one head of keys and values; count them all."),
    ]
    return [
        *({"expected": results(model, factor), "says": says} for factor, says in slips),
        {
            "expected": {"token": right["token"] * KIB / 1e3},
            "says": "That is in thousands of bytes; a KiB is 1,024.",
        },
        {
            "expected": {"conversation": right["conversation"] * GIB / 1e9},
            "says": "That is in billions of bytes; a GiB is 2 to the 30.",
        },
        {
            "expected": {"conversations": right["conversations"] + 1},
            "says": "You rounded up; the last one does not fit any more.",
        },
    ]


def solution(model):
    right = results(model)
    layers, pairs, width = model["layers"], model["pairs"], model["width"]
    token = right["token"] * KIB
    steps = [
        "For each token every layer keeps a key and a value for each of its heads of keys and "
        "values, at 2 bytes a number. The heads of the queries play no part.",
        rf"$$2 \cdot {layers} \cdot {pairs} \cdot {width} \cdot 2 = {number(token)} "
        rf"\text{{ bytes}} = {number(right['token'])} \text{{ KiB}}$$",
        rf"The conversation takes ${number(token)} \cdot {model['tokens']} / 2^{{30}} "
        rf"{comes_to(right['conversation'])}$ GiB.",
        rf"Into {model['free']} GiB go ${model['free']} / {number(right['conversation'])} "
        rf"{comes_to(model['free'] / right['conversation'], 2)}$, so "
        f"{right['conversations']} conversations.",
    ]
    return "\n\n".join(steps)
