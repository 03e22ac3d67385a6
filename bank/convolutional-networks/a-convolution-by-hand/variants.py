"""A 3 by 3 kernel on a 4 by 4 image: without padding, and with padding 1 and stride 2."""

import numpy as np

from greenroom.judge.writing import matrix


def draw(rng):
    image, kernel = sample(rng)
    plain, padded = outputs(image, kernel)
    return {
        "shown": {"image": matrix(image), "kernel": matrix(kernel)},
        "expected": {"plain": plain, "padded": padded},
        "near_misses": near_misses(image, kernel),
        "solution": solution(image, kernel, plain, padded),
        "drawn": {"image": image.tolist(), "kernel": kernel.tolist()},
    }


def sample(rng):
    """A kernel with three zeros that changes when it is flipped or transposed."""
    while True:
        image = rng.randint(0, 6, size=(4, 4))
        kernel = rng.permutation([0, 0, 0, 1, 1, 2, -1, -1, -2]).reshape(3, 3)
        right = outputs(image, kernel)
        others = [outputs(image, kernel[::-1, ::-1]), outputs(image, kernel.T)]
        if all((a != b).any() for other in others for a, b in zip(right, other, strict=True)):
            return image, kernel


def outputs(image, kernel):
    return convolve(image, kernel, 1), convolve(np.pad(image, 1), kernel, 2)


def convolve(image, kernel, stride):
    places = range(0, image.shape[0] - 2, stride)
    return np.array([[(kernel * window(image, i, j)).sum() for j in places] for i in places])


def window(image, i, j):
    return image[i : i + 3, j : j + 3]


def near_misses(image, kernel):
    flipped, turned = outputs(image, kernel[::-1, ::-1]), outputs(image, kernel.T)
    right, wide = outputs(image, kernel)[0], np.pad(image, 1)
    dense = convolve(wide, kernel, 1)
    copied = convolve(np.pad(image, 1, mode="edge"), kernel, 2)
    return [
        {
            "expected": {"plain": flipped[0], "padded": flipped[1]},
            "says": "You flipped the kernel, as the convolution of mathematics does; the "
            "libraries lay it on as it is.",
        },
        {
            "expected": {"plain": turned[0], "padded": turned[1]},
            "says": "You exchanged rows and columns of the kernel.",
        },
        {
            "expected": {"plain": right.T},
            "says": "Rows and columns of the output are exchanged: moving to the right fills a "
            "row.",
        },
        {
            "expected": {"padded": dense[1::2, 1::2]},
            "says": "You began one place too late: the first window has its corner on the first "
            "zero of the padding.",
        },
        {
            "expected": {"padded": dense[:2, :2]},
            "says": "That is stride 1; with stride 2 the kernel moves on by two places.",
        },
        {
            "expected": {"padded": copied},
            "says": "You repeated the border; the padding is made of zeros.",
        },
        {
            "expected": {"padded": right},
            "says": "That is the output without padding; here zeros surround the image.",
        },
    ]


def solution(image, kernel, plain, padded):
    first, corner = window(image, 0, 0), window(np.pad(image, 1), 0, 0)
    steps = [
        "Without padding the first window is the upper left 3 by 3 part of the image. The "
        "products with the kernel, place by place, add up to the first output:",
        rf"$${products(first, kernel)} = {plain[0, 0]}$$",
        "Moving by one place to the right and by one down gives the others:",
        rf"$$Y = {matrix(plain)}$$",
        "With the padding the first window begins on the zeros, so only its lower right 2 by 2 "
        "part lies on the image:",
        rf"$${products(corner, kernel)} = {padded[0, 0]}$$",
        "The next windows begin two places further to the right, and two further down:",
        rf"$$Y = {matrix(padded)}$$",
    ]
    return "\n\n".join(steps)


def products(part, kernel):
    """The terms that are not multiplied by a zero of the kernel."""
    terms = [
        rf"{k if k > 0 else f'({k})'} \cdot {x}"
        for k, x in zip(kernel.ravel().tolist(), part.ravel().tolist(), strict=True)
        if k != 0
    ]
    return " + ".join(terms)
