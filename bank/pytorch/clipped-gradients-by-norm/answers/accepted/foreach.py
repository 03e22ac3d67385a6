# Scaled by a factor of at most 1.
import math


def clip(parameters, limit):
    gradients = [p.grad for p in parameters if p.grad is not None]
    norm = math.sqrt(sum(g.square().sum().item() for g in gradients))
    factor = min(1.0, limit / norm) if 0 < norm < math.inf else 1.0
    if factor < 1:
        for gradient in gradients:
            gradient.mul_(factor)
    return norm
