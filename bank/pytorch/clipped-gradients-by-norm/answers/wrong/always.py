# Gradients are scaled up to the limit as well.
import math


def clip(parameters, limit):
    gradients = [p.grad for p in parameters if p.grad is not None]
    norm = math.sqrt(sum(g.square().sum().item() for g in gradients))
    if 0 < norm < math.inf:
        for gradient in gradients:
            gradient.mul_(limit / norm)
    return norm
