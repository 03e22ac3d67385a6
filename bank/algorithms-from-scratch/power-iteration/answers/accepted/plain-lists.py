# Works with plain lists and exact sums.
import math


def product(p, q):
    return math.fsum(a * b for a, b in zip(p, q, strict=True))


def power_iteration(A, start, tol=1e-10, max_iter=10_000):
    rows = [[float(entry) for entry in row] for row in A]
    vector = [float(entry) for entry in start]
    if not any(vector):
        raise ValueError("the start is zero")
    for _ in range(max_iter):
        length = math.hypot(*vector)
        vector = [entry / length for entry in vector]
        image = [product(row, vector) for row in rows]
        value = product(vector, image)
        residual = math.hypot(*(a - value * b for a, b in zip(image, vector, strict=True)))
        if residual <= tol * math.hypot(*image):
            return value, vector
        vector = image
    raise ArithmeticError("not converged")
