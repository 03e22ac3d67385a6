"""The names of the files of a language model, as greenroom.assets writes them."""

from __future__ import annotations

from typing import Final

MODEL_FILE: Final = "model.onnx"
READER_FILE: Final = "reader.onnx"
TOKENIZER_FILE: Final = "tokenizer.json"
MANIFEST_FILE: Final = "manifest.json"
