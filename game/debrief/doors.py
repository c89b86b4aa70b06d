"""Panel 4, Two doors: the share of taps beside the share of pay, and a line where it may be drawn.

The rounds of the story are shown and nothing is fitted to them. The optional four rounds are fed
one token at a time in a planned ratio, so a line can be fitted; it stays descriptive.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from math import gcd

from game.core import events as e
from game.core.language import say, sentence
from game.debrief.charts import ENDS, MARK, OTHER, Chart, Series
from game.debrief.findings import Finding, Item, Panel
from game.debrief.life import Life
from game.debrief.wording import counted, decimal, ended
from game.lab.matching import Condition, Matching, generalized_matching
from game.lab.undefined import Undefined, ratio

HEADING = "Two doors"
DOORS = ("left", "right")
NONE = "No round at the two doors is in this log."
DESCRIPTIVE = "Descriptive, uncertain by about 0.4 either way; it cannot show that you match."
BLIND_ROBOTS = (
    "Robots that choose without looking at the pay reach anything from −0.6 to 0.7; a class can "
    "tell more."
)
SOURCE = "Baum 1974; Alsop & Elliffe 1988"
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
        left, right = self.arranged
        if self.is_to_be_fitted:
            words = sentence("Round {number} of four, {left} to {right}")
        else:
            words = sentence("Round {number}, {left} to {right}")
        return say(words, number=self.number, left=left, right=right)

    @property
    def words(self) -> str:
        """The shares of the left door: "62 % of taps, 80 % of pay"."""
        if not sum(self.taps):
            return say("no taps")
        taps, pay = _percent(self.taps), _percent(self.tokens)
        return say("{taps} of taps, {pay} of pay", taps=taps, pay=pay)


def doors_panel(life: Life) -> Panel:
    """What was tapped and what was paid, round by round; the fit of the four, if they were run."""
    rounds = rounds_of(life)
    if not rounds:
        return Panel("doors", say(HEADING), (Finding(say(NONE)),))
    story = tuple(one for one in rounds if not one.is_to_be_fitted)
    four = tuple(one for one in rounds if one.is_to_be_fitted)
    paragraphs = (*_shares(story), *_fit(four))
    chart = _chart(rounds, " ".join(finding.sentence for finding in paragraphs))
    items = (*map(_item, rounds), _limits(bool(four)))
    return Panel("doors", say(HEADING), paragraphs, (chart,), items, say("Round by round"))


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
    each = (say("{round}: {shares}", round=one.name, shares=one.words) for one in rounds)
    said = say("At the left door. {rounds}.", rounds="; ".join(each))
    return (Finding(said, tuple(one.turn for one in rounds)),)


def _fit(rounds: tuple[DoorRound, ...]) -> Iterator[Finding]:
    if not rounds:
        return
    fit, turns = _matching(list(rounds)), tuple(one.turn for one in rounds)
    if isinstance(fit.sensitivity, Undefined):
        unfitted = counted(
            len(rounds),
            sentence("Over {number} more round no line is fitted: {reason}."),
            sentence("Over {number} more rounds no line is fitted: {reason}."),
            reason=fit.sensitivity.reason,
        )
        yield Finding(unfitted, turns)
        return
    yield Finding(_fitted(fit, fit.sensitivity, len(rounds)), turns)
    yield Finding(say(DESCRIPTIVE), basis="limit")


def _fitted(fit: Matching, sensitivity: float, rounds: int) -> str:
    """The line in words; a door without taps or tokens has no logarithm: its round is left out."""
    used = fit.conditions
    if isinstance(fit.bias, Undefined):
        slope = say(
            "sensitivity {sensitivity} (1 is matching)", sensitivity=decimal(sensitivity, 1)
        )
    else:
        slope = say(
            "sensitivity {sensitivity} (1 is matching), bias {bias} (1 is none)",
            sensitivity=decimal(sensitivity, 1),
            bias=decimal(fit.bias, 1),
        )
    if fit.dropped:
        words = sentence("Over {used} of {rounds} more rounds: {slope}.")
    else:
        words = sentence("Over {rounds} more rounds: {slope}.")
    return say(words, used=used, rounds=rounds, slope=slope)


def _percent(pair: tuple[int, int]) -> str:
    share = ratio(100 * pair[0], sum(pair), "")
    return say("none") if isinstance(share, Undefined) else f"{share:.0f} %"


def _chart(rounds: tuple[DoorRound, ...], said: str) -> Chart:
    return Chart(
        kind="strips",
        title=say("The left door's share of taps and of pay"),
        x_label=say("Per cent of the left door; the disc is your taps, the line what was paid"),
        y_label="",
        series=tuple(map(_strip, rounds)),
        sentence=said,
        columns=(
            say("Round"),
            say("Taps left"),
            say("Taps right"),
            say("Paid left"),
            say("Paid right"),
        ),
        rows=tuple((one.name, *map(str, (*one.taps, *one.tokens))) for one in rounds),
    )


def _strip(one: DoorRound) -> Series:
    points = [(0.0, ENDS), (100.0, ENDS)]
    for pair, height in ((one.taps, MARK), (one.tokens, OTHER)):
        if sum(pair):
            points.append((100 * pair[0] / sum(pair), height))
    return Series(one.name, tuple(points), _percent(one.taps))


def _item(one: DoorRound) -> Item:
    facts = (
        (say("Arranged, left to right"), _both(sentence("{left} to {right}"), one.arranged)),
        (say("Taps, left and right"), _both(sentence("{left} and {right}"), one.taps)),
        (say("Paid, left and right"), _both(sentence("{left} and {right}"), one.tokens)),
    )
    return Item(f"round_{one.turn}", one.name, facts, (Finding(ended(one.words), (one.turn,)),))


def _both(words: str, pair: tuple[int, int]) -> str:
    return say(words, left=pair[0], right=pair[1])


def _limits(is_fitted: bool) -> Item:
    title = say("What your log cannot show")
    if not is_fitted:
        return Item("doors_limits", title, (), (Finding(say(NOT_FITTED), basis="limit"),))
    said = f"{say(DESCRIPTIVE)} {say(BLIND_ROBOTS)}"
    return Item("doors_limits", title, (), (Finding(said, basis="limit", source=SOURCE),))
