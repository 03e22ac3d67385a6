# Each tensor is clipped by its own norm, which changes the balance between layers.
import math


def clip(parameters, limit):
    gradients = [p.grad for p in parameters if p.grad is not None]
    norm = math.sqrt(sum(g.square().sum().item() for g in gradients))
    for gradient in gradients:
        own = gradient.norm().item()
        if math.isfinite(norm) and own > limit:
            gradient.mul_(limit / own)
    return norm
