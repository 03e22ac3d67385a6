"""Weights of a full and of a depthwise separable convolution, and the work of the latter."""

from greenroom.judge.writing import number


def draw(rng):
    side, kernel, inputs, outputs = sample(rng)
    full = kernel**2 * inputs * outputs
    separable = kernel**2 * inputs + inputs * outputs
    return {
        "shown": {
            "side": number(side),
            "kernel": number(kernel),
            "inputs": number(inputs),
            "outputs": number(outputs),
        },
        "expected": {
            "full": full,
            "separable": separable,
            "work": separable * side**2 / 1e6,
        },
        "near_misses": near_misses(side, kernel, inputs, outputs),
        "solution": solution(side, kernel, inputs, outputs),
        "drawn": {"side": side, "kernel": kernel, "inputs": inputs, "outputs": outputs},
    }


def sample(rng):
    """Different numbers of channels in and out."""
    inputs, outputs = rng.choice([16, 24, 32, 48, 64, 96, 128], size=2, replace=False)
    return int(rng.choice([14, 20, 28, 40, 56])), int(rng.choice([3, 5])), int(inputs), int(outputs)


def near_misses(side, kernel, inputs, outputs):
    full = kernel**2 * inputs * outputs
    depthwise, mixing = kernel**2 * inputs, inputs * outputs
    places = side**2
    return [
        {
            "expected": {"full": kernel**2 * outputs},
            "says": "A filter of a full convolution has a kernel for every input channel.",
            "misconception": "one-kernel-serves-all-channels",
        },
        {
            "expected": {"full": full + outputs, "separable": depthwise + mixing + outputs},
            "says": "There are no biases in this layer.",
        },
        {
            "expected": {"separable": depthwise, "work": depthwise * places / 1e6},
            "says": "The 1 by 1 convolution that mixes the channels is missing.",
        },
        {
            "expected": {"separable": mixing, "work": mixing * places / 1e6},
            "says": "The kernels of the depthwise step are missing, one for each input channel.",
        },
        {
            "expected": {
                "separable": kernel**2 * outputs + mixing,
                "work": (kernel**2 * outputs + mixing) * places / 1e6,
            },
            "says": "The depthwise step comes first and has one kernel for each input channel.",
        },
        {
            "expected": {
                "separable": kernel * inputs + mixing,
                "work": (kernel * inputs + mixing) * places / 1e6,
            },
            "says": "A kernel is a square: its side counts twice.",
        },
        {
            "expected": {
                "separable": kernel**2 * inputs * inputs + mixing,
                "work": (kernel**2 * inputs * inputs + mixing) * places / 1e6,
            },
            "says": "A depthwise step does not mix channels: one kernel for each, not one for "
            "each pair.",
        },
        {
            "expected": {"work": full * places / 1e6},
            "says": "That is the work of the full convolution.",
        },
        {
            "expected": {"work": (depthwise + mixing) * side / 1e6},
            "says": "The map has side times side places.",
        },
        {
            "expected": {
                "separable": (depthwise + mixing) * places,
            },
            "says": "The weights are shared over all places; only the work grows with the map.",
            "misconception": "weights-grow-with-the-image",
        },
    ]


def solution(side, kernel, inputs, outputs):
    full = kernel**2 * inputs * outputs
    depthwise, mixing = kernel**2 * inputs, inputs * outputs
    separable = depthwise + mixing
    steps = [
        "The full convolution has a kernel for every pair of an input and an output channel:",
        rf"$${kernel}^2 \cdot {inputs} \cdot {outputs} = {full}$$",
        "The separable one has a kernel for every input channel, and then a weight for every pair:",
        rf"$${kernel}^2 \cdot {inputs} + {inputs} \cdot {outputs} = {depthwise} + {mixing} "
        rf"= {separable}$$",
        rf"That is one part in ${number(full / separable, 1)}$.",
        f"Each weight is used once at each of the ${side}^2 = {side**2}$ places:",
        rf"$${separable} \cdot {side**2} = {separable * side**2}, \text{{ which is }} "
        rf"{number(separable * side**2 / 1e6, 4)} \text{{ million}}$$",
    ]
    return "\n\n".join(steps)
