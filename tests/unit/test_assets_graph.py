"""The graph that is built for a BERT encoder computes what BERT computes."""

import math

import numpy as np
import onnxruntime
import pytest

from greenroom.assets.graph import sentence_encoder

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
    x = norm(x + weights["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
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
    mean = x.mean(axis=0)
    return mean / np.sqrt((mean**2).sum())


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
