# The norm of the norms of the tensors.
import torch


@torch.no_grad()
def clip(parameters, limit):
    parameters = list(parameters)
    norms = [torch.linalg.vector_norm(p.grad) for p in parameters if p.grad is not None]
    norm = torch.linalg.vector_norm(torch.stack(norms)) if norms else torch.zeros(())
    if torch.isfinite(norm) and norm > limit:
        for p in parameters:
            if p.grad is not None:
                p.grad.copy_(p.grad * (limit / norm))
    return norm.item()
