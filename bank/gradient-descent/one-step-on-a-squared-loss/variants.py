"""One step of gradient descent for a line through four points, on the mean squared error."""

import numpy as np

from greenroom.judge.writing import number, table, vector


def draw(rng):
    while True:
        x = np.sort(rng.choice(np.arange(-2, 5), size=4, replace=False))
        y = rng.randint(-3, 10, size=4)
        w = rng.randint(-2, 4, size=2)
        eta = rng.choice([0.02, 0.05, 0.1])
        inputs = np.column_stack([np.ones(4), x])
        residuals = inputs @ w - y
        gradient = inputs.T @ residuals / 2
        step = eta * gradient
        in_turn = w - step
        in_turn[1] += eta * step[0] * x.sum() / 2
        better = (((inputs @ (w - step) - y) ** 2).sum()) < residuals @ residuals
        apart = abs(gradient[0] - gradient[1]) >= 1 and abs(step[0] * x.sum()) >= 1
        apart = apart and abs(in_turn - w + step)[1] >= 0.01 + 0.02 * abs(w - step)[1]
        if np.abs(gradient).min() >= 1 and better and apart:
            break
    headers = ["$x_i$", r"$\hat y_i$", "$y_i$", r"$r_i = \hat y_i - y_i$", "$r_i x_i$"]
    columns = zip(x, inputs @ w, y, residuals, residuals * x, strict=True)
    solution = [
        rf"Predict with $w_0 = {w[0]}$ and $w_1 = {w[1]}$ and take the residuals:",
        table(headers, columns),
        rf"The residuals add up to ${number(residuals.sum())}$ and the last column to "
        rf"${number(residuals @ x)}$. Differentiating the squares brings down a 2, so both sums "
        r"are multiplied by $\frac{2}{4}$:",
        rf"$$\nabla L = \frac{{2}}{{4}} {vector(inputs.T @ residuals)} = {vector(gradient)}$$",
        rf"$$w - \eta \nabla L = {vector(w)} - {number(eta)} {vector(gradient)}"
        rf" = {vector(w - step)}$$",
    ]
    return {
        "shown": {
            "rows": table(["$x_i$", "$y_i$"], zip(x, y, strict=True)),
            "w0": number(w[0]),
            "w1": number(w[1]),
            "eta": number(eta),
        },
        "expected": {"gradient": gradient, "weights": w - step},
        "near_misses": [
            {
                "expected": {"weights": w + step},
                "says": "You stepped along the gradient, which is uphill; subtract it.",
                "misconception": "gradient-points-downhill",
            },
            {
                "expected": {"gradient": -gradient, "weights": w + step},
                "says": "The sign of the gradient is turned round: the residual is prediction "
                "minus target.",
            },
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
            {
                "expected": {"weights": in_turn},
                "says": "You used the new intercept for the slope's gradient; take both "
                "derivatives at the starting point.",
                "misconception": "parameters-are-updated-in-turn",
            },
        ],
        "solution": "\n\n".join(solution),
    }
