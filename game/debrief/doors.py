"""Panel 4, Two doors: the share of taps beside the share of pay, and a line where it may be drawn.

The rounds of the story are shown and nothing is fitted to them. The optional four rounds are fed
one token at a time in a planned ratio, so a line can be fitted; it stays descriptive.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from math import gcd

from game.core import events as e
from game.debrief.charts import ENDS, MARK, OTHER, Chart, Series
from game.debrief.findings import Finding, Item, Panel
from game.debrief.life import Life
from game.debrief.wording import counted
from game.lab.matching import Condition, Matching, generalized_matching
from game.lab.undefined import Undefined, ratio

HEADING = "Two doors"
DOORS = ("left", "right")
NONE = "No round at the two doors is in this log."
CANNOT_SHOW = (
    "Descriptive, uncertain by about 0.4 either way; it cannot show that you match. Robots that "
    "choose without looking at the pay reach anything from −0.6 to 0.7; a class can tell more."
)
NOT_FITTED = "The rounds of the story are too few and too short for a line; none is fitted."


@dataclass(frozen=True, slots=True)
class DoorRound:
    """One round: the ratio arranged, and at each door the taps made and the tokens they got."""

    turn: int
    number: int
    arranged: tuple[int, int]
    taps: tuple[int, int]
    tokens: tuple[int, int]
    is_to_be_fitted: bool

    @property
    def name(self) -> str:
        """The round with its ratio: "Round 2, 1 to 4"."""
        which = f"Round {self.number} of four" if self.is_to_be_fitted else f"Round {self.number}"
        return f"{which}, {self.arranged[0]} to {self.arranged[1]}"

    @property
    def words(self) -> str:
        """The shares of the left door: "62 % of taps, 80 % of pay"."""
        return f"{_percent(self.taps)} of taps, {_percent(self.tokens)} of pay"


def doors_panel(life: Life) -> Panel:
    """What was tapped and what was paid, round by round; the fit of the four, if they were run."""
    rounds = rounds_of(life)
    if not rounds:
        return Panel("doors", HEADING, (Finding(NONE),))
    story = tuple(one for one in rounds if not one.is_to_be_fitted)
    four = tuple(one for one in rounds if one.is_to_be_fitted)
    paragraphs = (*_shares(story), *_fit(four))
    sentence = " ".join(finding.sentence for finding in paragraphs)
    items = (*map(_item, rounds), _limits(bool(four)))
    return Panel("doors", HEADING, paragraphs, _chart(rounds, sentence), items, "Round by round")


def rounds_of(life: Life) -> tuple[DoorRound, ...]:
    """Every round of the log, one that was never ended included."""
    began: e.RoundBegan | None = None
    tapped: list[e.DoorTapped] = []
    found: list[DoorRound] = []
    for event in life.log:
        if isinstance(event, e.RoundBegan | e.RoundEnded):
            found += _round(began, tapped)
            began, tapped = event if isinstance(event, e.RoundBegan) else None, []
        elif isinstance(event, e.DoorTapped):
            tapped.append(event)
    return _numbered(found + _round(began, tapped))


def _numbered(rounds: list[DoorRound]) -> tuple[DoorRound, ...]:
    """The rounds of the story and the optional four, each kind counted from 1."""
    counts = {True: count(1), False: count(1)}
    return tuple(replace(one, number=next(counts[one.is_to_be_fitted])) for one in rounds)


def matching_of(life: Life) -> Matching:
    """The generalised matching law over the four rounds, tokens and taps as obtained."""
    return _matching([one for one in rounds_of(life) if one.is_to_be_fitted])


def _matching(rounds: list[DoorRound]) -> Matching:
    return generalized_matching([Condition(*one.tokens, *one.taps) for one in rounds])


def _round(began: e.RoundBegan | None, tapped: list[e.DoorTapped]) -> list[DoorRound]:
    if began is None:
        return []
    taps = [[tap for tap in tapped if tap.door == door] for door in DOORS]
    paid = [sum(tap.paid for tap in each) for each in taps]
    shared = gcd(began.left, began.right) or 1
    arranged = (began.left // shared, began.right // shared)
    both = (len(taps[0]), len(taps[1])), (paid[0], paid[1])
    return [DoorRound(began.turn, began.number, arranged, *both, bool(began.most))]


def _shares(rounds: tuple[DoorRound, ...]) -> tuple[Finding, ...]:
    if not rounds:
        return ()
    said = "; ".join(f"{one.name}: {one.words}" for one in rounds)
    return (Finding(f"At the left door. {said}.", tuple(one.turn for one in rounds)),)


def _fit(rounds: tuple[DoorRound, ...]) -> Iterator[Finding]:
    if not rounds:
        return
    fit, turns = _matching(list(rounds)), tuple(one.turn for one in rounds)
    over = counted(len(rounds), "more round")
    if isinstance(fit.sensitivity, Undefined):
        yield Finding(f"Over {over} no line is fitted: {fit.sensitivity.reason}.", turns)
        return
    bias = "" if isinstance(fit.bias, Undefined) else f", bias {fit.bias:.1f}"
    # A door without taps or tokens has no logarithm: its round is left out, and that is said.
    used = f"{fit.conditions} of " if fit.dropped else ""
    yield Finding(f"Over {used}{over}: sensitivity {_signed(fit.sensitivity)}{bias}.", turns)
    yield Finding(CANNOT_SHOW.partition(" Robots")[0], basis="limit")


def _signed(number: float) -> str:
    return f"{number:.1f}".replace("-", "−")


def _percent(pair: tuple[int, int]) -> str:
    share = ratio(100 * pair[0], sum(pair), "none")
    return "none" if isinstance(share, Undefined) else f"{share:.0f} %"


def _chart(rounds: tuple[DoorRound, ...], sentence: str) -> tuple[Chart, ...]:
    return (
        Chart(
            kind="strips",
            title="The left door's share of taps and of pay",
            x_label="Per cent of the left door; the disc is your taps, the line what was paid",
            y_label="",
            series=tuple(map(_strip, rounds)),
            sentence=sentence,
            columns=("Round", "Taps left", "Taps right", "Paid left", "Paid right"),
            rows=tuple((one.name, *map(str, (*one.taps, *one.tokens))) for one in rounds),
        ),
    )


def _strip(one: DoorRound) -> Series:
    points = [(0.0, ENDS), (100.0, ENDS)]
    for pair, height in ((one.taps, MARK), (one.tokens, OTHER)):
        if sum(pair):
            points.append((100 * pair[0] / sum(pair), height))
    return Series(one.name, tuple(points), _percent(one.taps))


def _item(one: DoorRound) -> Item:
    facts = (
        ("Arranged, left to right", f"{one.arranged[0]} to {one.arranged[1]}"),
        ("Taps, left and right", f"{one.taps[0]} and {one.taps[1]}"),
        ("Paid, left and right", f"{one.tokens[0]} and {one.tokens[1]}"),
    )
    return Item(f"round_{one.turn}", one.name, facts, (Finding(f"{one.words}.", (one.turn,)),))


def _limits(is_fitted: bool) -> Item:
    source = "Baum 1974; Alsop & Elliffe 1988"
    said = CANNOT_SHOW if is_fitted else NOT_FITTED
    findings = (Finding(said, basis="limit", source=source if is_fitted else ""),)
    return Item("doors_limits", "What your log cannot show", (), findings)
