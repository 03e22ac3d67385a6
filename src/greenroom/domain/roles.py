"""Who is asked, in which round, and how senior: by what people do, never by who employs them."""

from __future__ import annotations

from typing import Final, Literal, get_args

Role = Literal["data-scientist", "ml-engineer", "applied-scientist", "mlops"]
ROLES: Final[tuple[Role, ...]] = get_args(Role)

Round = Literal[
    "breadth",
    "depth",
    "mathematics",
    "coding",
    "sql-and-data",
    "case",
    "system-design",
    "project",
    "behavioural",
]
ROUNDS: Final[tuple[Round, ...]] = get_args(Round)

Seniority = Literal["junior", "mid", "senior", "staff"]
