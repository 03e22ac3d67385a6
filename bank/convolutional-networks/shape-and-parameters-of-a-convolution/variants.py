"""Output size and number of parameters of a convolution over a square image."""

from greenroom.judge.writing import number


def draw(rng):
    side, kernel, stride, padding, inputs, outputs = layer(rng)
    room = side + 2 * padding - kernel
    return {
        "shown": {
            "side": number(side),
            "inputs": number(inputs),
            "outputs": number(outputs),
            "kernel": number(kernel),
            "stride": number(stride),
            "padding": number(padding),
        },
        "expected": {
            "side": positions(room, stride),
            "parameters": (kernel * kernel * inputs + 1) * outputs,
        },
        "near_misses": [
            *wrong_parameters(kernel, inputs, outputs),
            *wrong_sides(room, stride, padding),
        ],
        "solution": solution(side, kernel, stride, padding, inputs, outputs),
        "drawn": {
            "side": side,
            "kernel": kernel,
            "stride": stride,
            "padding": padding,
            "inputs": inputs,
            "outputs": outputs,
        },
    }


def layer(rng):
    while True:
        side, kernel = rng.randint(24, 65), rng.choice([3, 5, 7])
        stride, padding = rng.randint(1, 4), rng.randint(1, 4)
        inputs, outputs = rng.choice([3, 8, 16, 32]), rng.choice([8, 16, 32, 64])
        room = side + 2 * padding - kernel
        out, unpadded = positions(room, stride), positions(room - 2 * padding, stride)
        padded = padding <= kernel // 2 and unpadded != out
        if padded and out != side and (stride == 1 or room % stride):
            return side, kernel, stride, padding, inputs, outputs


def positions(room, stride):
    """How often the kernel fits: once, and once more for every whole stride in the room left."""
    return room // stride + 1


def wrong_parameters(kernel, inputs, outputs):
    weights = kernel * kernel * inputs * outputs
    return [
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
    ]


def wrong_sides(room, stride, padding):
    return [
        {
            "expected": {"side": positions(room, stride) - 1},
            "says": "One too few: add 1 for the first position of the kernel, and count the "
            "padding on both sides.",
        },
        {
            "expected": {"side": positions(room - 2 * padding, stride)},
            "says": "You left the padding out; it counts twice, once for either side.",
        },
        {
            "expected": {"side": positions(room - padding, stride)},
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
    ]


def solution(side, kernel, stride, padding, inputs, outputs):
    room = side + 2 * padding - kernel
    parameters = (kernel * kernel * inputs + 1) * outputs
    steps = [
        "In the padded image the kernel starts at the first pixel and moves on by the stride as "
        "long as it fits; what does not fit is dropped:",
        rf"$$\left\lfloor \frac{{{side} + 2 \cdot {padding} - {kernel}}}{{{stride}}} "
        rf"\right\rfloor + 1 = \left\lfloor \frac{{{room}}}{{{stride}}} \right\rfloor + 1"
        rf" = {positions(room, stride)}$$",
        f"Every filter has a kernel for each of the {inputs} input channels, and one bias:",
        rf"$$({kernel} \cdot {kernel} \cdot {inputs} + 1) \cdot {outputs} = {parameters}$$",
        "The size of the image plays no part in that: the weights are shared over all places.",
    ]
    return "\n\n".join(steps)
