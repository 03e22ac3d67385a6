"""Repeated words, words that stand everywhere, empty documents, scikit-learn."""

from sklearn.feature_extraction.text import TfidfVectorizer

from greenroom.judge.cases import Case


def known(documents):
    vectorizer = TfidfVectorizer(analyzer=lambda words: words)
    weights = vectorizer.fit_transform(documents).toarray()
    return list(vectorizer.get_feature_names_out()), weights


def drawn(rng, n, words, most):
    sizes = rng.integers(1, most + 1, size=n)
    return [[f"w{min(rng.geometric(0.2), words)}" for _ in range(size)] for size in sizes]


def cases(rng):
    yield Case("two documents", ([["a", "b"], ["b", "b"]],), visible=True)
    yield Case("an empty document", ([["a"], []],), visible=True)
    for n, words, most in ((1, 3, 4), (4, 6, 8), (30, 20, 40)):
        documents = drawn(rng, n, words, most)
        shape = f"{n} documents of up to {most} words"
        yield Case("random documents", (documents,), shape=shape, expected=known(documents))
        everywhere = [[*one, "the"] for one in documents]
        yield Case("a word in every document", (everywhere,), shape=shape)
        often = [*documents, ["rare"] * 9]
        yield Case("a word often in one document", (often,), shape=shape)
        holes = [[], *documents, []]
        yield Case("empty documents", (holes,), shape=shape)
    yield Case("one word everywhere", ([["a"], ["a"]],), shape="2 documents")
    twice = [one + one for one in documents]
    yield Case("every document twice as long", (twice,), shape=shape, expected=known(documents))
    yield Case("nothing is changed", (documents,), shape=shape, keeps_inputs=True)
