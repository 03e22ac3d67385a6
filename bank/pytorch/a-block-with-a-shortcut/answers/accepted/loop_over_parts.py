# The parts applied one after the other.
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, width, hidden, dropout):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.up = nn.Linear(width, hidden)
        self.down = nn.Linear(hidden, width)
        self.dropout = nn.Dropout(dropout)
        nn.init.zeros_(self.down.weight)
        nn.init.zeros_(self.down.bias)

    def forward(self, x):
        branch = x
        for part in (self.norm, self.up, nn.ReLU(), self.down, self.dropout):
            branch = part(branch)
        return torch.add(x, branch)
