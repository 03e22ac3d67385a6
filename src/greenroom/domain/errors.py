"""One tree of errors in two families: the learner's and the house's.

The constructor takes the thing, the class owns the words, and `code` never changes.
"""

from __future__ import annotations

from typing import ClassVar


class GreenroomError(Exception):
    """Something that can be said to the person in front of the screen.

    >>> error = ItemNotFound(uid="abc123")
    >>> error.code, str(error)
    ('item-not-found', 'No item abc123 in the bank.')
    """

    code: ClassVar[str]
    words: ClassVar[str]
    mend: ClassVar[str] = ""

    def __init__(self, **things: object) -> None:
        self.things = things
        super().__init__(self.words.format(**things))

    @property
    def how_to_mend(self) -> str:
        """What to do about it, in one sentence; may be empty."""
        return self.mend.format(**self.things)


class LearnerError(GreenroomError):
    """What was asked cannot be done; asking differently helps."""


class HouseError(GreenroomError):
    """Our fault or the machine's: nothing was recorded, and nobody is marked for it."""


class ItemNotFound(LearnerError):
    code = "item-not-found"
    words = "No item {uid} in the bank."
    mend = "Look it up in the bank, or run: greenroom bank stats"


class TopicNotFound(LearnerError):
    code = "topic-not-found"
    words = "No topic {topic} on the map."
    mend = "Run `greenroom bank stats` for the topics there are."


class PartNotFound(LearnerError):
    code = "part-not-found"
    words = "Item {uid} has no follow-up question {part}."


class NoFollowUp(PartNotFound):
    code = "no-follow-up"
    words = "The answer {attempt_id} led to no follow-up question."


class PointNotFound(LearnerError):
    code = "point-not-found"
    words = "The question {uid} has no key point {point} to mark."


class KindNotGraded(LearnerError):
    code = "kind-not-graded"
    words = "Items of the kind {kind} cannot be graded yet, so {uid} is not asked."


class AnswerRefused(LearnerError):
    code = "answer-refused"
    words = "This answer cannot be read: {reason}."


class AnswerTooLong(LearnerError):
    code = "answer-too-long"
    words = "The answer has {characters} characters; {limit} is the most that is graded."
    mend = "Say it shorter: two minutes of speech are about 1,800 characters."


class NotANumber(LearnerError):
    code = "not-a-number"
    words = "{label}: {given} is not {wanted}."
    mend = "Write for example {example}."


class ConflictingAttempt(LearnerError):
    code = "conflicting-attempt"
    words = "This question was already answered with other words, perhaps in another tab."
    mend = "The first answer stands. Open it in the history, or go on to the next question."


class AttemptNotFound(LearnerError):
    code = "attempt-not-found"
    words = "No attempt {attempt_id} in the history."


class AskNotFound(LearnerError):
    code = "ask-not-found"
    words = "No question {ask_id} is open."
    mend = "Ask for the next question again."


class NothingToUndo(LearnerError):
    code = "nothing-to-undo"
    words = "There is nothing to undo."


class NothingToAsk(LearnerError):
    code = "nothing-to-ask"
    words = "No item fits: {why}."
    mend = "Widen the filter, or add items to the bank."


class BadSetting(LearnerError):
    code = "bad-setting"
    words = "The setting {name} cannot be {value}: {reason}."


class FileRefused(LearnerError):
    code = "file-refused"
    words = "{path} cannot be read: {reason}."


class MalformedLine(LearnerError):
    code = "malformed-line"
    words = "Line {line}: {reason}."


class ExportRefused(LearnerError):
    code = "export-refused"
    words = "{path} is not an export of Greenroom: {reason}."


class TargetExists(LearnerError):
    code = "target-exists"
    words = "{path} is already there."
    mend = "Choose another name; nothing was overwritten."


class PortInUse(LearnerError):
    code = "port-in-use"
    words = "Port {port} on {host} is taken by another program."
    mend = "Choose another one: greenroom serve --port {other}"


class ItemBroken(HouseError):
    code = "item-broken"
    words = "Item {uid} is broken: {reason}."
    mend = "Run: greenroom check"


class DrawFailed(HouseError):
    code = "draw-failed"
    words = "The numbers of {uid} could not be drawn with seed {seed}: {reason}."
    mend = "Run: greenroom check"


class WorkerFailed(HouseError):
    code = "worker-failed"
    words = "The worker that draws numbers did not answer: {reason}."
    mend = "Try again; if it stays so, run: greenroom doctor"


class DatabaseLocked(HouseError):
    code = "database-locked"
    words = "The database {path} is locked by another program."
    mend = "Close the program that holds it, then try again. Nothing was recorded."


class DatabaseNewer(HouseError):
    code = "database-newer"
    words = "The database {path} was written by a newer Greenroom (revision {revision})."
    mend = "Update Greenroom, or name another file: greenroom serve --database URL"


class DatabaseBroken(HouseError):
    code = "database-broken"
    words = "The database {path} cannot be read: {reason}."
    mend = "Keep the file, and restore a copy from the folder beside it."


class DiskFull(HouseError):
    code = "disk-full"
    words = "No space is left where {path} lies, so nothing was recorded."
    mend = "Free some space, then try again."


class ReadOnlyFolder(HouseError):
    code = "read-only-folder"
    words = "{path} cannot be written to."
    mend = "Make the folder writable, or choose another one: GREENROOM_DATA_DIR=FOLDER"


class DownloadFailed(HouseError):
    code = "download-failed"
    words = "{package} could not be fetched: {reason}."
    mend = "Check the connection, then run: greenroom models fetch"


class ChecksumMismatch(HouseError):
    code = "checksum-mismatch"
    words = "{file} is not the file that was pinned: its SHA-256 is {got}, not {wanted}."
    mend = "It was removed. Fetch it again; if it stays so, report it."


class RenderingFailed(HouseError):
    code = "rendering-failed"
    words = "A formula cannot be shown: {reason}."
