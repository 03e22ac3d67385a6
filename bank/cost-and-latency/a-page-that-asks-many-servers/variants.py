"""The share of slow pages when a page waits for many servers, and what each server may do."""

from greenroom.judge.writing import number

SERVERS = [10, 20, 25, 40, 50]
SLOW = [0.5, 1.0, 1.5, 2.0]
TARGETS = [80, 85, 90]


def draw(rng):
    n = SERVERS[rng.randint(len(SERVERS))]
    slow = SLOW[rng.randint(len(SLOW))]
    target = TARGETS[rng.randint(len(TARGETS))]
    return {
        "shown": {"servers": number(n), "slow": number(slow), "target": number(target)},
        "expected": {"slow-pages": pages(n, slow), "allowed-per-server": allowed(n, target)},
        "near_misses": near_misses(n, slow, target),
        "solution": solution(n, slow, target),
        "drawn": {"servers": n, "slow": slow, "target": target},
    }


def pages(n, slow):
    return 100 * (1 - (1 - slow / 100) ** n)


def allowed(n, target):
    return 100 * (1 - (target / 100) ** (1 / n))


def near_misses(n, slow, target):
    return [
        {
            "expected": {"slow-pages": n * slow},
            "says": "You added the chances up. That counts pages with two slow servers twice, "
            "and it can pass 100 %.",
        },
        {
            "expected": {"slow-pages": 100 - pages(n, slow)},
            "says": "That is the share of the fast pages; the slow ones are the rest.",
        },
        {
            "expected": {"slow-pages": slow},
            "says": "That is the share for one server. A page waits for the slowest of all.",
        },
        {
            "expected": {"allowed-per-server": (100 - target) / n},
            "says": "You shared the slow pages out evenly. Take the root of the target instead: "
            "all servers have to be fast together.",
        },
        {
            "expected": {"allowed-per-server": 100 - allowed(n, target)},
            "says": "That is the share of fast answers that a server needs; the question asks "
            "for the slow ones.",
        },
        {
            "expected": {"allowed-per-server": 100 * (1 - (1 - target / 100) ** (1 / n))},
            "says": "You took the root of the slow share of the pages; take it of the target, "
            "the share of fast pages.",
        },
    ]


def solution(n, slow, target):
    fast = 1 - slow / 100
    root = (target / 100) ** (1 / n)
    steps = [
        "A page is fast if all of its servers are. They are independent, so the chance is",
        rf"$${number(fast)}^{{{n}}} \approx {number(fast**n, 6)}$$",
        rf"and the slow pages are $1 - {number(fast**n, 6)}$, which is "
        f"{number(pages(n, slow), 2)} %.",
        f"For {target} % fast pages, the share $q$ of fast answers of a server must satisfy",
        rf"$$q^{{{n}}} = {number(target / 100)}, \qquad q = {number(target / 100)}^{{1/{n}}} "
        rf"\approx {number(root, 6)}$$",
        f"so each server may be slow in at most {number(allowed(n, target), 3)} % of its answers.",
    ]
    return "\n\n".join(steps)
