import torch
from torch import nn


def drive(solution, sizes, weights, rate, X, y, every):
    """Batches of two layers of given weights; parameters and modes afterwards."""
    model = nn.Sequential(nn.Linear(sizes[0], sizes[1]), nn.Tanh(), nn.Linear(sizes[1], 1))
    model.double()
    with torch.no_grad():
        for parameter, values in zip(model.parameters(), weights, strict=True):
            parameter.copy_(torch.as_tensor(values).reshape(parameter.shape))
            parameter.grad = torch.full_like(parameter, 100.0)
    model.eval()
    batches = [(torch.as_tensor(a), torch.as_tensor(b)) for a, b in zip(X, y, strict=True)]
    optimizer = torch.optim.SGD(model.parameters(), lr=rate)
    loss = solution.train_epoch(model, optimizer, batches, every)
    return {
        "loss": loss,
        "parameters": [parameter.detach().numpy() for parameter in model.parameters()],
        "training mode": model.training,
    }
