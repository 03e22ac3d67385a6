# A factory, whose parameter is a variable of its own.
def schedule(base):
    def rate(step):
        return base / (1 + step)

    return rate


def rates_at(step, bases):
    return [made(step) for made in map(schedule, bases)]
