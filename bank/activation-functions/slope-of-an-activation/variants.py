"""The derivative of a scaled tanh, sigmoid or softplus, in terms of x and in terms of y."""

REMINDERS = {
    "tanh": "",
    "sigmoid": r"where $\sigma(t) = 1 / (1 + e^{-t})$.",
    "softplus": "",
}


def draw(rng):
    kind, a, c = sample(rng)
    return {
        "shown": {"activation": latex(kind, a, c), "reminder": REMINDERS[kind]},
        "expected": slopes(kind, a, c),
        "near_misses": SLIPS[kind](a, c),
        "solution": solution(kind, a, c),
        "drawn": {"kind": kind, "a": a, "c": c},
    }


def sample(rng):
    """The two scales differ, so that one is not taken for the other."""
    kind = ["tanh", "sigmoid", "softplus"][rng.randint(3)]
    a, c = rng.choice([2, 3, 4, 5], size=2, replace=False)
    return kind, int(a), int(c)


def latex(kind, a, c):
    if kind == "tanh":
        return rf"{c} \tanh({a} x)"
    if kind == "sigmoid":
        return rf"{c} \, \sigma({a} x)"
    return rf"\tfrac{{{c}}}{{{a}}} \ln\bigl(1 + e^{{{a} x}}\bigr)"


def slopes(kind, a, c):
    return {
        "tanh": {
            "by-input": f"{a * c}*(1 - tanh({a}*x)^2)",
            "by-output": f"{a * c}*(1 - (y/{c})^2)",
        },
        "sigmoid": {
            "by-input": f"{a * c}*sigmoid({a}*x)*(1 - sigmoid({a}*x))",
            "by-output": f"{a}*y*(1 - y/{c})",
        },
        "softplus": {
            "by-input": f"{c}*sigmoid({a}*x)",
            "by-output": f"{c}*(1 - exp(-{a}*y/{c}))",
        },
    }[kind]


def tanh_slips(a, c):
    return [
        {
            "expected": {
                "by-input": f"{c}*(1 - tanh({a}*x)^2)",
                "by-output": f"{c}*(1 - (y/{c})^2)",
            },
            "says": f"The inner slope is missing: {a}x has slope {a}, which comes out as a factor.",
        },
        {
            "expected": {"by-output": f"{a * c}*(1 - y^2)"},
            "says": f"That takes y for the tanh; here y is {c} times the tanh.",
        },
        {
            "expected": {
                "by-input": f"{a * c}*(1 - tanh({a}*x))",
                "by-output": f"{a * c}*(1 - y/{c})",
            },
            "says": "The tanh is squared in its slope: 1 minus tanh squared.",
        },
        {
            "expected": {"by-input": f"{a * c}*tanh({a}*x)*(1 - tanh({a}*x))"},
            "says": "That is the rule of the sigmoid; the slope of tanh is 1 minus tanh squared.",
        },
    ]


def sigmoid_slips(a, c):
    s = f"sigmoid({a}*x)"
    return [
        {
            "expected": {"by-input": f"{c}*{s}*(1 - {s})", "by-output": f"y*(1 - y/{c})"},
            "says": f"The inner slope is missing: {a}x has slope {a}, which comes out as a factor.",
        },
        {
            "expected": {"by-output": f"{a}*y*(1 - y)"},
            "says": f"That takes y for the sigmoid; here y is {c} times the sigmoid, so the "
            f"second factor is 1 - y/{c}.",
        },
        {
            "expected": {"by-output": f"{a * c}*y*(1 - y/{c})"},
            "says": f"The factor {c} is already in y; it must not be counted twice.",
        },
        {
            "expected": {"by-input": f"{a * c}*(1 - {s}^2)"},
            "says": "That is the rule of tanh; the slope of the sigmoid is s times 1 - s.",
        },
    ]


def softplus_slips(a, c):
    return [
        {
            "expected": {"by-input": f"{a * c}*sigmoid({a}*x)"},
            "says": f"The inner slope {a} cancels with the {a} in front of the logarithm.",
        },
        {
            "expected": {"by-input": f"{c}/(1 + exp({a}*x))"},
            "says": "That falls from left to right, and the slope rises as a sigmoid does: the "
            "power from the inner slope stays in the numerator.",
        },
        {
            "expected": {"by-input": f"{c}/{a}*sigmoid({a}*x)"},
            "says": f"The inner slope is missing: the exponent {a}x has slope {a}.",
        },
        {
            "expected": {"by-output": f"{c}*(1 - exp(-y))"},
            "says": f"Solve for the exponential with the factor in front: y times {a}/{c} is the "
            "logarithm.",
        },
        {
            "expected": {"by-output": f"{c}*exp(-{a}*y/{c})"},
            "says": "That is the part that is missing from the full slope: the sigmoid is one "
            "minus this power.",
        },
    ]


SLIPS = {"tanh": tanh_slips, "sigmoid": sigmoid_slips, "softplus": softplus_slips}


def solution(kind, a, c):
    found = slopes(kind, a, c)
    way = {
        "tanh": [
            rf"The slope of $\tanh t$ is $1 - \tanh^2 t$, and the inner function ${a}x$ gives a "
            rf"factor ${a}$: together ${a * c}\,(1 - \tanh^2({a}x))$.",
            rf"Since $\tanh({a}x) = y / {c}$, that is ${a * c}\,(1 - y^2 / {c * c})$.",
        ],
        "sigmoid": [
            rf"The slope of $\sigma(t)$ is $\sigma(t)(1 - \sigma(t))$, and the inner function "
            rf"${a}x$ gives a factor ${a}$: together ${a * c}\,\sigma({a}x)(1 - \sigma({a}x))$.",
            rf"Since $\sigma({a}x) = y / {c}$, that is ${a}\,y\,(1 - y / {c})$.",
        ],
        "softplus": [
            rf"The slope of $\ln(1 + e^t)$ is $e^t / (1 + e^t) = \sigma(t)$; the inner slope ${a}$ "
            rf"cancels the ${a}$ below, so the slope is ${c}\,\sigma({a}x)$.",
            rf"From ${a}y / {c} = \ln(1 + e^{{{a}x}})$ follows $1 / (1 + e^{{{a}x}}) = "
            rf"e^{{-{a}y/{c}}}$, and $\sigma({a}x)$ is 1 minus that.",
        ],
    }[kind]
    typed = ["Typed, the answers are", f"`{found['by-input']}`", "and", f"`{found['by-output']}`"]
    return "\n\n".join([*way, *typed])
