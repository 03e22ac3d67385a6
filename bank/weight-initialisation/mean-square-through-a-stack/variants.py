"""Mean square of the activations after L ReLU layers of one width."""

from math import sqrt

from greenroom.judge.writing import comes_to, number


def draw(rng):
    layers, width, deviation, square = sample(rng)
    gain = width * deviation**2
    return {
        "shown": {
            "layers": number(layers),
            "width": number(width),
            "deviation": number(deviation),
            "square": number(square),
        },
        "expected": {
            "first": gain * square,
            "last": (gain / 2) ** layers * square,
            "steady": sqrt(2 / width),
        },
        "near_misses": near_misses(layers, width, deviation, square),
        "solution": solution(layers, width, deviation, square),
        "drawn": {"layers": layers, "width": width, "deviation": deviation, "square": square},
    }


def sample(rng):
    """Standard deviations of three decimals at which a layer shrinks or grows by 12 % or more."""
    while True:
        layers, width = int(rng.randint(5, 11)), int(rng.choice([50, 80, 100, 200, 400]))
        factor = rng.randint(40, 171) / 100
        deviation = round(sqrt(2 * factor / width), 3)
        factor = width * deviation**2 / 2
        if abs(factor - 1) > 0.12 and abs(2 * factor - 1) > 0.12:
            return layers, width, deviation, float(rng.choice([1, 2, 3]))


def near_misses(layers, width, deviation, square):
    gain = width * deviation**2
    return [
        {
            "expected": {"last": gain**layers * square, "steady": sqrt(1 / width)},
            "says": "You left out the ReLU, which sets half of the mean square to zero in every "
            "layer.",
        },
        {
            "expected": {"first": gain * square / 2},
            "says": "That is the mean square after the ReLU; the variance of the sums is asked "
            "for.",
        },
        {
            "expected": {"first": width * deviation * square},
            "says": "You put in the standard deviation of the weights; square it first.",
        },
        {
            "expected": {"first": deviation**2 * square},
            "says": "The number of inputs is missing: a sum of n terms has n times the variance.",
            "misconception": "one-scale-fits-any-width",
        },
        {
            "expected": {"last": (gain / 2) ** (layers - 1) * square},
            "says": "That is one layer too few; every layer multiplies once, the first one too.",
        },
        {
            "expected": {"last": gain * square / 2 * layers},
            "says": "The factors of the layers multiply; raise the factor to a power.",
        },
        {
            "expected": {"last": sqrt((gain / 2) ** layers * square)},
            "says": "That is the root mean square; the mean square is asked for.",
        },
        {
            "expected": {"steady": 2 / width},
            "says": "That is the variance; the standard deviation is its root.",
        },
        {
            "expected": {"steady": sqrt(1 / (2 * width))},
            "says": "The two belongs above the line: ReLU halves the mean square, so the variance "
            "of the weights is doubled.",
            "misconception": "relu-wants-smaller-weights",
        },
    ]


def solution(layers, width, deviation, square):
    gain = width * deviation**2
    last = (gain / 2) ** layers * square
    steps = [
        f"Each sum has {width} uncorrelated terms $w_i x_i$ with mean 0 and variance "
        rf"${number(deviation)}^2 \cdot {number(square)}$:",
        rf"$$\operatorname{{Var}}(z) = {width} \cdot {number(deviation)}^2 \cdot {number(square)} "
        rf"{comes_to(gain * square)}$$",
        "ReLU keeps half of the mean square of such a symmetric sum, so a layer multiplies the "
        "mean square by",
        rf"$$\frac{{{width} \cdot {number(deviation)}^2}}{{2}} {comes_to(gain / 2, 6)}$$",
        f"and {layers} layers multiply it by the {layers}th power of that:",
        rf"$${number(gain / 2, 6)}^{{{layers}}} \cdot {number(square)} {shown(last)}$$",
        "It stays the same where the factor is 1, so",
        rf"$$\sigma = \sqrt{{\frac{{2}}{{{width}}}}} {comes_to(sqrt(2 / width))}$$",
    ]
    return "\n\n".join(steps)


def shown(value):
    """With about four significant digits, also where it is small."""
    return comes_to(value, 4 if value > 1 else 7)
