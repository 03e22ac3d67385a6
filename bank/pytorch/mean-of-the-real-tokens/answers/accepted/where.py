# Chosen by torch.where, counted by the mask.
import torch


def masked_mean(states, mask):
    kept = torch.where(mask[:, :, None] == 1, states, torch.zeros_like(states))
    count = mask.sum(dim=1, keepdim=True).clamp(min=1)
    return kept.sum(dim=1) / count.to(states.dtype)
