"""What a debrief is made of: findings that name the turns they rest on, panels, and the whole."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from game.debrief.charts import Chart
from game.debrief.wording import word_count

Basis = Literal["log", "limit", "level"]
Measure = int | float | str | None


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence, the turns of the log it rests on, and its published source, if any.

    `basis` says where it comes from: the log, the limits of a log, or the level alone.
    """

    sentence: str
    turns: tuple[int, ...] = ()
    source: str = ""
    basis: Basis = "log"


@dataclass(frozen=True, slots=True)
class Item:
    """Something to open for more: a title, named facts (a row of a ledger), and findings.

    `mark` names the sign that stands before the title, such as a verdict; empty for none.
    """

    id: str
    title: str
    facts: tuple[tuple[str, str], ...] = ()
    findings: tuple[Finding, ...] = ()
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """One page of the debrief: a little prose, its charts, and items opened on demand.

    `lines` are items whose titles are seen at once and which are opened one by one; where there
    are any, the `items` behind their label are such lines as well.
    """

    id: str
    heading: str
    paragraphs: tuple[Finding, ...]
    charts: tuple[Chart, ...] = ()
    items: tuple[Item, ...] = ()
    items_label: str = ""
    lines: tuple[Item, ...] = ()

    @property
    def words(self) -> int:
        """How many words of prose there are before anything is opened."""
        return sum(word_count(finding.sentence) for finding in self.paragraphs)


# A panel that takes long to tell, with a pause after each piece of the work.
Pieces = Generator[None, None, Panel]


@dataclass(frozen=True, slots=True)
class Debrief:
    """Everything one log says: its panels in order, and the measures behind them.

    `reasons` says of each measure that is None why; `guess` is what the player said of the rule.
    """

    level: str
    title: str
    seed: int
    length: str
    arm: str
    finished: bool
    panels: tuple[Panel, ...]
    measures: Mapping[str, Measure] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    guess: str = ""

    def panel(self, panel_id: str) -> Panel | None:
        """The panel of that id, or None."""
        return next((panel for panel in self.panels if panel.id == panel_id), None)
