import torch


def masked_mean(states: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """Mean over real tokens: (batch, length, width) and (batch, length) to (batch, width)."""
    raise NotImplementedError
