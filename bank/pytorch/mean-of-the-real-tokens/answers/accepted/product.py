# A batched product of mask and states without padding.
import torch


def masked_mean(states, mask):
    clean = states.masked_fill(mask.unsqueeze(2) == 0, 0.0)
    share = mask.to(states.dtype) / mask.sum(dim=1, keepdim=True).clamp(min=1)
    return torch.einsum("bl,blw->bw", share.to(states.dtype), clean)
