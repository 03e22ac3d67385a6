# The mask is padded like the tokens.
import torch
from torch.nn.utils.rnn import pad_sequence


def collate(examples, padding):
    sequences = [tokens for tokens, _ in examples]
    lengths = torch.tensor([len(tokens) for tokens in sequences])
    tokens = pad_sequence(sequences, batch_first=True, padding_value=padding)
    return {
        "tokens": tokens,
        "mask": pad_sequence([torch.ones_like(one) for one in sequences], batch_first=True),
        "lengths": lengths,
        "labels": torch.tensor([label for _, label in examples]),
    }
