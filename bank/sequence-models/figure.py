"""How much gradient reaches back over 60 steps in plain and in gated recurrent networks."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

UNITS, STEPS = 32, 60


def draw(rng):
    inputs = rng.normal(0, 0.1, size=(STEPS, UNITS))
    last = rng.normal(size=UNITS)
    last /= np.linalg.norm(last)
    base = np.linalg.qr(rng.normal(size=(UNITS, UNITS)))[0]
    gates = rng.normal(0, 0.1 / UNITS**0.5, size=(4 * UNITS, UNITS))
    back = np.arange(STEPS + 1)
    curves = {
        "plain, weights of norm 0.8": plain(0.8 * base, inputs, last),
        "plain, weights of norm 1.6": plain(1.6 * base, inputs, last),
        "LSTM, forget gates near 0.5": gated(gates, 0, inputs, last),
        "LSTM, forget gates near 0.98": gated(gates, 4, inputs, last),
    }
    styles = ["solid", "dashed", "dotted", "solid"]
    return figure(
        "Gradient that reaches an earlier step",
        words(list(curves.values())),
        panel(
            *(
                line(back, values, name=name, style=style)
                for (name, values), style in zip(curves.items(), styles, strict=True)
            ),
            x=axis("steps back from the loss", low=0, high=STEPS),
            y=axis("length of the gradient", low=1e-18, high=1e6, scale="log"),
        ),
    )


def plain(weights, inputs, last):
    """Gradient of last . h_T with respect to the state 0, 1, 2 ... steps earlier."""
    h, states = np.zeros(UNITS), []
    for x in inputs:
        h = np.tanh(weights @ h + x)
        states.append(h)
    lengths, gradient = [np.linalg.norm(last)], last
    for h in reversed(states):
        gradient = weights.T @ ((1 - h**2) * gradient)
        lengths.append(np.linalg.norm(gradient))
    return np.array(lengths)


def gated(weights, forget_bias, inputs, last):
    """The same for the cell state of an LSTM, through all of its paths."""
    h, c, tape = np.zeros(UNITS), np.zeros(UNITS), []
    for x in inputs:
        i, f, o, g = (weights @ h + np.tile(x, 4)).reshape(4, UNITS)
        i, f, o, g = squash(i), squash(f + forget_bias), squash(o), np.tanh(g)
        tape.append((i, f, o, g, c, f * c + i * g))
        c = tape[-1][-1]
        h = o * np.tanh(c)
    to_h, to_c = np.zeros(UNITS), last
    lengths = [np.linalg.norm(to_c)]
    for i, f, o, g, before, c in reversed(tape):
        to_c = to_c + to_h * o * (1 - np.tanh(c) ** 2)
        slopes = [
            to_c * g * i * (1 - i),
            to_c * before * f * (1 - f),
            to_h * np.tanh(c) * o * (1 - o),
            to_c * i * (1 - g**2),
        ]
        to_h, to_c = weights.T @ np.concatenate(slopes), to_c * f
        lengths.append(np.linalg.norm(to_c))
    return np.array(lengths)


def squash(z):
    return 1 / (1 + np.exp(-z))


def words(curves):
    small, large, half, open_gate = (f"{values[-1]:.1e}" for values in curves)
    return (
        "Four curves on a logarithmic axis: the length of the gradient that reaches a state 0 to "
        f"{STEPS} steps before the loss, each starting at 1. In a plain network with recurrent "
        f"weights of norm 0.8 it falls to {small}, with weights of norm 1.6 it grows to {large}. "
        f"In an LSTM whose forget gates are near 0.5 it falls to {half}; with forget gates near "
        f"0.98 it is {open_gate} at the end."
    )
