# Functions of torch.nn.functional in forward.
from torch import nn
from torch.nn import functional


class Block(nn.Module):
    def __init__(self, width, hidden, dropout):
        super().__init__()
        self.norm, self.dropout = nn.LayerNorm(width), nn.Dropout(p=dropout)
        self.up, self.down = nn.Linear(width, hidden), nn.Linear(hidden, width)
        for parameter in self.down.parameters():
            nn.init.constant_(parameter, 0.0)

    def forward(self, x):
        inner = functional.relu(self.up(self.norm(x)))
        branch = functional.linear(inner, self.down.weight, self.down.bias)
        return functional.dropout(branch, self.dropout.p, self.training) + x
