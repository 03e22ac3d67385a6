"""Two views of one threshold: what is earned and what is lost, and the difference."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, rule

APPLICANTS, GAIN, LOSS = 4000, 300, 2700


def draw(rng):
    risk = np.sort(rng.beta(1.3, 9, APPLICANTS))
    earned = np.cumsum((1 - risk) * GAIN) / 1000
    lost = np.cumsum(risk * LOSS) / 1000
    shown = np.arange(39, APPLICANTS, 40)
    share = 100 * (shown + 1) / APPLICANTS
    earned, lost, border = earned[shown], lost[shown], 100 * np.mean(risk < GAIN / (GAIN + LOSS))
    kept = earned - lost
    top = int(np.argmax(kept))
    return figure(
        "One threshold, seen by sales, by risk and by the firm",
        f"Two panels over the share of {APPLICANTS:,} applicants who are approved, those of lowest "
        f"risk first, in thousand euros. Panel 'what each side looks at': earned on good loans, up "
        f"to {earned[-1]:.0f} if all are approved; lost on bad loans, up to {lost[-1]:.0f}, and "
        f"{lost[49]:.0f} at one half. Panel 'what the firm keeps': the difference, "
        f"highest with {kept[top]:.0f} at {share[top]:.0f} % approved and {kept[-1]:.0f} at 100 %. "
        f"A line at {border:.0f} % marks where the risk of the next applicant is 10 %.",
        panel(
            line(share, earned, name="earned on good loans"),
            line(share, lost, name="lost on bad loans", style="dashed"),
            x=axis("approved in %", low=0, high=100),
            y=axis("thousand euros", low=0),
            title="what each side looks at",
        ),
        panel(
            line(share, kept, name="difference"),
            rule(x=border, name="risk of 10 %"),
            rule(y=0),
            x=axis("approved in %", low=0, high=100),
            y=axis("thousand euros"),
            title="what the firm keeps",
        ),
    )
