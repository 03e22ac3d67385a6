# An infinite norm makes zeros and nan of all gradients.
import math


def clip(parameters, limit):
    gradients = [p.grad for p in parameters if p.grad is not None]
    norm = math.sqrt(sum(g.square().sum().item() for g in gradients))
    if not norm <= limit:
        for gradient in gradients:
            gradient.mul_(limit / norm)
    return norm
