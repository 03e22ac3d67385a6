"""Standard deviations of Xavier and He, and a uniform limit, for a convolution."""

from math import sqrt

from greenroom.judge.writing import comes_to, number


def draw(rng):
    kernel, inputs, outputs = sample(rng)
    fan_in, fan_out = kernel**2 * inputs, kernel**2 * outputs
    return {
        "shown": {
            "kernel": number(kernel),
            "inputs": number(inputs),
            "outputs": number(outputs),
        },
        "expected": {
            "xavier": sqrt(2 / (fan_in + fan_out)),
            "he": sqrt(2 / fan_in),
            "limit": sqrt(6 / fan_in),
        },
        "near_misses": [*wrong_fans(kernel, inputs, outputs), *wrong_rules(fan_in, fan_out)],
        "solution": solution(fan_in, fan_out, kernel, inputs, outputs),
        "drawn": {"kernel": kernel, "inputs": inputs, "outputs": outputs},
    }


def sample(rng):
    """Kernels of 3 to 7, and two different numbers of channels."""
    inputs, outputs = rng.choice([8, 16, 24, 32, 48, 64, 96, 128], size=2, replace=False)
    return int(rng.choice([3, 5, 7])), int(inputs), int(outputs)


def wrong_fans(kernel, inputs, outputs):
    return [
        {
            "expected": {
                "xavier": sqrt(2 / (inputs + outputs)),
                "he": sqrt(2 / inputs),
                "limit": sqrt(6 / inputs),
            },
            "says": "You counted channels only; an output value is computed from a whole kernel "
            "in each of them.",
        },
        {
            "expected": {
                "xavier": sqrt(2 / (kernel * (inputs + outputs))),
                "he": sqrt(2 / (kernel * inputs)),
                "limit": sqrt(6 / (kernel * inputs)),
            },
            "says": "The kernel covers a square, so its side counts twice.",
        },
        {
            "expected": {
                "he": sqrt(2 / (kernel**2 * outputs)),
                "limit": sqrt(6 / (kernel**2 * outputs)),
            },
            "says": "You used the fan-out; He's rule is asked for with the fan-in.",
        },
    ]


def wrong_rules(fan_in, fan_out):
    return [
        {
            "expected": {
                "xavier": 2 / (fan_in + fan_out),
                "he": 2 / fan_in,
            },
            "says": "That is the variance; the standard deviation is its root.",
        },
        {
            "expected": {"he": sqrt(1 / fan_in), "limit": sqrt(3 / fan_in)},
            "says": "The factor of two is missing: ReLU throws away half of the mean square, so "
            "the variance is doubled.",
            "misconception": "relu-wants-smaller-weights",
        },
        {
            "expected": {"xavier": sqrt(1 / (fan_in + fan_out))},
            "says": "Xavier's variance is one over the mean of both fans, so two over their sum.",
        },
        {
            "expected": {"xavier": sqrt(6 / (fan_in + fan_out))},
            "says": "That is the limit of Xavier's uniform version; the standard deviation is "
            "asked for.",
        },
        {
            "expected": {"limit": sqrt(2 / fan_in)},
            "says": "The limit is not the standard deviation: the variance of a uniform "
            "distribution on [-a, a] is a squared over 3.",
        },
    ]


def solution(fan_in, fan_out, kernel, inputs, outputs):
    steps = [
        rf"The fan-in is ${kernel}^2 \cdot {inputs} = {fan_in}$, the fan-out ${kernel}^2 \cdot "
        rf"{outputs} = {fan_out}$.",
        "Xavier takes the mean of both, He the fan-in and a two for the half that ReLU discards:",
        rf"$$\sigma_{{\text{{Xavier}}}} = \sqrt{{\frac{{2}}{{{fan_in} + {fan_out}}}}} "
        rf"{comes_to(sqrt(2 / (fan_in + fan_out)))}, \qquad \sigma_{{\text{{He}}}} = "
        rf"\sqrt{{\frac{{2}}{{{fan_in}}}}} {comes_to(sqrt(2 / fan_in))}$$",
        "A uniform distribution on $[-a, a]$ has the variance $a^2/3$, so",
        rf"$$a = \sqrt{{3}} \cdot \sigma_{{\text{{He}}}} = \sqrt{{\frac{{6}}{{{fan_in}}}}} "
        rf"{comes_to(sqrt(6 / fan_in))}$$",
    ]
    return "\n\n".join(steps)
