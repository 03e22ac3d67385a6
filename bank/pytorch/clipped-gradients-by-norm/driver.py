import torch
from torch import nn


def drive(solution, gradients, limit):
    parameters = []
    for values in gradients:
        shape = () if values is None else values.shape
        parameter = nn.Parameter(torch.ones(shape, dtype=torch.float64))
        parameter.grad = None if values is None else torch.as_tensor(values).clone()
        parameters.append(parameter)
    same = [parameter.grad for parameter in parameters]
    norm = solution.clip((parameter for parameter in parameters), limit)
    return {
        "norm": norm,
        "gradients": [None if p.grad is None else p.grad.numpy() for p in parameters],
        "in place": all(p.grad is g for p, g in zip(parameters, same, strict=True)),
        "values": [float(p.detach().sum() / max(p.numel(), 1)) for p in parameters],
    }
