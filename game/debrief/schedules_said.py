"""Schedules of reinforcement in words, always beside their standard notation."""

from game.debrief.wording import spelled


def paid_how(schedule: str) -> str:
    """What a schedule paid, as the end of a sentence: "every press paid (CRF)"."""
    kind, _, value = schedule.partition(" ")
    number = int(value) if value.isdecimal() else 0
    if kind == "CRF":
        return "every press paid (CRF)"
    if kind == "EXT":
        return "no press paid (EXT)"
    if kind == "VR" and number:
        return f"one press in {spelled(number)} on average paid, unpredictably ({schedule})"
    if kind == "FR" and number:
        return f"{spelled(number)} presses earned each spark ({schedule})"
    return f"the schedule was {schedule or 'not recorded'}"


def paid_in_short(schedule: str, after: str) -> str:
    """What a schedule paid, when `after` has been said before it: "one in five (VR 5)"."""
    said = paid_how(schedule).replace(" paid", "").replace("one press in", "one in")
    if "unpredictably" in after:
        said = said.replace(" on average, unpredictably", "")
    return said.replace("no press", "none")


def named(schedule: str) -> str:
    """The full name of a schedule: "variable ratio 5"."""
    kind, _, value = schedule.partition(" ")
    full = {
        "CRF": "continuous reinforcement",
        "EXT": "extinction",
        "FR": "fixed ratio",
        "VR": "variable ratio",
    }
    return f"{full.get(kind, kind)} {value}".strip()
