"""The graph that is built for a BERT encoder computes what BERT computes."""

import math

import numpy as np
import onnxruntime
import pytest

from greenroom.assets.graph import cross_encoder, sentence_encoder
from greenroom.assets.merge import merged

WIDTH, HEADS, INNER, LAYERS, WORDS, PLACES = 24, 3, 40, 2, 50, 16


def bert_weights(seed=0):
    rng = np.random.default_rng(seed)

    def draw(*shape):
        return rng.normal(0, 0.3, shape).astype(np.float32)

    weights = {
        "embeddings.word_embeddings.weight": draw(WORDS, WIDTH),
        "embeddings.position_embeddings.weight": draw(PLACES, WIDTH),
        "embeddings.token_type_embeddings.weight": draw(2, WIDTH),
    }
    norms = ["embeddings.LayerNorm"]
    for layer in range(LAYERS):
        at = f"encoder.layer.{layer}"
        linear = {
            f"{at}.attention.self.query": (WIDTH, WIDTH),
            f"{at}.attention.self.key": (WIDTH, WIDTH),
            f"{at}.attention.self.value": (WIDTH, WIDTH),
            f"{at}.attention.output.dense": (WIDTH, WIDTH),
            f"{at}.intermediate.dense": (INNER, WIDTH),
            f"{at}.output.dense": (WIDTH, INNER),
        }
        for name, shape in linear.items():
            weights |= {f"{name}.weight": draw(*shape), f"{name}.bias": draw(shape[0])}
        norms += [f"{at}.attention.output.LayerNorm", f"{at}.output.LayerNorm"]
    for name in norms:
        weights |= {f"{name}.weight": 1 + draw(WIDTH), f"{name}.bias": draw(WIDTH)}
    return weights


def forward(weights, ids):
    """A sentence's vector: the mean over its tokens, brought to length 1."""
    mean = states(weights, ids, np.zeros(len(ids), np.int64)).mean(axis=0)
    return mean / np.linalg.norm(mean)


def states(weights, ids, kinds):
    """BERT by its definition, one text at a time, too plain to be wrong."""

    def linear(x, name):
        return x @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]

    def norm(x, name):
        centred = x - x.mean(axis=-1, keepdims=True)
        scaled = centred / np.sqrt((centred**2).mean(axis=-1, keepdims=True) + 1e-12)
        return scaled * weights[f"{name}.weight"] + weights[f"{name}.bias"]

    def gelu(x):
        return x * 0.5 * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))

    x = weights["embeddings.word_embeddings.weight"][ids]
    x = x + weights["embeddings.position_embeddings.weight"][: len(ids)]
    x = norm(x + weights["embeddings.token_type_embeddings.weight"][kinds], "embeddings.LayerNorm")
    size = WIDTH // HEADS
    for layer in range(LAYERS):
        at = f"encoder.layer.{layer}"
        query, key, value = (
            linear(x, f"{at}.attention.self.{name}") for name in ("query", "key", "value")
        )
        heads = []
        for head in range(HEADS):
            part = slice(head * size, (head + 1) * size)
            scores = np.exp(query[:, part] @ key[:, part].T / math.sqrt(size))
            heads.append(scores / scores.sum(axis=-1, keepdims=True) @ value[:, part])
        attended = linear(np.concatenate(heads, axis=-1), f"{at}.attention.output.dense")
        x = norm(x + attended, f"{at}.attention.output.LayerNorm")
        inner = gelu(linear(x, f"{at}.intermediate.dense"))
        x = norm(x + linear(inner, f"{at}.output.dense"), f"{at}.output.LayerNorm")
    return x


@pytest.fixture(scope="module")
def session():
    model = sentence_encoder(bert_weights(), heads=HEADS).SerializeToString()
    return onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])


@pytest.mark.parametrize("length", [1, 2, 7, PLACES])
def test_the_graph_equals_the_definition(session, length):
    """
    Embeddings, attention, GELU, both norms, pooling: one number off would show in every row.
    """
    ids = np.random.default_rng(length).integers(0, WORDS, length)
    (found,) = session.run(None, {"input_ids": ids[None, :]})

    assert found.shape == (1, WIDTH)
    assert found[0] == pytest.approx(forward(bert_weights(), ids), abs=2e-5)


