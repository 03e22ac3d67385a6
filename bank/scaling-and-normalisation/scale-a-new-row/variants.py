"""Standardising one value of a new batch with the statistics of the training data."""

from greenroom.judge.writing import number


def draw(rng):
    age, train, batch = customer(rng)
    return {
        "shown": {
            "train_mean": number(train[0]),
            "train_sd": number(train[1]),
            "batch_mean": number(batch[0]),
            "batch_sd": number(batch[1]),
            "age": number(age),
        },
        "expected": {"scaled": scale(age, *train)},
        "near_misses": near_misses(age, train, batch),
        "solution": solution(age, *train),
        "drawn": {"age": age, "train": train, "batch": batch},
    }


def customer(rng):
    """An age, and mean and standard deviation of the training data and of the batch."""
    while True:
        train_mean, batch_mean = rng.randint(30, 46), rng.randint(30, 56)
        train_sd, batch_sd = rng.choice([8, 10, 12.5, 16]), rng.choice([5, 6, 8, 10])
        age = rng.randint(20, 71)
        scaled, own = scale(age, train_mean, train_sd), scale(age, batch_mean, batch_sd)
        apart = train_sd != batch_sd and min(abs(own - scaled), abs(own + scaled)) >= 0.1
        if apart and abs(scaled) >= 0.3 and abs(own) >= 0.3 and batch_mean - train_mean >= 4:
            return age, (train_mean, train_sd), (batch_mean, batch_sd)


def scale(value, mean, deviation):
    return (value - mean) / deviation


def near_misses(age, train, batch):
    mean, deviation = train
    return [
        {
            "expected": {"scaled": scale(age, *batch)},
            "says": "You scaled with the batch's own statistics; the model expects those of "
            "the training data.",
            "misconception": "new-data-get-their-own-scaler",
        },
        {
            "expected": {"scaled": scale(age, mean, batch[1])},
            "says": "You took the training mean and the batch's standard deviation; both come "
            "from the training data.",
            "misconception": "new-data-get-their-own-scaler",
        },
        {
            "expected": {"scaled": -scale(age, mean, deviation)},
            "says": "The sign is turned round: subtract the mean from the value.",
        },
        {
            "expected": {"scaled": scale(age, mean, deviation**2)},
            "says": "You divided by the variance; divide by the standard deviation.",
        },
    ]


def solution(age, mean, deviation):
    scaled = number(scale(age, mean, deviation))
    steps = [
        "The weights were learnt on values scaled with the mean and the standard deviation of the "
        "training data, so the same two numbers are used for ever after:",
        rf"$$z = \frac{{{age} - {mean}}}{{{number(deviation)}}} = {scaled}$$",
        "The batch's own statistics would hide that today's customers are older than those of the "
        "training data, and would give the same customer another value in another batch.",
    ]
    return "\n\n".join(steps)
