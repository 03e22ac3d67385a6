"""One step of a tanh cell with two units, and one entry of its Jacobian."""

import numpy as np

from greenroom.judge.writing import comes_to, matrix, number, vector


def draw(rng):
    cell = sample(rng)
    total = inside(**cell)
    state = np.tanh(total)
    slope = (1 - state[0] ** 2) * cell["recurrent"][0, 0]
    return {
        "shown": {name: matrix(v) if v.ndim == 2 else vector(v) for name, v in cell.items()},
        "expected": {"state": state, "slope": slope},
        "near_misses": near_misses(cell, total),
        "solution": solution(cell, total, state, slope),
        "drawn": {name: v.tolist() for name, v in cell.items()},
    }


def sample(rng):
    """Tenths and quarters, with sums that tanh does not flatten."""
    while True:
        cell = {
            "recurrent": signed(rng, 2, 9, (2, 2)) / 10,
            "entering": signed(rng, 2, 9, (2, 2)) / 10,
            "bias": signed(rng, 1, 5, 2) / 10,
            "before": signed(rng, 2, 8, 2) / 10,
            "x": signed(rng, 1, 3, 2).astype(float),
        }
        total = inside(**cell)
        own = cell["recurrent"][0, 0]
        apart = [abs(total - np.tanh(total)).min(), abs(total[0] - total[1])]
        moderate = abs(total).min() > 0.3 and abs(total).max() < 1.6
        if moderate and min(apart) > 0.008 and abs(own) > 0.3:
            return cell


def signed(rng, low, high, size):
    return rng.randint(low, high, size=size) * rng.choice([-1, 1], size=size)


def inside(recurrent, entering, bias, before, x):
    return recurrent @ before + entering @ x + bias


def near_misses(cell, total):
    own, x, before = cell["recurrent"], cell["x"], cell["before"]
    state = np.tanh(total)
    return [
        {
            "expected": {"state": total, "slope": own[0, 0]},
            "says": "That is the sum before the squashing; tanh is still to be applied.",
        },
        {
            "expected": {"state": 1 / (1 + np.exp(-total))},
            "says": "You squashed with the logistic function; this cell uses tanh.",
        },
        {
            "expected": {"state": np.tanh(total - own @ before)},
            "says": "The previous state is missing: its product with the recurrent weights "
            "belongs into the sum.",
        },
        {
            "expected": {"state": np.tanh(total - cell["bias"])},
            "says": "The bias is missing.",
        },
        {
            "expected": {"state": np.tanh(own @ x + cell["entering"] @ before + cell["bias"])},
            "says": "You swapped the roles: the recurrent weights multiply the previous state, "
            "the others the input.",
        },
        {
            "expected": {"state": np.tanh(own.T @ before + cell["entering"].T @ x + cell["bias"])},
            "says": "You multiplied by the transposed matrices; each row of a matrix makes one "
            "entry of the new state.",
        },
        {
            "expected": {"slope": 1 - state[0] ** 2},
            "says": "That is the slope of tanh alone; the chain rule adds the recurrent weight.",
        },
        {
            "expected": {"slope": own[0, 0]},
            "says": "That is the recurrent weight alone; the slope of tanh belongs before it.",
        },
        {
            "expected": {"slope": (1 - total[0] ** 2) * own[0, 0]},
            "says": "The slope of tanh is one minus the square of the new state, not of the sum.",
        },
    ]


def solution(cell, total, state, slope):
    own = cell["recurrent"]
    parts = [own @ cell["before"], cell["entering"] @ cell["x"], cell["bias"]]
    summed = " + ".join(vector(part) for part in parts)
    steps = [
        rf"$$W_h h_{{t-1}} + W_x x_t + b = {summed} = {vector(total)}$$",
        rf"$$h_t = \tanh {vector(total)} \approx {vector(state, 3)}$$",
        "The derivative of $\\tanh$ is $1 - \\tanh^2$, and inside stands the weight from the first "
        "unit to itself, so",
        rf"$$\frac{{\partial h_{{t,1}}}}{{\partial h_{{t-1,1}}}} = (1 - h_{{t,1}}^2) \, W_{{h,11}} "
        rf"= (1 - {number(abs(state[0]))}^2) \cdot ({number(own[0, 0])}) {comes_to(slope, 3)}$$",
    ]
    return "\n\n".join(steps)
