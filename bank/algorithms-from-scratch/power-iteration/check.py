"""Power iteration: sign and size, stopping, slow and missing convergence, scale, errors."""

import numpy as np

from greenroom.judge.cases import Case, Close, Holds, UpToSign


def pair(value, vector):
    """The eigenpair, its vector in either direction."""
    vector = np.asarray(vector) / np.linalg.norm(vector)

    def wrong(given, _right):
        says = Close(rtol=1e-6, atol=0).difference(given[0], value)
        if says:
            return f"of the eigenvalue: {says}"
        says = UpToSign(each=Close(rtol=1e-5, atol=1e-6)).difference(given[1], vector)
        return f"of the eigenvector, up to sign: {says}" if says else None

    return Holds(wrong)


def small_residual(A, tol):
    def wrong(given, _right):
        value, vector = given[0], np.asarray(given[1])
        if not np.isclose(np.linalg.norm(vector), 1):
            return "the vector has not the length 1"
        image = A @ vector
        far = np.linalg.norm(image - value * vector) / np.linalg.norm(image)
        return None if far <= tol * 1.001 else f"the relative residual is {far:.2g}, above tol"

    return Holds(wrong)


def matrix(rng, values):
    """A symmetric matrix with these eigenvalues, and its first eigenvector."""
    Q, _ = np.linalg.qr(rng.normal(size=(len(values), len(values))))
    A = Q * values @ Q.T
    return (A + A.T) / 2, Q[:, 0]


def beside(rng, vector):
    """A start that is neither along the vector nor orthogonal to it."""
    other = rng.normal(size=len(vector))
    other -= other @ vector * vector
    return 3 * (vector + 2 * other / np.linalg.norm(other)) * rng.choice([-1, 1])


def cases(rng):
    A = np.array([[2.0, 1.0], [1.0, 2.0]])
    args = (A, np.array([1.0, 0.0]))
    yield Case("a matrix of two rows", args, visible=True, compare=pair(3, [1, 1]))
    A = np.array([[1.0, 0.0], [0.0, -4.0]])
    args = (A, np.array([1.0, 1.0]))
    yield Case("a negative leading value", args, visible=True, compare=pair(-4, [0, 1]))

    alone = rng.uniform(-5, -1)
    args = (np.array([[alone]]), np.array([2.0]))
    yield Case("a single row", args, shape="1 row", compare=pair(alone, [1]))
    for spectrum in ([3.0, 1.0], [-5.0, 4.0, 1.0], [6.0, -5.0, 2.0, 0.0, -1.0]):
        values = np.array(spectrum) * rng.uniform(0.8, 1.2)
        A, vector = matrix(rng, values)
        sign = "negative" if values[0] < 0 else "positive"
        shape = f"{len(values)} rows, the leading value {sign}"
        right = pair(values[0], vector)
        yield Case("a random matrix", (A, beside(rng, vector)), shape=shape, compare=right)
    values = np.r_[-7, rng.uniform(-5, 5, size=29)]
    A, vector = matrix(rng, values)
    args = (A, beside(rng, vector))
    yield Case("a random matrix", args, shape="30 rows", compare=pair(-7, vector))
    for size in (1e-12, 1e12):
        args = (size * A, beside(rng, vector))
        shape = f"30 rows, entries of about {size:g}"
        right = pair(-7 * size, vector)
        yield Case("entries of another size", args, shape=shape, compare=right)
    args = (A, vector, 1e-10, 1)
    shape = "the start is an eigenvector, max_iter 1"
    yield Case("the start is tried first", args, shape=shape, compare=pair(-7, vector))

    slow, vector = matrix(rng, np.array([1.0, 0.98, 0.1, -0.2]))
    start = beside(rng, vector)
    shape = "4 rows, the two leading values close"
    yield Case("slow convergence", (slow, start), shape=shape, compare=pair(1, vector))
    again = f"{shape}, max_iter 40"
    yield Case("max_iter", (slow, start, 1e-10, 40), shape=again, raises=("ArithmeticError",))
    again = f"{again}, tol 0.05"
    right = small_residual(slow, 0.05)
    yield Case("a larger tol stops early", (slow, start, 0.05, 40), shape=again, compare=right)
    turned = rng.uniform(1, 9) * np.array([[0.0, 1.0], [1.0, 0.0]])
    args = (turned, np.array([1.0, 0.0]), 1e-10, 100)
    shape = "2 rows, leading values of both signs"
    yield Case("no convergence", args, shape=shape, raises=("ArithmeticError",))
    args = (slow, np.zeros(4))
    yield Case("a start of zeros", args, shape="4 rows", raises=("ValueError",))
    # Its first entry stays 0 throughout.
    A = np.array([[1, 0, 0], [0, 4, 2], [0, 2, 1]])
    args = (A, np.array([0, 1, rng.integers(2, 6)]))
    shape = "3 rows of whole numbers, start[0] is 0"
    yield Case("whole numbers", args, shape=shape, compare=pair(5, [0, 2, 1]))
    start = rng.normal(size=3)
    args = (np.zeros((3, 3)), start)
    yield Case("a matrix of zeros", args, shape="3 rows", compare=pair(0.0, start))
    args = (A.astype(float), start + 4)
    right = pair(5, [0, 2, 1])
    yield Case("inputs not changed", args, shape="3 rows", keeps_inputs=True, compare=right)
