# The gradients are new tensors, so what holds the old ones sees nothing.
import math


def clip(parameters, limit):
    kept = [p for p in parameters if p.grad is not None]
    norm = math.sqrt(sum(p.grad.square().sum().item() for p in kept))
    if limit < norm < math.inf:
        for p in kept:
            p.grad = p.grad * (limit / norm)
    return norm
