"""MSE, RMSE and MAE of five predictions in whole minutes."""

import numpy as np

from greenroom.judge.writing import number, table


def about(x, digits=4):
    """The number after `=` where what is written is exact, else after an approximate sign."""
    text = number(x, digits)
    return f"= {text}" if abs(float(text) - x) < 1e-9 else rf"\approx {text}"


def draw(rng):
    while True:
        actual = rng.randint(15, 60, size=5)
        errors = rng.randint(-9, 10, size=5)
        predicted = actual + errors
        mse, mae = errors @ errors / 5, np.abs(errors).mean()
        rmse = np.sqrt(mse)
        mixed = errors.min() < 0 < errors.max() and errors.sum() != 0
        if mixed and rmse >= mae + 0.3 and mae >= 1.4:
            break
    headers = [r"$\hat y - y$", "squared", "absolute"]
    solution = [
        "Errors, their squares and their sizes:",
        table(headers, zip(errors, errors**2, np.abs(errors), strict=True)),
        rf"$$\text{{MSE}} = \frac{{{errors @ errors}}}{{5}} = {number(mse)}, \qquad "
        rf"\text{{RMSE}} = \sqrt{{{number(mse)}}} {about(rmse)}, \qquad "
        rf"\text{{MAE}} = \frac{{{np.abs(errors).sum()}}}{{5}} = {number(mae)}$$",
        "The root mean squared error is never below the mean absolute error. The gap grows when a "
        "few errors are much larger than the others.",
    ]
    columns = zip("ABCDE", actual, predicted, strict=True)
    return {
        "shown": {"rows": table(["delivery", "actual", "predicted"], columns)},
        "expected": {"mse": mse, "rmse": rmse, "mae": mae},
        "near_misses": [
            {
                "expected": {"rmse": mae},
                "says": "That is the mean absolute error: take the root of the mean, not the mean "
                "of the roots.",
                "misconception": "rmse-equals-mae",
            },
            {
                "expected": {"mae": errors.mean()},
                "says": "You let positive and negative errors cancel; take their sizes first.",
                "misconception": "errors-may-cancel",
            },
            {
                "expected": {"mae": -errors.mean()},
                "says": "You let positive and negative errors cancel; take their sizes first.",
                "misconception": "errors-may-cancel",
            },
            {
                "expected": {"mse": rmse},
                "says": "That is the root of the mean squared error, which is asked for next.",
            },
            {
                "expected": {"rmse": mse},
                "says": "That is the mean squared error; take its root.",
            },
            {
                "expected": {"mse": mse * 5 / 4, "rmse": np.sqrt(mse * 5 / 4)},
                "says": "You divided by n - 1; a mean over five predictions divides by 5.",
            },
            {
                "expected": {"mse": mse * 5, "rmse": np.sqrt(mse * 5)},
                "says": "You took the sum of the squared errors; divide it by 5.",
            },
            {
                "expected": {"rmse": np.sqrt(mse * 5) / 5},
                "says": "You divided after the root; take the mean first and its root then.",
            },
        ],
        "solution": "\n\n".join(solution),
    }
