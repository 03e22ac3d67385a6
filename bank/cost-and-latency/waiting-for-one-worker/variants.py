"""Utilisation, mean wait and 99th percentile of an M/M/1 queue."""

import math

from greenroom.judge.writing import comes_to, number

# the service time in ms: the least and the largest number of arrivals a second
RATES = {10: (55, 95), 20: (28, 47), 25: (22, 37), 40: (14, 23), 50: (11, 18)}


def draw(rng):
    service = list(RATES)[rng.randint(len(RATES))]
    low, high = RATES[service]
    arrivals = int(rng.randint(low, high + 1))
    return {
        "shown": {"arrivals": number(arrivals), "service": number(service)},
        "expected": expected(arrivals, service),
        "near_misses": near_misses(arrivals, service),
        "solution": solution(arrivals, service),
        "drawn": {"arrivals": arrivals, "service": service},
    }


def total(arrivals, service):
    """The mean time from arrival to answer, in ms."""
    return 1000 / (1000 / service - arrivals)


def expected(arrivals, service):
    mean = total(arrivals, service)
    return {
        "utilisation": arrivals * service / 10,
        "wait": mean - service,
        "p99": mean * math.log(100),
    }


def near_misses(arrivals, service):
    mean, load = total(arrivals, service), arrivals * service / 1000
    return [
        {
            "expected": {"wait": mean},
            "says": "That is the whole time to an answer; the wait leaves out the scoring itself.",
        },
        {
            "expected": {"wait": 0},
            "says": "Requests come in bunches, so they wait for one another well below full load.",
            "misconception": "no-queue-below-capacity",
        },
        {
            "expected": {"wait": load * service},
            "says": "You multiplied the service time by the load. Waiting grows faster: divide by "
            "one minus the load as well.",
        },
        {
            "expected": {"p99": (mean - service) * math.log(100)},
            "says": "You took the quantile with the mean wait; the mean of the whole time belongs "
            "there.",
        },
        {
            "expected": {"p99": service * math.log(100)},
            "says": "That is the 99th percentile of the scoring alone, without any waiting.",
        },
        {
            "expected": {"p99": mean * 2},
            "says": "You used the logarithm to base 10; take the natural one, 4.6052.",
        },
        {
            "expected": {"p99": 0.99 * mean},
            "says": "You took 99 % of the mean; the percentile lies far above the mean.",
        },
    ]


def solution(arrivals, service):
    rate, mean = 1000 / service, total(arrivals, service)
    right = expected(arrivals, service)
    steps = [
        rf"The worker can do $\mu = 1000 / {service} = {number(rate)}$ a second, and "
        rf"$\lambda = {arrivals}$ arrive, so the utilisation is "
        rf"${arrivals} / {number(rate)}$, which is {number(right['utilisation'], 1)} %.",
        "The mean time from arrival to answer is",
        rf"$$W = \frac{{1}}{{{number(rate)} - {arrivals}}} \text{{ s}} "
        rf"\approx {number(mean)} \text{{ ms}}$$",
        rf"Without the scoring, the wait is ${number(mean)} - {service} "
        rf"{comes_to(right['wait'], 1)}$ ms.",
        rf"The 99th percentile is $W \ln 100 = {number(mean)} \cdot 4.6052 "
        rf"{comes_to(right['p99'], 1)}$ ms.",
    ]
    return "\n\n".join(steps)
