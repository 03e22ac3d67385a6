"""Receptive field and jump of a stack of convolutions and pooling layers."""

from math import prod

from greenroom.judge.writing import number, table


def draw(rng):
    layers = sample(rng)
    fields, jumps = walk(layers)
    rows = [(str(i + 1), name, f"{k} by {k}", str(s)) for i, (name, k, s) in enumerate(layers)]
    return {
        "shown": {"layers": table(["layer", "kind", "kernel", "stride"], rows)},
        "expected": {"field": fields[-1], "jump": jumps[-1]},
        "near_misses": near_misses(layers, fields, jumps),
        "solution": solution(layers, fields, jumps),
        "drawn": {"kernels": [k for _, k, _ in layers], "strides": [s for _, _, s in layers]},
    }


def sample(rng):
    """Three or four convolutions and one pooling; two or three strides of 2 in all."""
    while True:
        count = int(rng.randint(3, 5))
        layers = [
            ("convolution", int(rng.choice([3, 3, 5, 7])), int(rng.choice([1, 1, 2])))
            for _ in range(count)
        ]
        layers.insert(int(rng.randint(1, count)), ("pooling", int(rng.choice([2, 3])), 2))
        strides = [s for _, _, s in layers]
        if 2 <= strides.count(2) <= 3 and layers[-1][1] > 2 and strides[0] != strides[-1]:
            return layers


def walk(layers):
    """Window and distance after every layer, the input first."""
    fields, jumps = [1], [1]
    for _, k, s in layers:
        fields.append(fields[-1] + (k - 1) * jumps[-1])
        jumps.append(jumps[-1] * s)
    return fields, jumps


def near_misses(layers, fields, jumps):
    kernels = [k for _, k, _ in layers]
    strides = [s for _, _, s in layers]
    own = 1 + sum((k - 1) * j for k, j in zip(kernels, jumps[1:], strict=True))
    pooled = [(name, 1 if name == "pooling" else k, s) for name, k, s in layers]
    return [
        {
            "expected": {"field": 1 + sum(k - 1 for k in kernels)},
            "says": "You left the strides out: behind a stride of 2 every further step counts "
            "two pixels of the input.",
        },
        {
            "expected": {"field": own},
            "says": "You let a stride act in its own layer; it spreads the outputs and so counts "
            "only for the layers behind it.",
        },
        {
            "expected": {"field": sum(kernels)},
            "says": "You added the kernels; each adds one less than its size, and the strides "
            "count.",
        },
        {
            "expected": {"field": prod(kernels)},
            "says": "You multiplied the kernels; windows of neighbours overlap, so they add up.",
        },
        {
            "expected": {"field": walk(pooled)[0][-1]},
            "says": "The pooling has a window too; it widens the field like a kernel.",
        },
        {
            "expected": {"field": fields[-1] ** 2},
            "says": "That is the number of pixels in the window; its side is asked for.",
        },
        {
            "expected": {"jump": sum(strides)},
            "says": "You added the strides; they multiply.",
        },
        {
            "expected": {"jump": jumps[-2]},
            "says": "The stride of the last layer is missing.",
        },
        {
            "expected": {
                "jump": prod(s for name, _, s in layers if name != "pooling"),
                "field": walk([(n, k, 1 if n == "pooling" else s) for n, k, s in layers])[0][-1],
            },
            "says": "The stride of the pooling counts as well.",
        },
    ]


def solution(layers, fields, jumps):
    rows = [("input", "", "", str(fields[0]), str(jumps[0]))]
    for i, (name, k, s) in enumerate(layers):
        added = f"{fields[i]} + {k - 1} · {jumps[i]}"
        rows.append((name, f"{k} by {k}, stride {s}", added, str(fields[i + 1]), str(jumps[i + 1])))
    steps = [
        "Carry the window and the distance of neighbouring values along; a kernel adds its size "
        "minus one, times the distance before the layer, and a stride multiplies the distance "
        "for the layers behind it.",
        table(["layer", "kernel", "window", "field", "distance"], rows),
        f"One value of the last output depends on ${number(fields[-1])}$ pixels in each "
        f"direction, and its neighbour stands ${number(jumps[-1])}$ pixels further on.",
    ]
    return "\n\n".join(steps)
