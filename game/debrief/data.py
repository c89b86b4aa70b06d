"""The debrief as plain data, for other programs: one line of JSON."""

import json
from dataclasses import asdict
from typing import Any

from game.debrief.findings import Debrief


def as_data(debrief: Debrief) -> dict[str, Any]:
    """The debrief as dictionaries and lists, with the measures behind it."""
    data = asdict(debrief)
    for panel, plain in zip(debrief.panels, data["panels"], strict=True):
        plain["words"] = panel.words
    return data


def to_json(debrief: Debrief) -> str:
    """The debrief as one line of JSON."""
    return json.dumps(as_data(debrief), ensure_ascii=False, separators=(",", ":"))
