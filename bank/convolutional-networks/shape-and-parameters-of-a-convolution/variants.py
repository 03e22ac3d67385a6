"""Output size and number of parameters of a convolution over a square image."""

from greenroom.judge.writing import number


def draw(rng):
    while True:
        side, kernel = rng.randint(24, 65), rng.choice([3, 5, 7])
        stride, padding = rng.randint(1, 4), rng.randint(1, 4)
        inputs, outputs = rng.choice([3, 8, 16, 32]), rng.choice([8, 16, 32, 64])
        room = side + 2 * padding - kernel
        out = room // stride + 1
        none, once = ((room - p) // stride + 1 for p in (2 * padding, padding))
        padded = padding <= kernel // 2 and none != out
        if padded and out != side and (stride == 1 or room % stride):
            break
    weights = kernel * kernel * inputs * outputs
    solution = [
        "In the padded image the kernel starts at the first pixel and moves on by the stride as "
        "long as it fits; what does not fit is dropped:",
        rf"$$\left\lfloor \frac{{{side} + 2 \cdot {padding} - {kernel}}}{{{stride}}} "
        rf"\right\rfloor + 1 = \left\lfloor \frac{{{room}}}{{{stride}}} \right\rfloor + 1"
        rf" = {out}$$",
        f"Every filter has a kernel for each of the {inputs} input channels, and one bias:",
        rf"$$({kernel} \cdot {kernel} \cdot {inputs} + 1) \cdot {outputs} = {weights + outputs}$$",
        "The size of the image plays no part in that: the weights are shared over all places.",
    ]
    return {
        "shown": {
            "side": number(side),
            "inputs": number(inputs),
            "outputs": number(outputs),
            "kernel": number(kernel),
            "stride": number(stride),
            "padding": number(padding),
        },
        "expected": {"side": out, "parameters": weights + outputs},
        "near_misses": [
            {
                "expected": {"parameters": kernel * kernel * outputs + outputs},
                "says": "You gave each filter one kernel; it has one for every input channel.",
                "misconception": "one-kernel-serves-all-channels",
            },
            {
                "expected": {"parameters": weights},
                "says": "The biases are missing: one for each filter.",
            },
            {
                "expected": {"parameters": weights + 1},
                "says": "You counted one bias in all; each filter has its own.",
            },
            {
                "expected": {"parameters": weights + inputs * outputs},
                "says": "You counted a bias for every input channel of a filter; there is one for "
                "each filter.",
            },
            {
                "expected": {"side": out - 1},
                "says": "One too few: add 1 for the first position of the kernel, and count the "
                "padding on both sides.",
            },
            {
                "expected": {"side": none},
                "says": "You left the padding out; it counts twice, once for either side.",
            },
            {
                "expected": {"side": once},
                "says": "You counted the padding once; it stands on both sides.",
            },
            {
                "expected": {"side": -(-room // stride) + 1},
                "says": "You rounded up; a position where the kernel does not fit is dropped.",
            },
            {
                "expected": {"side": room + 1},
                "says": "You left the stride out.",
            },
        ],
        "solution": "\n\n".join(solution),
    }
