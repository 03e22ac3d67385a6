"""Sinusoidal encodings of width four, and the product of two of them."""

import numpy as np

from greenroom.judge.writing import number, vector


def draw(rng):
    root = int(rng.choice([4, 5, 8, 10, 20, 40]))
    position = int(rng.randint(3, 20))
    entries = encoding(position, [1, root])
    return {
        "shown": {"base": str(root**2), "position": str(position)},
        "expected": {"encoding": entries, "product": f"cos(k) + cos(k/{root})"},
        "near_misses": near_misses(position, root),
        "solution": solution(position, root, entries),
        "drawn": {"base": root**2, "position": position},
    }


def encoding(position, slowness):
    angles = [position / s for s in slowness]
    return np.array([f(a) for a in angles for f in (np.sin, np.cos)])


def near_misses(position, root):
    right = encoding(position, [1, root])
    return [
        {
            "expected": {"encoding": right[[1, 0, 3, 2]]},
            "says": "Sine and cosine are swapped: the even indices have the sine.",
        },
        {
            "expected": {"encoding": right[[0, 2, 1, 3]]},
            "says": "You listed the sines first; sine and cosine of one wavelength alternate.",
        },
        {
            "expected": {"encoding": encoding(position, [1, root**2])},
            "says": "The second divisor is the base to the power of 2/4, its root, not the base "
            "itself.",
        },
        {
            "expected": {"encoding": encoding(position, [1, root**0.5])},
            "says": "For i = 1 the exponent is 2i/4 = 1/2; you took 1/4.",
        },
        {
            "expected": {"encoding": encoding(position - 1, [1, root])},
            "says": "That is the encoding of the position before; the given number is p itself.",
        },
        {
            "expected": {"encoding": encoding(np.radians(position), [1, root])},
            "says": "You took the angles in degrees; they are in radians.",
        },
        {
            "expected": {"product": f"sin(k) + sin(k/{root})"},
            "says": "sin a sin b + cos a cos b is the cosine of the difference, not its sine.",
        },
        {
            "expected": {"product": f"cos(2*p + k) + cos((2*p + k)/{root})"},
            "says": "You took the cosine of the sum of the angles; with a plus between the "
            "products it is that of their difference.",
        },
        {
            "expected": {"product": "cos(k)"},
            "says": "That is the first wavelength alone; the second one adds a term.",
        },
        {
            "expected": {"product": f"cos(k) + cos(k/{root**2})"},
            "says": "The divisor of the second wavelength is the root of the base.",
        },
        {
            "expected": {"product": f"cos(k)*cos(k/{root})"},
            "says": "The two wavelengths add up in a dot product; they do not multiply.",
        },
    ]


def solution(position, root, entries):
    steps = [
        rf"For $i = 0$ the divisor is 1, for $i = 1$ it is $\sqrt{{{root**2}}} = {root}$. So the "
        rf"angles are ${position}$ and ${position}/{root} = {number(position / root)}$, and",
        rf"$$\mathrm{{PE}}_{{{position}}} = (\sin {position}, \cos {position}, "
        rf"\sin {number(position / root)}, \cos {number(position / root)})^\top "
        rf"\approx {vector(entries, 3)}$$",
        "In the dot product each wavelength gives "
        "$\\sin a \\sin b + \\cos a \\cos b = \\cos(b - a)$ "
        rf"with $b - a = k$ or $k/{root}$, so",
        rf"$$\mathrm{{PE}}_p^\top \mathrm{{PE}}_{{p+k}} = \cos(k) + \cos(k/{root}),$$",
        rf"in plain notation `cos(k) + cos(k/{root})`. It depends on the distance $k$ alone and "
        "not on $p$.",
    ]
    return "\n\n".join(steps)
