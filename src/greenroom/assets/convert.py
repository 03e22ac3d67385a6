"""Turns the weights of a sentence encoder into a small int8 model, and proves that it is near."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from greenroom.assets.graph import sentence_encoder
from greenroom.domain.errors import DownloadFailed

LEAST_COSINE = 0.98
"""How near the int8 vectors must come to those of the full weights."""

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
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        full, small = Path(folder) / "full.onnx", Path(folder) / "int8.onnx"
        model = sentence_encoder(load_file(weights), heads=heads)
        # Says that nothing is left to fold: else the quantiser warns through the root logger.
        helper.set_model_props(model, {"onnx.quant.pre_process": "onnxruntime.quant"})
        onnx.save(model, full)
        del model
        # Per channel with a reduced range: plain int8 reaches a cosine of .96 only.
        quantize_dynamic(
            full, small, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8
        )
        cosine = _lowest_cosine(full, small, Tokenizer.from_file(str(tokenizer)))
        if not cosine >= LEAST_COSINE:
            raise DownloadFailed(
                package=target.name,
                reason=f"the int8 model is off: cosine {cosine:.3f}, {LEAST_COSINE} is the least",
            )
        small.replace(target)
    return cosine


def _lowest_cosine(full: Path, small: Path, tokenizer: Tokenizer) -> float:
    tokenizer.no_padding()
    rows = [np.array([tokenizer.encode(text).ids], np.int64) for text in _SENTENCES]
    pairs = zip(_vectors(full, rows), _vectors(small, rows), strict=True)
    return min(float((a * b).sum()) for a, b in pairs)


def _vectors(model: Path, rows: list[NDArray[np.int64]]) -> list[NDArray[np.float32]]:
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    return [session.run(None, {"input_ids": row})[0][0] for row in rows]
