"""MSE, RMSE and MAE of five predictions in whole minutes."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table


def draw(rng):
    actual, errors = forecast(rng)
    mse, rmse, mae = metrics(errors)
    columns = zip("ABCDE", actual, actual + errors, strict=True)
    return {
        "shown": {"rows": table(["delivery", "actual", "predicted"], columns)},
        "expected": {"mse": mse, "rmse": rmse, "mae": mae},
        "near_misses": [*mixed_up(errors), *wrong_divisors(mse)],
        "solution": solution(errors),
        "drawn": {"actual": actual, "predicted": actual + errors},
    }


def forecast(rng):
    """What the deliveries took, and by how much the predictions were off."""
    while True:
        actual = rng.randint(15, 60, size=5)
        errors = rng.randint(-9, 10, size=5)
        _, rmse, mae = metrics(errors)
        mixed = errors.min() < 0 < errors.max() and errors.sum() != 0
        if mixed and rmse >= mae + 0.3 and mae >= 1.4:
            return actual, errors


def metrics(errors):
    mse = errors @ errors / 5
    return mse, np.sqrt(mse), np.abs(errors).mean()


def mixed_up(errors):
    mse, rmse, mae = metrics(errors)
    return [
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
    ]


def wrong_divisors(mse):
    return [
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
    ]


def solution(errors):
    mse, rmse, mae = metrics(errors)
    headers = [r"$\hat y - y$", "squared", "absolute"]
    steps = [
        "Errors, their squares and their sizes:",
        table(headers, zip(errors, errors**2, np.abs(errors), strict=True)),
        rf"$$\text{{MSE}} = \frac{{{errors @ errors}}}{{5}} = {number(mse)}, \qquad "
        rf"\text{{RMSE}} = \sqrt{{{number(mse)}}} {comes_to(rmse)}, \qquad "
        rf"\text{{MAE}} = \frac{{{np.abs(errors).sum()}}}{{5}} = {number(mae)}$$",
        "The root mean squared error is never below the mean absolute error. The gap grows when a "
        "few errors are much larger than the others.",
    ]
    return "\n\n".join(steps)
