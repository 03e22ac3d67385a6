import torch
from torch import nn


class Block(nn.Module):
    """x + dropout(down(relu(up(norm(x))))), the identity at the start."""

    def __init__(self, width: int, hidden: int, dropout: float) -> None:
        super().__init__()

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """From shape (..., width) to the same shape."""
        raise NotImplementedError
