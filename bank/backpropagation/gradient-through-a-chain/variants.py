"""A chain of two weights, in which the first weight also reaches the output directly."""

# hidden layer of the sum u: LaTeX, the value, and its derivative with respect to u
HIDDEN = {
    "tanh": (r"\tanh(w x)", "tanh(u)", "(1 - tanh(u)^2)"),
    "sigmoid": (r"\sigma(w x)", "sigmoid(u)", "(sigmoid(u)*(1 - sigmoid(u)))"),
    "exp": (r"e^{-w x}", "exp(-(u))", "(-exp(-(u)))"),
    "square": (r"(w x)^2", "(u)^2", "(2*(u))"),
    "softplus": (r"\ln(1 + e^{w x})", "ln(1 + exp(u))", "sigmoid(u)"),
}
# loss of the difference e: LaTeX, and its derivative with respect to the prediction
LOSS = {
    "half": (r"\tfrac12 (\hat y - y)^2", "(e)"),
    "whole": (r"(\hat y - y)^2", "(2*(e))"),
    "fourth": (r"\tfrac14 (\hat y - y)^4", "((e)^3)"),
}


def draw(rng):
    hidden = str(rng.choice(sorted(HIDDEN)))
    loss = str(rng.choice(sorted(LOSS)))
    skip = int(rng.choice([-3, -2, 2, 3]))
    return {
        "shown": {
            "hidden": HIDDEN[hidden][0],
            "output": f"v h {'+' if skip > 0 else '-'} {abs(skip)} w",
            "loss": LOSS[loss][0],
        },
        "expected": answers(hidden, loss, skip),
        "near_misses": near_misses(hidden, loss, skip),
        "solution": solution(hidden, loss, skip),
        "drawn": {"hidden": hidden, "loss": loss, "skip": skip},
    }


def pieces(hidden, loss, skip):
    """The hidden value, its slope and the error, written in w, v, x and y."""
    value = HIDDEN[hidden][1].replace("u", "w*x") if hidden != "sigmoid" else "sigmoid(w*x)"
    slope = HIDDEN[hidden][2].replace("(u)", "(w*x)")
    error = LOSS[loss][1].replace("(e)", f"(v*{value} + ({skip})*w - y)")
    return value, slope, error


def answers(hidden, loss, skip):
    value, slope, error = pieces(hidden, loss, skip)
    return {
        "v-gradient": f"{error}*{value}",
        "w-gradient": f"{error}*(v*{slope}*x + ({skip}))",
    }


def near_misses(hidden, loss, skip):
    value, slope, error = pieces(hidden, loss, skip)
    slips = [
        {
            "expected": {"w-gradient": f"{error}*v*{slope}*x"},
            "says": "You followed the way through h only; w also reaches the output directly, and "
            "the two ways are added.",
            "misconception": "shared-value-counts-once",
        },
        {
            "expected": {"w-gradient": f"{error}*({skip})"},
            "says": "You followed the direct way only; w also acts through h, and the two ways "
            "are added.",
            "misconception": "shared-value-counts-once",
        },
        {
            "expected": {"w-gradient": f"{error}*(v*{slope} + ({skip}))"},
            "says": "The inner derivative of w x with respect to w is missing: it is x.",
        },
        {
            "expected": {"w-gradient": f"{error}*(v*{slope}*w + ({skip}))"},
            "says": "You differentiated w x with respect to x; with respect to w it is x.",
        },
        {
            "expected": {"w-gradient": f"{error}*(v*x + ({skip}))"},
            "says": "The derivative of the hidden layer is missing in the way through h.",
        },
        {
            "expected": {"w-gradient": f"{error}*({slope}*x + ({skip}))"},
            "says": "On the way through h the gradient is multiplied by v.",
        },
        {
            "expected": {
                "v-gradient": f"-({error})*{value}",
                "w-gradient": f"-({error})*(v*{slope}*x + ({skip}))",
            },
            "says": "The sign is turned round: the difference is prediction minus target.",
        },
        {
            "expected": {"v-gradient": error},
            "says": "The derivative of v h with respect to v is h, which is missing.",
        },
    ]
    plain = f"(v*{value} + ({skip})*w - y)"
    if loss != "half":
        slips.append(
            {
                "expected": {
                    "v-gradient": f"{plain}*{value}",
                    "w-gradient": f"{plain}*(v*{slope}*x + ({skip}))",
                },
                "says": "You took the derivative of half the squared difference; this loss has "
                "another one.",
            }
        )
    return slips


def solution(hidden, loss, skip):
    typed = answers(hidden, loss, skip)
    _, slope, error = pieces(hidden, loss, skip)
    steps = [
        "Backwards from the loss. At the prediction the gradient is",
        f"`{error}`",
        r"The prediction depends on $v$ through $v h$ only, so $\partial \hat y / \partial v = h$.",
        rf"It depends on $w$ in two ways: through $h$ with $v \cdot \partial h / \partial w$, and "
        rf"directly with ${skip}$. The two are added. The inner derivative of $w x$ is $x$, so "
        r"$\partial h / \partial w$ is",
        f"`{slope}*x`",
        "Typed, the answers are",
        f"`{typed['v-gradient']}`",
        "and",
        f"`{typed['w-gradient']}`",
    ]
    return "\n\n".join(steps)
