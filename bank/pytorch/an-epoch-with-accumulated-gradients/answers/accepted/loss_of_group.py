# One backward call on the mean loss of a group.
import torch


def train_epoch(model, optimizer, batches, every):
    model.train()
    total = 0.0
    for group in (batches[at : at + every] for at in range(0, len(batches), every)):
        losses = torch.stack([((model(X)[:, 0] - y) ** 2).mean() for X, y in group])
        optimizer.zero_grad(set_to_none=True)
        losses.mean().backward()
        optimizer.step()
        total += losses.detach().sum().item()
    return total / len(batches)
