"""The cross-encoder in torch: BERT over (window, point) with low-rank differences that learn."""

from __future__ import annotations

import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from greenroom.matching.cross_encoder import LABELS

LINEAR = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)
"""The linear layers of a layer of BERT, in the order in which it uses them."""
_EPSILON = 1e-12


class LowRank(nn.Module):
    """A frozen linear layer plus a trainable product of two thin matrices.

    Source:
        Hu et al. (2022), LoRA: Low-Rank Adaptation of Large Language Models, ICLR.
    """

    def __init__(self, weight: Tensor, bias: Tensor, rank: int, scale: float = 2.0) -> None:
        super().__init__()
        rows, columns = weight.shape
        self.register_buffer("weight", weight)
        self.register_buffer("bias", bias)
        self.down = nn.Parameter(torch.empty(rank, columns))
        self.up = nn.Parameter(torch.zeros(rows, rank))
        nn.init.kaiming_uniform_(self.down, a=math.sqrt(5))
        self.scale = scale

    def forward(self, x: Tensor) -> Tensor:
        """The layer with the weights it would have if the difference were merged into it."""
        # merged first: the thin products over every token cost more here than one small matrix
        return functional.linear(x, self.weight + self.scale * (self.up @ self.down), self.bias)


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self, weights: dict[str, Tensor], prefix: str, heads: int, rank: int) -> None:
        super().__init__()
        self.heads = heads
        self.linear = nn.ModuleDict(
            {
                # a module's name may hold no dot
                name.replace(".", "_"): LowRank(
                    weights[f"{prefix}.{name}.weight"], weights[f"{prefix}.{name}.bias"], rank
                )
                for name in LINEAR
            }
        )
        self.first = _norm(weights, f"{prefix}.attention.output.LayerNorm")
        self.second = _norm(weights, f"{prefix}.output.LayerNorm")

    def difference(self, prefix: str) -> dict[str, Tensor]:
        """What the layer learnt, under the names of the base's tensors."""
        found = {
            **_named(f"{prefix}.attention.output.LayerNorm", self.first),
            **_named(f"{prefix}.output.LayerNorm", self.second),
        }
        for name, linear in self.linear.items():
            at = f"{prefix}.{name.replace('_', '.')}"
            found |= {f"{at}.up": linear.scale * linear.up, f"{at}.down": linear.down}
        return found

    def forward(self, x: Tensor, mask: Tensor, dropout: float) -> Tensor:
        """Shape (texts, tokens, width) -> the same; `mask` is added to the scores."""
        texts, tokens, width = x.shape

        def split(y: Tensor) -> Tensor:
            return y.view(texts, tokens, self.heads, width // self.heads).transpose(1, 2)

        query, key, value, mix, inner, outer = self.linear.values()
        mixed = functional.scaled_dot_product_attention(
            split(query(x)), split(key(x)), split(value(x)), attn_mask=mask
        )
        mixed = mix(mixed.transpose(1, 2).reshape(texts, tokens, width))
        x = self.first(x + functional.dropout(mixed, dropout, self.training))
        grown = outer(functional.gelu(inner(x)))
        return self.second(x + functional.dropout(grown, dropout, self.training))


class CrossEncoder(nn.Module):
    """Reads a window of an answer and a key point together; four logits, one a label."""

    def __init__(self, weights: Path, *, rank: int, heads: int = 12) -> None:
        super().__init__()
        tensors = load_file(weights)
        self.words = nn.Embedding.from_pretrained(tensors["embeddings.word_embeddings.weight"])
        places = tensors["embeddings.position_embeddings.weight"]
        self.places = nn.Embedding.from_pretrained(places)
        kinds = tensors["embeddings.token_type_embeddings.weight"]
        self.kinds = nn.Embedding.from_pretrained(kinds, freeze=False)
        self.norm = _norm(tensors, "embeddings.LayerNorm")
        layers = 0
        while f"encoder.layer.{layers}.output.dense.weight" in tensors:
            layers += 1
        self.layers = nn.ModuleList(
            Layer(tensors, f"encoder.layer.{place}", heads, rank) for place in range(layers)
        )
        self.head = nn.Linear(3 * kinds.shape[1], len(LABELS))

    def difference(self) -> dict[str, Tensor]:
        """What was learnt, in fp16, under the names of the base's tensors.

        A low-rank difference is `NAME.up` times `NAME.down`, its scale included; everything else
        stands whole and takes the place of the base's tensor.
        """
        found = {
            "embeddings.token_type_embeddings.weight": self.kinds.weight,
            "head.weight": self.head.weight,
            "head.bias": self.head.bias,
            **_named("embeddings.LayerNorm", self.norm),
        }
        for place, layer in enumerate(self.layers):
            found |= layer.difference(f"encoder.layer.{place}")
        return {name: value.detach().half().contiguous() for name, value in found.items()}

    def forward(self, ids: Tensor, kinds: Tensor, dropout: float = 0.1) -> Tensor:
        """Logits of shape (texts, labels) from padded ids and token types, (texts, tokens) each.

        Padding has the id 0; a window's tokens have the type 0, a point's the type 1.
        """
        real = ids != 0
        mask = torch.zeros(ids.shape, device=ids.device).masked_fill(~real, -1e9)[:, None, None]
        x = self.words(ids) + self.places(torch.arange(ids.shape[1])) + self.kinds(kinds)
        x = functional.dropout(self.norm(x), dropout, self.training)
        for layer in self.layers:
            x = layer(x, mask, dropout)
        window, point = (_mean(x, real & (kinds == kind)) for kind in (0, 1))
        return self.head(torch.cat([x[:, 0], window, point], dim=1))


def _mean(x: Tensor, where: Tensor) -> Tensor:
    weights = where.to(x.dtype)[..., None]
    return (x * weights).sum(1) / weights.sum(1)


def _norm(tensors: dict[str, Tensor], prefix: str) -> nn.LayerNorm:
    norm = nn.LayerNorm(tensors[f"{prefix}.weight"].shape[0], eps=_EPSILON)
    norm.weight = nn.Parameter(tensors[f"{prefix}.weight"])
    norm.bias = nn.Parameter(tensors[f"{prefix}.bias"])
    return norm


def _named(prefix: str, norm: nn.LayerNorm) -> dict[str, Tensor]:
    return {f"{prefix}.weight": norm.weight, f"{prefix}.bias": norm.bias}
