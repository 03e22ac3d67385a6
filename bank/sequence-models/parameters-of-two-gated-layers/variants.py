"""Counting the weights of an LSTM and of a GRU layer of the same sizes."""

from greenroom.judge.writing import number


def draw(rng):
    inputs = int(rng.choice([8, 10, 12, 20, 30, 40, 50]))
    units = int(rng.choice([16, 18, 24, 28, 32, 36]))
    steps = int(rng.choice([25, 35, 45, 60]))
    return {
        "shown": {"steps": str(steps), "inputs": str(inputs), "units": str(units)},
        "expected": counts(block(inputs, units)),
        "near_misses": near_misses(inputs, units, steps),
        "solution": solution(inputs, units),
        "drawn": {"inputs": inputs, "units": units, "steps": steps},
    }


def block(inputs, units):
    """Weights for input and state, and a bias, of one gate or candidate."""
    return inputs * units + units * units + units


def counts(one, lstm=4, gru=3):
    return {"lstm": lstm * one, "gru": gru * one}


def near_misses(inputs, units, steps):
    one = block(inputs, units)
    return [
        {
            "expected": counts(one, lstm=3, gru=2),
            "says": "You counted the gates only; the candidate has weights of its own.",
        },
        {
            "expected": counts(one - units),
            "says": "The biases are missing: one for each unit of every block.",
        },
        {
            "expected": counts(one + units),
            "says": "You counted two bias vectors in each block, as some libraries keep them; "
            "here there is one.",
        },
        {
            "expected": counts(inputs * units + units),
            "says": "The weights for the previous hidden state are missing: units times units in "
            "every block.",
        },
        {
            "expected": counts(one * steps),
            "says": "You multiplied by the number of steps; the same weights serve every step.",
            "misconception": "rnn-has-weights-for-every-step",
        },
        {
            "expected": counts(one, gru=5),
            "says": "A GRU has fewer blocks than an LSTM: two gates and a candidate.",
            "misconception": "gru-has-one-more-gate",
        },
        {
            "expected": counts(one, lstm=3, gru=4),
            "says": "You swapped the two: the LSTM has four blocks, the GRU three.",
            "misconception": "gru-has-one-more-gate",
        },
        {
            "expected": counts(one, lstm=1, gru=1),
            "says": "That is one block; a layer has one for each gate and one for the candidate.",
        },
    ]


def solution(inputs, units):
    one = block(inputs, units)
    steps = [
        "One block (a gate or a candidate) has weights for the input, weights for the state and "
        "a bias:",
        rf"$$d h + h^2 + h = {inputs} \cdot {units} + {units}^2 + {units} = {number(one)}$$",
        rf"The LSTM has three gates and a candidate, ${4} \cdot {one} = {4 * one}$ parameters.",
        rf"The GRU has two gates and a candidate, ${3} \cdot {one} = {3 * one}$ parameters.",
        "The number of steps plays no part: the same weights are used at every step.",
    ]
    return "\n\n".join(steps)
