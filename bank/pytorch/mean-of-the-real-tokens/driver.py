import torch


def drive(solution, states, mask, weights):
    """The means, and the gradient of their weighted sum."""
    given = torch.as_tensor(states).clone().requires_grad_()
    means = solution.masked_mean(given, torch.as_tensor(mask))
    if not isinstance(means, torch.Tensor) or not means.requires_grad:
        return "what is returned is no tensor that gradients flow through"
    (means * torch.as_tensor(weights)).sum().backward()
    return {
        "means": means.detach().numpy(),
        "gradient": given.grad.numpy(),
        "type": str(means.dtype),
    }
