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

UNSURE_BELOW: Final = 0.4
"""A free-text grade whose confidence is below this says `unsure` and asks the candidate."""

FOLLOW_UPS_DEEP: Final = 2
"""How many follow-up questions may hang below one another."""

ANSWER_MAX_CHARACTERS: Final = 20_000
"""A longer answer is refused by name: nobody says that much in an interview."""

DRAFT_MAX_CHARACTERS: Final = 100_000
"""A longer draft is not kept: it is no answer that somebody types."""

CLARIFY_SHARE: Final = 0.15
"""The part of a design's mark that is earned by asking, where a constraint of it matters."""

SIGNAL_STRONG_FROM: Final = 0.75
"""A signal is `strong` from this share of its weight on; below it, and above 0, `some`."""

QUERIES_MOST: Final = 20
"""How many questions the interviewer answers before one answer."""

QUERY_MAX_CHARACTERS: Final = 500
"""A longer question to the interviewer is refused: it is a speech."""

STORY_WITHOUT_OWN_PART_AT_MOST: Final = 0.55
"""What a story can earn in which the teller does nothing: below the pass line."""

STORY_WITHOUT_RESULT_AT_MOST: Final = 0.7
"""What a story can earn that does not say how it ended."""

STORY_BESIDE_THE_QUESTION_AT_MOST: Final = 0.55
"""What a story can earn that makes none of the points that only the question asks for."""

NO_STORY_AT_MOST: Final = 0.35
"""What advice or a plan can earn where a story was asked for."""

JARGON_COSTS: Final = 0.05
"""The share of the score that one unexplained term costs in an audience drill."""

JARGON_COSTS_AT_MOST: Final = 0.2
"""What all unexplained terms together can cost."""

ALIKE: Final = 0.75
"""Two questions of the bank whose vectors are this close are reported by `check` as a pair."""

THE_SAME: Final = 0.9
"""Two questions of the bank this close ask the same: `check` calls it a problem."""

SECOND_READER_DIFFERS_ABOVE: Final = 0.25
"""A second reading whose score is further from the grade's than this is pointed out."""
