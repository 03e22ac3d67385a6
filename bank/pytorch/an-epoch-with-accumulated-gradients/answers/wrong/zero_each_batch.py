# Gradients are reset before each batch, so a step sees the last one of its group alone.
def train_epoch(model, optimizer, batches, every):
    model.train()
    losses = []
    for start in range(0, len(batches), every):
        group = batches[start : start + every]
        for X, y in group:
            optimizer.zero_grad()
            loss = ((model(X).squeeze(1) - y) ** 2).mean()
            (loss / len(group)).backward()
            losses.append(loss.item())
        optimizer.step()
    return sum(losses) / len(losses)
