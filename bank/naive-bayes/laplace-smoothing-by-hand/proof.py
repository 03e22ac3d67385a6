"""By another road: the smoothed factors as counts of a table with one more row of each word."""

from math import exp, log


def answers(drawn):
    totals, scores = {}, {}
    for name in ("spam", "ham"):
        raised = [count + 1 for count in drawn[name]]
        totals[name] = [log(count) - log(sum(raised)) for count in raised]
        scores[name] = log(drawn[f"{name}_mails"]) + sum(totals[name][k] for k in drawn["mail"])
    return {
        "unseen": exp(totals["spam"][drawn["mail"][-1]]),
        "posterior": 1 / (1 + exp(scores["ham"] - scores["spam"])),
    }
