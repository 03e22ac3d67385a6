"""One step of gradient descent for a line through four points, on the mean squared error."""

import numpy as np

from greenroom.judge.writing import number, table, vector


def draw(rng):
    x, y, w, eta = problem(rng)
    gradient = gradient_at(w, x, y)
    return {
        "shown": {
            "rows": table(["$x_i$", "$y_i$"], zip(x, y, strict=True)),
            "w0": number(w[0]),
            "w1": number(w[1]),
            "eta": number(eta),
        },
        "expected": {"gradient": gradient, "weights": w - eta * gradient},
        "near_misses": [
            *wrong_signs(w, gradient, eta),
            *wrong_gradients(w, gradient, eta),
            {
                "expected": {"weights": in_turn(w, gradient, eta, x)},
                "says": "You used the new intercept for the slope's gradient; take both "
                "derivatives at the starting point.",
                "misconception": "parameters-are-updated-in-turn",
            },
        ],
        "solution": solution(x, y, w, eta),
        "drawn": {"x": x, "y": y, "start": w, "rate": eta},
    }


def problem(rng):
    while True:
        x = np.sort(rng.choice(np.arange(-2, 5), size=4, replace=False))
        y = rng.randint(-3, 10, size=4)
        w = rng.randint(-2, 4, size=2)
        eta = rng.choice([0.02, 0.05, 0.1])
        if is_telling(x, y, w, eta):
            return x, y, w, eta


def is_telling(x, y, w, eta):
    """Whether the step lowers the loss, and every slip leads somewhere else."""
    gradient = gradient_at(w, x, y)
    step = eta * gradient
    before, after = residuals_at(w, x, y), residuals_at(w - step, x, y)
    apart = abs(gradient[0] - gradient[1]) >= 1 and abs(step[0] * x.sum()) >= 1
    detour = abs(in_turn(w, gradient, eta, x) - w + step)[1]
    apart = apart and detour >= 0.01 + 0.02 * abs(w - step)[1]
    return np.abs(gradient).min() >= 1 and (after**2).sum() < before @ before and apart


def predictions_at(w, x):
    return np.column_stack([np.ones(4), x]) @ w


def residuals_at(w, x, y):
    return predictions_at(w, x) - y


def gradient_at(w, x, y):
    return np.column_stack([np.ones(4), x]).T @ residuals_at(w, x, y) / 2


def in_turn(w, gradient, eta, x):
    """The weights, where the slope's derivative is taken after the intercept has moved."""
    step = eta * gradient
    weights = w - step
    weights[1] += eta * step[0] * x.sum() / 2
    return weights


def wrong_signs(w, gradient, eta):
    return [
        {
            "expected": {"weights": w + eta * gradient},
            "says": "You stepped along the gradient, which is uphill; subtract it.",
            "misconception": "gradient-points-downhill",
        },
        {
            "expected": {"gradient": -gradient, "weights": w + eta * gradient},
            "says": "The sign of the gradient is turned round: the residual is prediction "
            "minus target.",
        },
    ]


def wrong_gradients(w, gradient, eta):
    step = eta * gradient
    return [
        {
            "expected": {"gradient": gradient / 2, "weights": w - step / 2},
            "says": "You dropped the factor 2 that comes from differentiating the square.",
        },
        {
            "expected": {"gradient": gradient * 4, "weights": w - step * 4},
            "says": "You took the sum over the points; the loss is a mean, so divide by 4.",
        },
        {
            "expected": {"gradient": gradient[[0, 0]], "weights": w - step[0]},
            "says": "The slope's residuals must be weighted by their x before they are added.",
        },
    ]


def solution(x, y, w, eta):
    residuals, gradient = residuals_at(w, x, y), gradient_at(w, x, y)
    headers = ["$x_i$", r"$\hat y_i$", "$y_i$", r"$r_i = \hat y_i - y_i$", "$r_i x_i$"]
    columns = zip(x, predictions_at(w, x), y, residuals, residuals * x, strict=True)
    steps = [
        rf"Predict with $w_0 = {w[0]}$ and $w_1 = {w[1]}$ and take the residuals:",
        table(headers, columns),
        rf"The residuals add up to ${number(residuals.sum())}$ and the last column to "
        rf"${number(residuals @ x)}$. Differentiating the squares brings down a 2, so both sums "
        r"are multiplied by $\frac{2}{4}$:",
        rf"$$\nabla L = \frac{{2}}{{4}} {vector(gradient * 2)} = {vector(gradient)}$$",
        rf"$$w - \eta \nabla L = {vector(w)} - {number(eta)} {vector(gradient)}"
        rf" = {vector(w - eta * gradient)}$$",
    ]
    return "\n\n".join(steps)
