"""Standardising one value of a new batch with the statistics of the training data."""

from greenroom.judge.writing import number


def draw(rng):
    while True:
        train_mean, batch_mean = rng.randint(30, 46), rng.randint(30, 56)
        train_sd, batch_sd = rng.choice([8, 10, 12.5, 16]), rng.choice([5, 6, 8, 10])
        age = rng.randint(20, 71)
        scaled, own = (age - train_mean) / train_sd, (age - batch_mean) / batch_sd
        apart = train_sd != batch_sd and min(abs(own - scaled), abs(own + scaled)) >= 0.1
        if apart and abs(scaled) >= 0.3 and abs(own) >= 0.3 and batch_mean - train_mean >= 4:
            break
    mixed = (age - train_mean) / batch_sd
    solution = [
        "The weights were learnt on values scaled with the mean and the standard deviation of the "
        "training data, so the same two numbers are used for ever after:",
        rf"$$z = \frac{{{age} - {train_mean}}}{{{number(train_sd)}}} = {number(scaled)}$$",
        "The batch's own statistics would hide that today's customers are older than those of the "
        "training data, and would give the same customer another value in another batch.",
    ]
    return {
        "shown": {
            "train_mean": number(train_mean),
            "train_sd": number(train_sd),
            "batch_mean": number(batch_mean),
            "batch_sd": number(batch_sd),
            "age": number(age),
        },
        "expected": {"scaled": scaled},
        "near_misses": [
            {
                "expected": {"scaled": own},
                "says": "You scaled with the batch's own statistics; the model expects those of "
                "the training data.",
                "misconception": "new-data-get-their-own-scaler",
            },
            {
                "expected": {"scaled": mixed},
                "says": "You took the training mean and the batch's standard deviation; both come "
                "from the training data.",
                "misconception": "new-data-get-their-own-scaler",
            },
            {
                "expected": {"scaled": -scaled},
                "says": "The sign is turned round: subtract the mean from the value.",
            },
            {
                "expected": {"scaled": (age - train_mean) / train_sd**2},
                "says": "You divided by the variance; divide by the standard deviation.",
            },
        ],
        "solution": "\n\n".join(solution),
    }
