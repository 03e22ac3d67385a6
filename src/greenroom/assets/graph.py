"""Builds BERT models as ONNX graphs without torch: for one text, or for two read together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

Weights = Mapping[str, NDArray[np.float32]]

OPSET = 17
"""The first one with LayerNormalization as an operator of its own."""
_IR_VERSION = 9
_LAYER_NORM_EPSILON = 1e-12


class _Graph:
    """Collects nodes and constants; each operation returns the name of its output."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(np.array(value, order="C"), name)
        return name

    def add(self, operation: str, *inputs: str, **attributes: Any) -> str:
        name = f"{operation}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(operation, inputs, [name], name=name, **attributes))
        return name

    def linear(self, x: str, weights: Weights, prefix: str) -> str:
        kernel = self.constant(f"{prefix}.kernel", weights[f"{prefix}.weight"].T)
        product = self.add("MatMul", x, kernel)
        return self.add("Add", product, self.constant(f"{prefix}.bias", weights[f"{prefix}.bias"]))

    def layer_norm(self, x: str, weights: Weights, prefix: str) -> str:
        scale = self.constant(f"{prefix}.weight", weights[f"{prefix}.weight"])
        bias = self.constant(f"{prefix}.bias", weights[f"{prefix}.bias"])
        return self.add("LayerNormalization", x, scale, bias, epsilon=_LAYER_NORM_EPSILON)

    def gelu(self, x: str) -> str:
        scaled = self.add("Mul", x, self.constant("sqrt_half", np.array(0.5**0.5, np.float32)))
        shifted = self.add(
            "Add", self.add("Erf", scaled), self.constant("one", np.array(1, np.float32))
        )
        product = self.add("Mul", x, shifted)
        return self.add("Mul", product, self.constant("half", np.array(0.5, np.float32)))


def sentence_encoder(weights: Weights, *, heads: int) -> onnx.ModelProto:
    """A graph from token ids to one vector of length 1 a text: BERT, mean over tokens, L2 norm.

    There is no attention mask: texts go in one by one, or together if they have as many tokens.
    A padded batch would move the scales of dynamic quantisation and so the result.

    Args:
        weights: The tensors of a BERT encoder under the names of its safetensors file.
        heads: How many attention heads; it must divide the width.

    Returns:
        A checked model: input `input_ids`, int64 of shape (texts, tokens); output `embedding`,
        float32 of shape (texts, width).

    Raises:
        KeyError: A tensor is missing.

    Source:
        Devlin et al. (2019), BERT, NAACL; Reimers & Gurevych (2019), Sentence-BERT, EMNLP.
    """
    graph = _Graph()
    width = weights["embeddings.word_embeddings.weight"].shape[1]
    x = _encoded(graph, weights, _one_segment(graph, weights), heads)
    mean = graph.add("ReduceMean", x, axes=[1], keepdims=0)
    norm = graph.add("ReduceL2", mean, axes=[1], keepdims=1)
    graph.nodes.append(helper.make_node("Div", [mean, norm], ["embedding"], name="embedding"))
    inputs = [helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["texts", "tokens"])]
    output = helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["texts", width])
    return _model("sentence_encoder", graph, inputs, output)


def cross_encoder(weights: Weights, *, heads: int) -> onnx.ModelProto:
    """A graph from two texts read together to one logit a label.

    What the head sees: the first token, the mean over the first text, the mean over the second.

    Args:
        weights: The tensors of a BERT encoder, and `head.weight` of shape (labels, 3 x width)
            with `head.bias` of shape (labels,).
        heads: How many attention heads; it must divide the width.

    Returns:
        A checked model: inputs `input_ids` and `token_type_ids`, int64 of shape (1, tokens), the
        type being 0 for the tokens of the first text and 1 for those of the second; output
        `logits`, float32 of shape (1, labels).

    Raises:
        KeyError: A tensor is missing.

    Source:
        Devlin et al. (2019), BERT, NAACL; Reimers & Gurevych (2019), Sentence-BERT, EMNLP.
    """
    graph = _Graph()
    labels = weights["head.bias"].shape[0]
    x = _encoded(graph, weights, _two_segments(graph, weights), heads)
    first = graph.add("Gather", x, _scalar(graph, 0), axis=1)
    second_mask = graph.add("Cast", "token_type_ids", to=TensorProto.FLOAT)
    first_mask = graph.add("Sub", graph.constant("one", np.array(1, np.float32)), second_mask)
    means = [_mean(graph, x, mask) for mask in (first_mask, second_mask)]
    joined = graph.add("Concat", first, *means, axis=1)
    logits = graph.linear(joined, weights, "head")
    graph.nodes.append(helper.make_node("Identity", [logits], ["logits"], name="logits"))
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, [1, "tokens"])
        for name in ("input_ids", "token_type_ids")
    ]
    output = helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, labels])
    return _model("cross_encoder", graph, inputs, output)


