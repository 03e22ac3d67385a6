import torch


def drive(solution, width, hidden, dropout, weights, x, training):
    torch.manual_seed(1)
    block = solution.Block(width, hidden, dropout).double()
    given = torch.as_tensor(x)
    before = given.clone()
    start_of_down = block.down.weight.count_nonzero()
    start = block.eval()(given)
    names = {name: list(value.shape) for name, value in block.named_parameters()}
    facts = {
        "is the identity at the start": torch.equal(start, before),
        "parameters": dict(sorted(names.items())),
        "share of dropout": block.dropout.p,
        "down at the start": float(start_of_down),
        "up is drawn": bool(block.up.weight.abs().sum() > 0),
    }
    with torch.no_grad():
        for name, values in weights.items():
            block.get_parameter(name).copy_(torch.as_tensor(values))
    block.train(training)
    torch.manual_seed(2)
    branch = block(given) - given
    facts["input is as before"] = torch.equal(given, before)
    if training:
        kept = branch.abs() > 1e-12
        facts["share that is dropped"] = round(1 - kept.double().mean().item(), 1)
        return facts
    block(given).square().sum().backward()
    facts["output"] = (given + branch).detach().numpy()
    facts["gradient"] = block.up.weight.grad.numpy()
    return facts