def test_texts_of_one_length_can_go_together(session):
    """Each row of a batch is what it is alone."""
    ids = np.random.default_rng(5).integers(0, WORDS, (3, 6))
    (together,) = session.run(None, {"input_ids": ids})
    alone = [session.run(None, {"input_ids": row[None, :]})[0][0] for row in ids]

    assert together == pytest.approx(np.stack(alone), abs=1e-6)


def test_the_order_of_the_tokens_matters(session):
    """Positions are in the graph: the same tokens the other way round are another text."""
    ids = np.arange(1, 9)[None, :]
    (there,), (back,) = (session.run(None, {"input_ids": i}) for i in (ids, ids[:, ::-1].copy()))

    assert float((there * back).sum()) < 0.999


def test_a_missing_tensor_is_named():
    """Another architecture's weights are refused, not half used."""
    weights = bert_weights()
    del weights["encoder.layer.1.attention.self.key.bias"]

    with pytest.raises(KeyError, match=r"layer\.1\.attention\.self\.key\.bias"):
        sentence_encoder(weights, heads=HEADS)


def with_head(labels=4):
    rng = np.random.default_rng(1)
    head = {"head.weight": rng.normal(0, 0.3, (labels, 3 * WIDTH)), "head.bias": np.ones(labels)}
    return bert_weights() | {name: value.astype(np.float32) for name, value in head.items()}


@pytest.mark.parametrize(("first", "second"), [(1, 1), (5, 3), (2, 9)])
def test_the_cross_encoder_equals_the_definition(first, second):
    """
    Both token types, the first state and the two means, and the head on top of them.
    """
    weights = with_head()
    ids = np.random.default_rng(first).integers(0, WORDS, first + second)
    kinds = np.repeat([0, 1], [first, second])
    model = cross_encoder(weights, heads=HEADS).SerializeToString()
    running = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    fed = {"input_ids": ids[None, :], "token_type_ids": kinds[None, :]}
    (found,) = running.run(None, fed)
    x = states(weights, ids, kinds)
    seen = np.concatenate([x[0], x[:first].mean(axis=0), x[first:].mean(axis=0)])

    assert found.shape == (1, 4)
    assert found[0] == pytest.approx(weights["head.weight"] @ seen + weights["head.bias"], abs=5e-5)


def test_a_difference_is_merged_into_its_layer_and_nothing_else():
    """
    Thin halves are multiplied and added; whole tensors take the place of the base's.
    """
    base, name = bert_weights(), "encoder.layer.0.output.dense"
    rng = np.random.default_rng(2)
    up, down = rng.normal(size=(WIDTH, 3)), rng.normal(size=(3, INNER))
    bias = np.full(WIDTH, 7, np.float16)
    found = merged(base, {f"{name}.up": up, f"{name}.down": down, f"{name}.bias": bias})

    assert found[f"{name}.weight"] == pytest.approx(base[f"{name}.weight"] + up @ down, abs=1e-5)
    assert set(found[f"{name}.bias"]) == {7}
    rest = set(base) - {f"{name}.weight", f"{name}.bias"}
    assert all(np.array_equal(found[key], base[key]) for key in rest)
    assert {value.dtype for value in found.values()} == {np.dtype(np.float32)}


@pytest.mark.parametrize(
    "difference",
    [
        {"head.up": np.ones((2, 1)), "head.down": np.ones((1, 2))},
        {"encoder.layer.0.output.dense.up": np.ones((WIDTH, 1))},
        {"encoder.layer.0.output.dense.up": np.ones((2, 1)), "x": np.ones(1)},
    ],
)
def test_a_difference_of_another_model_is_refused(difference):
    """Halves without a layer, without the other half, or of another shape."""
    with pytest.raises(ValueError, match="does not fit"):
        merged(bert_weights(), difference)
