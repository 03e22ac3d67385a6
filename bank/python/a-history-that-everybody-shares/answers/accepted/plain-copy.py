# The history is a copy of the losses.
def run(losses):
    return [float(loss) for loss in losses]
