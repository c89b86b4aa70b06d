"""Handing the player their own log and debrief."""

from game.app.ports import Sharing, StorageFailed
from game.core import events as e
from game.core.language import say
from game.core.logs import to_json_lines
from game.debrief.findings import Debrief
from game.debrief.page import page

NOTHING = "There is nothing to take along yet."


def export(sharing: Sharing | None, log: e.Log, told: Debrief | None, code: str = "") -> str:
    """Share the debrief as a page with its code, or the log; where it went, or what went wrong."""
    if sharing is None or not log:
        return say(NOTHING)
    name = file_name(log)
    try:
        if told is not None:
            return sharing.share(f"{name}.html", page(told, code))
        return sharing.share(f"{name}.jsonl", to_json_lines(log))
    except StorageFailed as failed:
        return failed.reason


def copy_code(sharing: Sharing | None, code: str) -> str:
    """Let the player have the code of a life; the code itself and what became of it."""
    if sharing is None:
        return say(NOTHING)
    told = say("Your result code: {code}.", code=code)
    try:
        return f"{told} {sharing.copy(code)}"
    except StorageFailed as failed:
        return f"{told} {failed.reason}"


def file_name(log: e.Log) -> str:
    """A name that tells one life from another; it does not say which arm it was in."""
    started = log[0]
    assert isinstance(started, e.LevelStarted)
    return f"model-citizen-{started.level}-{started.seed}"
