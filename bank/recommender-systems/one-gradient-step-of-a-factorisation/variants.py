"""One simultaneous SGD step of a matrix factorisation with an L2 penalty."""

from greenroom.judge.writing import comes_to, number, vector


def draw(rng):
    numbers = sample(rng)
    mean, p, q, rating, rate, penalty = numbers
    error = rating - mean - p @ q
    return {
        "shown": {
            "mean": number(mean),
            "p": vector(p),
            "q": vector(q),
            "rating": number(rating),
            "rate": number(rate),
            "penalty": number(penalty),
        },
        "expected": stepped(p, q, error, rate, penalty),
        "near_misses": near_misses(p, q, error, rate, penalty),
        "solution": solution(*numbers),
        "drawn": {
            "mean": mean,
            "p": p.tolist(),
            "q": q.tolist(),
            "rating": rating,
            "rate": rate,
            "penalty": penalty,
        },
    }


def sample(rng):
    """An error and vectors that are not small, so that the slips are seen in the third decimal."""
    while True:
        mean = float(rng.choice([3.4, 3.5, 3.6, 3.7]))
        size = rng.permutation([4, 6, 8, 9, 10, 12, 14, 15])[:4] / 10
        p, q = (size * rng.choice([-1, 1], size=4)).reshape(2, 2)
        rating = int(rng.randint(1, 6))
        error = rating - mean - p @ q
        if 0.6 < abs(error) < 2.5:
            return mean, p, q, rating, float(rng.choice([0.1, 0.05])), float(rng.choice([0.2, 0.1]))


def stepped(p, q, error, rate, penalty):
    return {
        "error": error,
        "user": p + rate * (error * q - penalty * p),
        "film": q + rate * (error * p - penalty * q),
    }


def near_misses(p, q, error, rate, penalty):
    right = stepped(p, q, error, rate, penalty)
    user = right["user"]
    slips = [
        (
            right | {"film": q + rate * (error * user - penalty * q)},
            "You updated q with the new p; both vectors move with the other's old value.",
        ),
        (
            right
            | {
                "user": p - rate * (error * q - penalty * p),
                "film": q - rate * (error * p - penalty * q),
            },
            "You went uphill: with e = r - prediction the step adds rate times e q.",
        ),
        (
            {"error": -error} | {key: right[key] for key in ("user", "film")},
            "You gave prediction minus rating; the error asked for is rating minus prediction.",
        ),
        (
            stepped(p, q, 2 * error, rate, 2 * penalty) | {"error": error},
            "You doubled the gradient; the one half in the loss cancels the two.",
        ),
        (
            stepped(p, q, error, rate, 0),
            "You left out the penalty; it takes rate times lambda times the vector away.",
        ),
        (
            stepped(p, q, error, rate, -penalty),
            "You added the penalty's part; it shrinks the vectors, so it is subtracted.",
        ),
        (
            stepped(p, q, error, rate, penalty / rate),
            "You did not multiply the penalty's part by the learning rate.",
        ),
        (
            right
            | {
                "user": p + rate * (error * p - penalty * p),
                "film": q + rate * (error * q - penalty * q),
            },
            "You used each vector's own value in its error term; p moves along q, and q along p.",
        ),
    ]
    return [{"expected": expected, "says": says} for expected, says in slips]


def solution(mean, p, q, rating, rate, penalty):
    product = p @ q
    error = rating - mean - product
    new = stepped(p, q, error, rate, penalty)
    steps = [
        f"The dot product is $p^\\top q {comes_to(product)}$, so the prediction is "
        f"${number(mean)} + ({number(product)}) = {number(mean + product)}$ and the error is",
        f"$$e = {number(rating)} - {number(mean + product)} {comes_to(error, 3)}$$",
        r"The gradients are $\partial L/\partial p = -e\,q + \lambda p$ and "
        r"$\partial L/\partial q = -e\,p + \lambda q$. A step against them, with the old values "
        "on the right, gives",
        f"$$p \\leftarrow {vector(p)} + {number(rate)}\\left({number(error)}\\,{vector(q)} - "
        f"{number(penalty)}\\,{vector(p)}\\right) = {vector(new['user'])}$$",
        f"$$q \\leftarrow {vector(q)} + {number(rate)}\\left({number(error)}\\,{vector(p)} - "
        f"{number(penalty)}\\,{vector(q)}\\right) = {vector(new['film'])}$$",
        f"The dot product is now ${number(new['user'] @ new['film'])}$, and the error "
        f"${number(rating - mean - new['user'] @ new['film'], 3)}$.",
    ]
    return "\n\n".join(steps)
