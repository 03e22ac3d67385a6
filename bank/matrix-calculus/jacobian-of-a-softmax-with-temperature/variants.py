"""Entries of the Jacobian of a softmax with temperature, and the slope of its log loss."""

from greenroom.judge.writing import number

TEMPERATURES = [0.1, 0.2, 0.25, 0.4, 0.5, 1.25, 1.5, 2, 2.5, 3, 4, 5, 8, 10]


def draw(rng):
    temperature = TEMPERATURES[rng.randint(len(TEMPERATURES))]
    t = number(temperature)
    return {
        "shown": {"temperature": t},
        "expected": {"own": f"p_1*(1 - p_1)/{t}", "other": f"-p_1*p_2/{t}", "loss": f"p_2/{t}"},
        "near_misses": near_misses(t),
        "solution": solution(t),
        "drawn": {"temperature": temperature},
    }


def near_misses(t):
    return [
        {
            "expected": {"own": "p_1*(1 - p_1)", "other": "-p_1*p_2", "loss": "p_2"},
            "says": "The temperature is missing: the inner derivative of z/T is 1/T.",
        },
        {
            "expected": {
                "own": f"{t}*p_1*(1 - p_1)",
                "other": f"-{t}*p_1*p_2",
                "loss": f"{t}*p_2",
            },
            "says": "You multiplied by the temperature; the logits are divided by it.",
        },
        {
            "expected": {"other": "0", "loss": "0"},
            "says": "All logits stand in the denominator, so the other ones count too.",
            "misconception": "softmax-outputs-ignore-other-logits",
        },
        {
            "expected": {"other": f"p_1*p_2/{t}"},
            "says": "The sign is turned round: raising another logit lowers this probability.",
        },
        {
            "expected": {"own": f"p_1/{t}"},
            "says": "You differentiated the numerator alone; the logit stands in the denominator "
            "as well.",
        },
        {
            "expected": {"loss": f"-p_2/{t}"},
            "says": "The sign is turned round: raising the logit of a wrong class raises the loss.",
        },
        {
            "expected": {"loss": f"(p_2 - 1)/{t}"},
            "says": "That is the form for the logit of the true class; the second class is "
            "wrong here, so nothing is subtracted.",
        },
    ]


def solution(t):
    steps = [
        rf"With $S = \sum_j e^{{z_j/{t}}}$ the logarithm is $\log p_1 = z_1/{t} - \log S$. Since "
        rf"$\partial \log S/\partial z_j = p_j/{t}$,",
        rf"$$\frac{{\partial \log p_1}}{{\partial z_1}} = \frac{{1 - p_1}}{{{t}}}, \qquad "
        rf"\frac{{\partial \log p_1}}{{\partial z_2}} = -\frac{{p_2}}{{{t}}}$$",
        r"Multiplied by $p_1$ these are the entries of the Jacobian, and the second one with a "
        r"minus is the slope of the loss:",
        rf"$$\frac{{\partial p_1}}{{\partial z_1}} = \frac{{p_1(1 - p_1)}}{{{t}}}, \qquad "
        rf"\frac{{\partial p_1}}{{\partial z_2}} = -\frac{{p_1 p_2}}{{{t}}}, \qquad "
        rf"\frac{{\partial L}}{{\partial z_2}} = \frac{{p_2}}{{{t}}}$$",
        f"Typed: `p_1*(1 - p_1)/{t}`, `-p_1*p_2/{t}` and `p_2/{t}`.",
    ]
    return "\n\n".join(steps)
