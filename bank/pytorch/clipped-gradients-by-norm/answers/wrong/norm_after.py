# It returns the norm after the clipping.
import math


def clip(parameters, limit):
    gradients = [p.grad for p in parameters if p.grad is not None]
    norm = math.sqrt(sum(g.square().sum().item() for g in gradients))
    if limit < norm < math.inf:
        for gradient in gradients:
            gradient.mul_(limit / norm)
        norm = limit
    return norm
