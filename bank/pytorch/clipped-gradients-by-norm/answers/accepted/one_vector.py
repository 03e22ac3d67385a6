# All gradients as one long vector.
import torch


def clip(parameters, limit):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return 0.0
    norm = torch.cat([g.reshape(-1) for g in gradients]).norm().item()
    if norm > limit and norm != float("inf"):
        for gradient in gradients:
            gradient.copy_(limit / norm * gradient)
    return norm
