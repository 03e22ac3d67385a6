"""Time to an answer against load, and the share of slow requests against fan-out."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points, rule

SERVICE, REQUESTS = 20.0, 40_000
LOADS = np.array([0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95])


def draw(rng):
    means = np.array([simulated(rng, load) for load in LOADS])
    smooth = np.linspace(0.02, 0.95, 94)
    servers = np.arange(1, 201)
    one, rare = 100 * (1 - 0.99**servers), 100 * (1 - 0.999**servers)
    return figure(
        "What load and fan-out do to latency",
        f"Panel 'one worker': mean time in the system for a service time of {SERVICE:.0f} ms. The "
        f"formula gives {SERVICE / 0.5:.0f} ms at a load of 50 %, {SERVICE / 0.2:.0f} ms at 80 % "
        f"and {SERVICE / 0.05:.0f} ms at 95 %; simulated queues of {REQUESTS} requests lie near "
        f"it, with {means[2]:.0f} ms at 50 % and {means[5]:.0f} ms at 80 %. Panel 'many servers': "
        "the share of requests that meet at least one slow server. With 1 % slow answers per "
        f"server it is {one[9]:.1f} % for 10 servers and {one[99]:.0f} % for 100; with 0.1 % it is "
        f"{rare[9]:.1f} % and {rare[99]:.1f} %.",
        panel(
            line(100 * smooth, SERVICE / (1 - smooth), name="formula"),
            points(100 * LOADS, means, name="simulated"),
            rule(y=SERVICE, name="service time alone"),
            x=axis("load in %", low=0, high=100),
            y=axis("mean time to an answer in ms", low=0),
            title="one worker",
        ),
        panel(
            line(servers, one, name="each slow 1 % of the time"),
            line(servers, rare, name="each slow 0.1 % of the time", style="dashed"),
            x=axis("servers that a request waits for", low=0, high=200),
            y=axis("slow requests in %", low=0, high=100),
            title="many servers",
        ),
    )


def simulated(rng, load):
    """The mean time in the system by Lindley's recursion, in closed form over the whole run."""
    gaps = rng.exponential(SERVICE / load, REQUESTS)
    work = rng.exponential(SERVICE, REQUESTS)
    walk = np.concatenate([[0.0], np.cumsum(work[:-1] - gaps[1:])])
    wait = walk - np.minimum.accumulate(walk)
    return float(np.mean(wait + work))
