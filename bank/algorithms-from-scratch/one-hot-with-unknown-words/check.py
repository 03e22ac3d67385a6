"""Known and unknown words, one category, no rows."""

from greenroom.judge.cases import Case

WORDS = ["north", "south", "east", "west", "North", "", "Zürich", "10", "9"]


def cases(rng):
    yield Case("three towns", (["b", "a", "b"], ["a", "b", "c"]), visible=True)
    yield Case("there and back", (["b", "a"], ["a", "c"], True), visible=True)
    for n, m in ((1, 3), (6, 10), (50, 40)):
        train = [WORDS[i] for i in rng.integers(5, size=n)]
        new = [WORDS[i] for i in rng.integers(len(WORDS), size=m)]
        shape = f"{n} words, then {m}"
        yield Case("random words", (train, new), shape=shape)
        yield Case("random words, there and back", (train, new, True), shape=shape)
        yield Case("the words of the training", (train, train), shape=shape)
        yield Case("only unknown words", (train, ["?", "!"]), shape=shape)
    yield Case(
        "text is sorted as text", (["9", "10", "Zürich", "a", ""], ["9", ""]), shape="5 words"
    )
    yield Case("no words to encode", (train, []), shape="0 words")
    yield Case("the first category is no zero", (["a", "b"], ["a", "a"], True), shape="2 words")
    yield Case("nothing is changed", (train, new), shape="50 words", keeps_inputs=True)
