"""Fits the cross-encoder's low-rank difference to examples.

The same seed, number of threads and version of torch give the same weights.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import torch
from tokenizers import Tokenizer
from torch import Tensor

from greenroom.matching.cross_encoder import LABELS, encode_pair
from training.network import CrossEncoder

BATCH = 32
WARM_UP = 0.06
REPORTED_EVERY = 50


class Row(NamedTuple):
    """An example as the network takes it."""

    ids: list[int]
    point_from: int
    allowed: list[bool]


@dataclass(frozen=True)
class Pool:
    """The examples of one file, and how many of them an epoch takes."""

    rows: Sequence[Row]
    count: int

    def draw(self, rng: random.Random) -> Iterator[Row]:
        """As many rows as an epoch takes, each as often as the others, give or take one."""
        whole, rest = divmod(self.count, len(self.rows))
        yield from list(self.rows) * whole
        yield from rng.sample(list(self.rows), rest)


def read(path: Path, tokenizer: Tokenizer) -> list[Row]:
    """The examples of a file."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        example = json.loads(line)
        ids, start = encode_pair(tokenizer, example["window"], example["point"])
        rows.append(Row(ids, start, [label in example["allowed"] for label in LABELS]))
    return rows


def batches(rows: Sequence[Row], rng: random.Random, size: int = BATCH) -> Iterator[list[Row]]:
    """Batches of rows of like length, in random order."""
    lengths = [(len(row.ids) + 8 * rng.random(), place) for place, row in enumerate(rows)]
    order = [place for _, place in sorted(lengths)]
    cuts = [order[at : at + size] for at in range(0, len(order), size)]
    rng.shuffle(cuts)
    for cut in cuts:
        yield [rows[place] for place in cut]


def tensors(batch: Sequence[Row]) -> tuple[Tensor, Tensor, Tensor]:
    """Padded ids, token types, allowed labels."""
    longest = max(len(row.ids) for row in batch)
    ids = torch.zeros(len(batch), longest, dtype=torch.long)
    kinds = torch.zeros(len(batch), longest, dtype=torch.long)
    for place, row in enumerate(batch):
        ids[place, : len(row.ids)] = torch.tensor(row.ids)
        kinds[place, row.point_from : len(row.ids)] = 1
    return ids, kinds, torch.tensor([row.allowed for row in batch])


def loss_of(logits: Tensor, allowed: Tensor) -> Tensor:
    """Minus the log of the probability that falls on the allowed labels, averaged."""
    chances = torch.log_softmax(logits, dim=1)
    return -torch.logsumexp(chances.masked_fill(~allowed, -1e9), dim=1).mean()


def train(model: CrossEncoder, pools: Sequence[Pool], *, rate: float, seed: int) -> None:
    """Adam with a linear warm-up and a cosine to nothing, once over what the pools give."""
    rng = random.Random(seed)
    torch.manual_seed(seed)
    learning = [value for value in model.parameters() if value.requires_grad]
    optimiser = torch.optim.AdamW(learning, lr=rate, weight_decay=0.01)
    drawn = [row for pool in pools for row in pool.draw(rng)]
    steps = -(-len(drawn) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, rate, total_steps=steps, pct_start=WARM_UP
    )
    model.train()
    started, lost = time.time(), 0.0
    for done, batch in enumerate(batches(drawn, rng), start=1):
        ids, kinds, allowed = tensors(batch)
        loss = loss_of(model(ids, kinds), allowed)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learning, 1.0)
        optimiser.step()
        schedule.step()
        lost += float(loss)
        if done % REPORTED_EVERY == 0:
            spent = time.time() - started
            print(f"{done}/{steps} loss {lost / REPORTED_EVERY:.3f} {spent:.0f} s", flush=True)
            lost = 0.0
