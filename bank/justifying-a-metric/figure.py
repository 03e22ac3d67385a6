"""Two churn models: one wins over the whole list, the other where the calls are made."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, rule

CUSTOMERS, CALLS, DEPTH = 40_000, 500, 16_000


def draw(rng):
    churn = rng.uniform(size=CUSTOMERS) < 0.05
    known = churn & (rng.uniform(size=CUSTOMERS) < 0.4)
    sharp = curves(churn, rng.normal(size=CUSTOMERS) + 2.5 * known)
    broad = curves(churn, rng.normal(size=CUSTOMERS) + 1.1 * churn)
    ahead = np.flatnonzero(sharp["found"] > broad["found"])
    turn = int(ahead[ahead < DEPTH].max()) + 1
    called = np.unique(np.geomspace(50, DEPTH, 160).astype(int))
    return figure(
        "A larger area and fewer finds",
        f"Panel 'whole list': ROC curves of two models for {churn.sum()} leavers among "
        f"{CUSTOMERS} customers. The area is {sharp['area']:.2f} for the sharp model, whose curve "
        f"rises steeply first and then runs flatter, and {broad['area']:.2f} for the broad one. "
        f"Panel 'first thousands': leavers found against customers called. At {CALLS} calls the "
        f"sharp model has found {sharp['found'][CALLS - 1]} and the broad one "
        f"{broad['found'][CALLS - 1]}; the curves meet at about {round(turn, -2)} calls.",
        panel(
            line(*roc(sharp, churn), name="sharp"),
            line(*roc(broad, churn), name="broad", style="dashed"),
            x=axis("share of the stayers ranked above", low=0, high=1),
            y=axis("share of the leavers found", low=0, high=1),
            title="whole list",
        ),
        panel(
            line(called, sharp["found"][called - 1], name="sharp"),
            line(called, broad["found"][called - 1], name="broad", style="dashed"),
            rule(x=CALLS, name="budget of 500 calls"),
            x=axis("customers called", scale="log"),
            y=axis("leavers found", low=0),
            title="first thousands",
        ),
    )


def curves(churn, score):
    """The leavers found among the first customers of the list, and the area under the ROC."""
    ordered = churn[np.argsort(-score)]
    found = np.cumsum(ordered)
    area = found[~ordered].mean() / churn.sum()
    return {"found": found, "area": area}


def roc(curve, churn):
    places = np.linspace(0, CUSTOMERS - 1, 200).astype(int)
    found = curve["found"][places]
    others = places + 1 - found
    return others / (~churn).sum(), found / churn.sum()