def _model(
    name: str, graph: _Graph, inputs: list[onnx.ValueInfoProto], output: onnx.ValueInfoProto
) -> onnx.ModelProto:
    constants = list(graph.constants.values())
    proto = helper.make_graph(graph.nodes, name, inputs, [output], initializer=constants)
    model = helper.make_model(proto, opset_imports=[helper.make_opsetid("", OPSET)])
    model.ir_version = _IR_VERSION
    onnx.checker.check_model(model)
    return model


def _encoded(graph: _Graph, weights: Weights, x: str, heads: int) -> str:
    """The states of all tokens after the last layer, from their embeddings."""
    x = graph.layer_norm(x, weights, "embeddings.LayerNorm")
    layer = 0
    while f"encoder.layer.{layer}.output.dense.weight" in weights:
        x = _layer(graph, weights, x, prefix=f"encoder.layer.{layer}", heads=heads)
        layer += 1
    return x


def _mean(graph: _Graph, x: str, mask: str) -> str:
    """The mean of the states of the tokens of a mask of shape (1, tokens)."""
    chosen = graph.add("MatMul", graph.add("Unsqueeze", mask, _axes(graph, 1)), x)
    count = graph.add("ReduceSum", mask, _axes(graph, 1), keepdims=1)
    return graph.add("Div", graph.add("Squeeze", chosen, _axes(graph, 1)), count)


def _axes(graph: _Graph, axis: int) -> str:
    return graph.constant(f"axes_{axis}", np.array([axis], np.int64))


def _one_segment(graph: _Graph, weights: Weights) -> str:
    # Every token is of the first segment, so its vector is added to the positions once and for all.
    places = weights["embeddings.position_embeddings.weight"]
    return _words(graph, weights, places + weights["embeddings.token_type_embeddings.weight"][0])


def _two_segments(graph: _Graph, weights: Weights) -> str:
    kinds = graph.constant("kinds", weights["embeddings.token_type_embeddings.weight"])
    words = _words(graph, weights, weights["embeddings.position_embeddings.weight"])
    return graph.add("Add", words, graph.add("Gather", kinds, "token_type_ids", axis=0))


def _words(graph: _Graph, weights: Weights, places: NDArray[np.float32]) -> str:
    words = graph.constant("words", weights["embeddings.word_embeddings.weight"])
    tokens = graph.add("Gather", graph.add("Shape", "input_ids"), _scalar(graph, 1), axis=0)
    steps = graph.add("Range", _scalar(graph, 0), tokens, _scalar(graph, 1))
    placed = graph.add("Gather", graph.constant("places", places), steps, axis=0)
    return graph.add("Add", graph.add("Gather", words, "input_ids", axis=0), placed)


def _scalar(graph: _Graph, value: int) -> str:
    return graph.constant(f"int_{value}", np.array(value, np.int64))


def _layer(graph: _Graph, weights: Weights, x: str, *, prefix: str, heads: int) -> str:
    attended = _attention(graph, weights, x, prefix=f"{prefix}.attention", heads=heads)
    x = graph.add("Add", x, attended)
    x = graph.layer_norm(x, weights, f"{prefix}.attention.output.LayerNorm")
    inner = graph.gelu(graph.linear(x, weights, f"{prefix}.intermediate.dense"))
    outer = graph.linear(inner, weights, f"{prefix}.output.dense")
    return graph.layer_norm(graph.add("Add", x, outer), weights, f"{prefix}.output.LayerNorm")


def _attention(graph: _Graph, weights: Weights, x: str, *, prefix: str, heads: int) -> str:
    width = weights[f"{prefix}.self.query.weight"].shape[0]
    split = graph.constant("split", np.array([0, 0, heads, width // heads], np.int64))
    joined = graph.constant("joined", np.array([0, 0, width], np.int64))

    def projected(name: str, order: list[int]) -> str:
        flat = graph.linear(x, weights, f"{prefix}.self.{name}")
        return graph.add("Transpose", graph.add("Reshape", flat, split), perm=order)

    query, value = projected("query", [0, 2, 1, 3]), projected("value", [0, 2, 1, 3])
    key = projected("key", [0, 2, 3, 1])
    root = graph.constant("root", np.array((width // heads) ** 0.5, np.float32))
    scores = graph.add("Div", graph.add("MatMul", query, key), root)
    mixed = graph.add("MatMul", graph.add("Softmax", scores, axis=-1), value)
    flat = graph.add("Reshape", graph.add("Transpose", mixed, perm=[0, 2, 1, 3]), joined)
    return graph.linear(flat, weights, f"{prefix}.output.dense")
