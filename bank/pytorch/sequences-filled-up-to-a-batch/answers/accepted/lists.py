# Plain lists, made tensors at the end.
import torch


def collate(examples, padding):
    lengths = [tokens.numel() for tokens, _ in examples]
    longest = max(lengths)
    gaps = [[padding] * (longest - n) for n in lengths]
    rows = [x.tolist() + gap for (x, _), gap in zip(examples, gaps, strict=True)]
    marks = [[1] * n + [0] * (longest - n) for n in lengths]
    return {
        "tokens": torch.tensor(rows, dtype=torch.long),
        "mask": torch.tensor(marks, dtype=torch.long),
        "lengths": torch.tensor(lengths),
        "labels": torch.tensor([label for _, label in examples]),
    }
