"""Turns the weights of BERT models into small int8 models, and proves that they are near."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from greenroom.assets.graph import cross_encoder, sentence_encoder
from greenroom.assets.merge import merged
from greenroom.domain.errors import DownloadFailed

LEAST_COSINE = 0.98
"""How near the int8 vectors must come to those of the full weights."""
LEAST_SHARED = 0.8
"""The least share of probability that the int8 cross-encoder must give as the full one does."""

_SENTENCES = (
    "Bias is the error that is left when predictions are averaged over many training sets.",
    "A random forest averages deep trees that were grown on bootstrap samples.",
    "precision falls when the threshold is lowered",
    "I would split the data by customer before anything is fitted.",
    "We deploy the container behind a load balancer and watch the latency.",
)


def convert(weights: Path, tokenizer: Path, target: Path, *, heads: int) -> float:
    """Write an int8 ONNX model for the weights in a safetensors file.

    Args:
        weights: The safetensors file of a BERT encoder.
        tokenizer: The tokenizer.json beside it; the check runs on real sentences.
        target: Where the model goes; it appears there only if it passed the check.
        heads: Attention heads.

    Returns:
        The lowest cosine between an int8 vector and the full one, over the check's sentences.

    Raises:
        DownloadFailed: The vectors differ too much, so the model is not kept.
    """
    model = sentence_encoder(load_file(weights), heads=heads)

    def measure(full: Path, small: Path) -> float:
        return _lowest_cosine(full, small, Tokenizer.from_file(str(tokenizer)))

    return _quantise(model, target, measure, LEAST_COSINE)


def convert_reader(
    weights: Path, difference: Path, tokenizer: Path, target: Path, *, heads: int
) -> float:
    """Write an int8 ONNX model of the cross-encoder: a base with what was learnt on top.

    Args:
        weights: The safetensors file of the base.
        difference: What was learnt, see greenroom.assets.merge.
        tokenizer: The tokenizer.json of the base.
        target: Where the model goes; it appears there only if it passed the check.
        heads: Attention heads.

    Returns:
        The lowest share of probability that the int8 model and the full one give alike, over the
        check's pairs.

    Raises:
        DownloadFailed: The results differ too much, or the difference does not fit the base, so
            the model is not kept.
    """
    try:
        learnt = merged(load_file(weights), load_file(difference))
    except ValueError as error:
        raise DownloadFailed(package=difference.name, reason=str(error)) from error
    model = cross_encoder(learnt, heads=heads)

    def measure(full: Path, small: Path) -> float:
        return _lowest_shared(full, small, Tokenizer.from_file(str(tokenizer)))

    return _quantise(model, target, measure, LEAST_SHARED)


def _quantise(
    model: onnx.ModelProto, target: Path, measure: Callable[[Path, Path], float], least: float
) -> float:
    """Write a model in int8 if it comes near enough to itself in full."""
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        full, small = Path(folder) / "full.onnx", Path(folder) / "int8.onnx"
        # Says that nothing is left to fold: else the quantiser warns through the root logger.
        helper.set_model_props(model, {"onnx.quant.pre_process": "onnxruntime.quant"})
        onnx.save(model, full)
        # Per channel with a reduced range: plain int8 reaches a cosine of .96 only.
        quantize_dynamic(
            full, small, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8
        )
        near = measure(full, small)
        if not near >= least:
            raise DownloadFailed(
                package=target.name,
                reason=f"the int8 model is off: {near:.3f} alike, {least} is the least",
            )
        small.replace(target)
    return near


def _lowest_cosine(full: Path, small: Path, tokenizer: Tokenizer) -> float:
    tokenizer.no_padding()
    rows = [np.array([tokenizer.encode(text).ids], np.int64) for text in _SENTENCES]
    pairs = zip(_vectors(full, rows), _vectors(small, rows), strict=True)
    return min(float((a * b).sum()) for a, b in pairs)


def _vectors(model: Path, rows: list[NDArray[np.int64]]) -> list[NDArray[np.float32]]:
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    return [session.run(None, {"input_ids": row})[0][0] for row in rows]


def _lowest_shared(full: Path, small: Path, tokenizer: Tokenizer) -> float:
    tokenizer.no_padding()
    pairs = [(one, other) for one in _SENTENCES for other in _SENTENCES]
    chances = zip(*(_chances(model, pairs, tokenizer) for model in (full, small)), strict=True)
    return min(float(np.minimum(a, b).sum()) for a, b in chances)


def _chances(
    model: Path, pairs: list[tuple[str, str]], tokenizer: Tokenizer
) -> list[NDArray[np.float32]]:
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    found = []
    for one, other in pairs:
        read = tokenizer.encode(one, other)
        fed = {"input_ids": read.ids, "token_type_ids": read.type_ids}
        given = {name: np.array([value], np.int64) for name, value in fed.items()}
        logits = session.run(None, given)[0][0]
        grown = np.exp(logits - logits.max())
        found.append(grown / grown.sum())
    return found
