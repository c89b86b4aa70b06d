"""What is kept of the check between visits: the order of its forms, and what was said so far.

It lies beside the life, under the same seat, so that the first form can be given days earlier.
"""

import json
from collections.abc import Mapping

from game.app.choices import ORDERS
from game.app.ports import Storage, StorageFailed

CHECK = "check.json"
Said = dict[str, bool]


def read_check(storage: Storage) -> tuple[str, Said]:
    """The order of the forms and what was said of each scene; anything unreadable was not."""
    try:
        facts = json.loads(storage.read(CHECK) or "{}")
    except (StorageFailed, ValueError, RecursionError):
        return "", {}
    if not isinstance(facts, dict):
        return "", {}
    order, said = facts.get("order"), facts.get("said")
    if not isinstance(said, dict) or any(type(one) is not bool for one in said.values()):
        said = {}
    return order if order in ORDERS else "", said


def keep_check(storage: Storage, order: str, said: Mapping[str, bool]) -> str:
    """Keep it, or nothing if no check is wanted; what went wrong in words, or nothing."""
    try:
        if order:
            storage.write(CHECK, json.dumps({"order": order, "said": said}))
        else:
            storage.remove(CHECK)
    except StorageFailed as failed:
        return failed.reason
    return ""
