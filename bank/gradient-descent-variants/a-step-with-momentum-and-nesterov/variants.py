"""One step of momentum and one of Nesterov's momentum on a quadratic of two weights."""

import numpy as np

from greenroom.judge.writing import number, vector


def draw(rng):
    curvatures, mixed, w, v, eta, beta = problem(rng)
    hessian = np.array([[curvatures[0], mixed], [mixed, curvatures[1]]])
    return {
        "shown": {
            "f": formula(curvatures, mixed),
            "w": vector(w),
            "v": vector(v),
            "eta": number(eta),
            "beta": number(beta),
        },
        "expected": {
            "momentum": w + beta * v - eta * hessian @ w,
            "nesterov": w + beta * v - eta * hessian @ (w + beta * v),
        },
        "near_misses": near_misses(hessian, w, v, eta, beta),
        "solution": solution(hessian, w, v, eta, beta),
        "drawn": {
            "halves": curvatures / 2,
            "mixed": mixed,
            "w": w,
            "v": v,
            "rate": eta,
            "beta": beta,
        },
    }


def problem(rng):
    """Curvatures (even, so that the formula has whole numbers), weights, velocity, constants."""
    curvatures = 2 * rng.choice(np.arange(1, 7), size=2, replace=False)
    mixed = int(rng.choice([-1, 1]))
    w = rng.randint(1, 6, size=2) * rng.choice([-1, 1], size=2)
    v = rng.randint(2, 9, size=2) / 10 * rng.choice([-1, 1], size=2)
    return curvatures, mixed, w, v, float(rng.choice([0.05, 0.1])), float(rng.choice([0.8, 0.9]))


def formula(curvatures, mixed):
    first, second = (f"{'' if c == 2 else c // 2} w_{i + 1}^2" for i, c in enumerate(curvatures))
    return f"{first} {'+' if mixed > 0 else '-'} w_1 w_2 + {second}".strip()


def near_misses(hessian, w, v, eta, beta):
    here, ahead = hessian @ w, hessian @ (w + beta * v)
    return [
        {
            "expected": {"momentum": w - eta * here, "nesterov": w - eta * here},
            "says": "You left the velocity out; that is a step of plain gradient descent.",
        },
        {
            "expected": {
                "momentum": w + beta * v + eta * here,
                "nesterov": w + beta * v + eta * ahead,
            },
            "says": "You added the gradient; it is subtracted.",
        },
        {
            "expected": {
                "momentum": w + beta * v - (1 - beta) * eta * here,
                "nesterov": w + beta * v - (1 - beta) * eta * ahead,
            },
            "says": "You weighted the gradient by 1 - β; in this form of momentum it enters with "
            "its full rate.",
        },
        {
            "expected": {"momentum": w + v - eta * here},
            "says": "You kept the whole old velocity; β times it is carried over.",
        },
        {
            "expected": {"momentum": beta * (w + v) - eta * here},
            "says": "You multiplied the weights by β; only the velocity is.",
            "misconception": "momentum-remembers-weights",
        },
        {
            "expected": {"nesterov": w + beta * v - eta * hessian @ (w + v)},
            "says": "You took the gradient at w + v; look ahead by β times the velocity.",
        },
        {
            "expected": {"nesterov": w + 2 * beta * v - eta * ahead},
            "says": "You started from the point ahead and added the velocity again; it is added "
            "once, to the old weights.",
        },
        {
            "expected": {"nesterov": w + beta * v - eta * here},
            "says": "That is ordinary momentum; for Nesterov's version take the gradient at the "
            "point ahead.",
        },
    ]


def solution(hessian, w, v, eta, beta):
    ahead = w + beta * v
    steps = [
        rf"The gradient is $\nabla f(w) = \begin{{pmatrix}} {row(hessian[0])} \\ "
        rf"{row(hessian[1])} \end{{pmatrix}}$. At the weights it is",
        rf"$$\nabla f(w) = {vector(hessian @ w)}$$",
        "so the step with momentum leads to",
        rf"$$w + \beta v - \eta \nabla f(w) = {vector(w)} + {vector(beta * v)} - {number(eta)} "
        rf"{vector(hessian @ w)} = {vector(ahead - eta * hessian @ w)}$$",
        rf"Nesterov looks ahead first, to $w + \beta v = {vector(ahead)}$, where the gradient is "
        rf"${vector(hessian @ ahead)}$:",
        rf"$$w + \beta v - \eta \nabla f(w + \beta v) = {vector(ahead)} - {number(eta)} "
        rf"{vector(hessian @ ahead)} = {vector(ahead - eta * hessian @ ahead)}$$",
    ]
    return "\n\n".join(steps)


def row(entries):
    """A line of the gradient: 4 w_1 - w_2."""
    terms = [
        f"{'-' if c < 0 else '+'} {'' if abs(c) == 1 else abs(c)} w_{i + 1}"
        for i, c in enumerate(entries)
    ]
    return " ".join(terms).removeprefix("+ ")
