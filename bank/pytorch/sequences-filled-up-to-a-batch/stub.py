import torch


def collate(examples: list[tuple[torch.Tensor, int]], padding: int) -> dict[str, torch.Tensor]:
    """A batch with tokens and mask, shape (batch, longest), lengths and labels, shape (batch,)."""
    raise NotImplementedError
