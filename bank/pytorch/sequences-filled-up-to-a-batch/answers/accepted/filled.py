# A tensor of padding, filled row by row.
import torch


def collate(examples, padding):
    longest = max(len(tokens) for tokens, _ in examples)
    tokens = torch.full((len(examples), longest), padding)
    mask = torch.zeros_like(tokens)
    for row, (sequence, _) in enumerate(examples):
        tokens[row, : len(sequence)] = sequence
        mask[row, : len(sequence)] = 1
    labels = torch.tensor([label for _, label in examples])
    return {"tokens": tokens, "mask": mask, "lengths": mask.sum(dim=1), "labels": labels}
