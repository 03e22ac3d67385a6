# Zeroed in place without a gradient.
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, width, hidden, dropout):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.up = nn.Linear(width, hidden)
        self.down = nn.Linear(hidden, width)
        self.dropout = nn.Dropout(dropout)
        with torch.no_grad():
            self.down.weight.zero_()
            self.down.bias.fill_(0)

    def forward(self, x):
        return x + self.dropout(self.down(self.up(self.norm(x)).clamp(min=0)))
