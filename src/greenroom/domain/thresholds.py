"""Every threshold that turns a number into a word; nothing else in the code repeats one."""

from __future__ import annotations

from typing import Final

PARTIAL_FROM: Final = 0.4
"""A score from here on is `partial`; below it, `wrong`."""

FULL_FROM: Final = 0.8
"""A score from here on is `full`."""

PASS_FROM: Final = 0.6
"""The pass line: a score below it is rated Again by memory."""

HARD_BELOW: Final = 0.75
GOOD_BELOW: Final = 0.95
"""Score to rating: [.6, .75) Hard, [.75, .95) Good, [.95, 1] Easy. A convention, not validated."""

UNSURE_BELOW: Final = 0.5
"""A free-text grade whose confidence is below this says `unsure` and asks the candidate."""

FOLLOW_UPS_DEEP: Final = 2
"""How many follow-up questions may hang below one another."""

ANSWER_MAX_CHARACTERS: Final = 20_000
"""A longer answer is refused by name: nobody says that much in an interview."""

DRAFT_MAX_CHARACTERS: Final = 100_000
"""A longer draft is not kept: it is no answer that somebody types."""
