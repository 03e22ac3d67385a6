# Evaluated on a copy of the model.
import copy

import torch
from torch.nn.functional import cross_entropy


@torch.no_grad()
def evaluate(model, batches):
    copied = copy.deepcopy(model).eval()
    found = [(copied(X), y) for X, y in batches]
    rows = sum(len(y) for _, y in found)
    loss = sum(cross_entropy(z, y).item() * len(y) for z, y in found) / rows
    right = sum(int((z.argmax(dim=-1) == y).sum()) for z, y in found)
    return {"loss": loss, "accuracy": right / rows}
