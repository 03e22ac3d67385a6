# A counter decides when to step; gradients by autograd.grad.
import torch


def train_epoch(model, optimizer, batches, every):
    model.train()
    parameters, losses = list(model.parameters()), []
    sums = [torch.zeros_like(p) for p in parameters]
    waiting = 0
    for number, (X, y) in enumerate(batches, start=1):
        loss = (model(X).reshape(-1) - y).square().mean()
        losses.append(float(loss.detach()))
        for kept, new in zip(sums, torch.autograd.grad(loss, parameters), strict=True):
            kept.add_(new)
        waiting += 1
        if waiting == every or number == len(batches):
            for parameter, kept in zip(parameters, sums, strict=True):
                parameter.grad = kept / waiting
            optimizer.step()
            sums, waiting = [torch.zeros_like(p) for p in parameters], 0
    return sum(losses) / len(losses)
