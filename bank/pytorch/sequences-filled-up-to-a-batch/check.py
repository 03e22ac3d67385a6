"""Lengths of every kind, empty sequences, padding that is a word, one example."""

from greenroom.judge.cases import Case


def drawn(rng, count, longest, padding=0):
    lengths = rng.integers(0, longest + 1, size=count)
    sequences = [rng.integers(0, 9, size=n).tolist() for n in lengths]
    return sequences, [int(label) for label in rng.integers(3, size=count)], padding


def cases(rng):
    yield Case("two sequences", ([[5, 7, 2], [4]], [1, 0], 0), visible=True)
    for count, longest in ((2, 3), (5, 6), (16, 12)):
        yield Case("random sequences", drawn(rng, count, longest), shape=f"{count} sequences")
    word = [[3, 0, 0], [0, 4], [1, 2, 0, 0]], [0, 1, 2], 0
    yield Case("padding that is also a word", word, shape="3 sequences")
    yield Case("another number for padding", drawn(rng, 4, 5, padding=-100), shape="4 sequences")
    yield Case("an empty sequence", ([[], [6, 6], [1]], [0, 1, 0], 9), shape="3 sequences")
    yield Case("all sequences are empty", ([[], []], [1, 2], 0), shape="2 sequences")
    yield Case("one sequence", ([rng.integers(9, size=4).tolist()], [2], 1), shape="1 sequence")
    order = [[1], [2, 2, 2], [3, 3]], [7, 8, 9], 0
    yield Case("the order of the examples stays", order, shape="3 sequences")
