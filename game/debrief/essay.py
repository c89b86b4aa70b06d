"""Panel 9, The essay and the record: each claim, the verdict on it, and where it was met here."""

from collections import Counter
from collections.abc import Iterable, Iterator

from game.core.essay import VERDICTS, Claim, Source, Verdict
from game.core.language import say
from game.debrief.charts import Chart, Series
from game.debrief.clocks import Dated
from game.debrief.echoes import carries, carrying
from game.debrief.findings import Finding, Item, Panel, Pieces
from game.debrief.life import Life
from game.debrief.meetings import card_words, here, systems_of
from game.debrief.wording import listed

HEADING = "The essay and the record"
TOLD = "A"
ABOUT = (
    "An essay of April 2016 by Zoe Harding led to this game. It flagged its own doubts, refused "
    "“it can't happen here” and saw the link to game design. These claims of it matter most."
)
NONE_HERE = "The claims of the essay did not come with this copy of the game."
NO_MECHANIC = "This is about the world outside; the city has no mechanic for it."
VERDICT_WORDS: dict[Verdict, str] = {
    "confirmed": "Confirmed",
    "partly": "Partly",
    "contradicted": "Contradicted",
    "unverifiable": "Unverifiable",
    "opinion": "Opinion",
}


def essay_panel(life: Life) -> Pieces:
    """The claims that matter most, verdict first; the others stand one step further.

    There is a pause before each sheet of claims, for whoever has little time at once.
    """
    claims = life.essay.claims
    if not claims:
        return Panel("essay", say(HEADING), (Finding(say(NONE_HERE), basis="limit"),))
    told = [claim for claim in claims if claim.use == TOLD]
    others = [claim for claim in claims if claim.use != TOLD]
    met = meetings(life)
    yield
    lines = [_claim(life, claim, met) for claim in told]
    lines += [_timeline(life)] if life.essay.timeline else []
    yield
    return Panel(
        "essay",
        say(HEADING),
        (Finding(say(ABOUT), basis="level"), _met(told, met)),
        (tally(told),),
        tuple(_claim(life, claim, met) for claim in others),
        say("All {number}", number=len(claims)),
        tuple(lines),
    )


def meetings(life: Life) -> dict[str, Dated]:
    """Where each system of the essay was first met in this life."""
    first: dict[str, Dated] = {}
    for entry in carrying(life):
        for system in sorted(_played(life, entry)):
            first.setdefault(system, entry)
    return first


def _played(life: Life, entry: Dated) -> frozenset[str]:
    echoed = (echo.systems for echo in life.level.echoes if carries(echo, entry.event))
    return systems_of(life.level, entry.event).union(*echoed)


def first_meeting(claim: Claim, met: dict[str, Dated]) -> Dated | None:
    """Where a claim's mechanic was first met, or None."""
    entries = [met[system] for system in claim.systems if system in met]
    return min(entries, key=lambda entry: (entry.event.at, entry.event.turn), default=None)


def tally(claims: Iterable[Claim]) -> Chart:
    """How many claims came to each verdict, a piece for each."""
    counts = Counter(claim.verdict for claim in claims)
    given = [verdict for verdict in VERDICTS if counts[verdict]]
    total = sum(counts.values())
    series = tuple(_counted(verdict, counts[verdict]) for verdict in given)
    each = listed(f"{len(one.points)} {one.name.lower()}" for one in series)
    return Chart(
        kind="tally",
        title=say("The verdicts on {number} claims", number=total),
        x_label=say("One piece for each claim"),
        y_label="",
        series=series,
        sentence=say("Of {number} claims: {each}.", number=total, each=each),
        columns=(say("Verdict"), say("Claims")),
        rows=tuple((one.name, str(len(one.points))) for one in series),
    )


def _counted(verdict: Verdict, count: int) -> Series:
    points = tuple((float(number), 0.0) for number in range(count))
    return Series(say(VERDICT_WORDS[verdict]), points, str(count), verdict)


def _met(told: list[Claim], met: dict[str, Dated]) -> Finding:
    entries = [entry for claim in told if (entry := first_meeting(claim, met))]
    turns = tuple(sorted({entry.event.turn for entry in entries}))
    if not entries:
        return Finding(say("In this log you met the mechanics of none of them."))
    counts = {"met": len(entries), "all": len(told)}
    return Finding(say("You met the mechanics of {met} of these {all}.", **counts), turns)


def _claim(life: Life, claim: Claim, met: dict[str, Dated]) -> Item:
    title = say("{verdict}: {line}", verdict=say(VERDICT_WORDS[claim.verdict]), line=claim.line)
    facts = [
        (say("The essay says"), claim.says),
        (say("The record"), claim.plain),
        (say("Mind"), claim.note),
        *_sources(life.essay.cited(claim.sources)),
    ]
    kept = tuple((name, words) for name, words in facts if words)
    return Item(f"claim_{claim.id}", title, kept, (_here(life, claim, met),), claim.verdict)


def _sources(sources: Iterable[Source]) -> Iterator[tuple[str, str]]:
    for source in sources:
        if source.through:
            cite = say("{cite}; through {through}", cite=source.cite, through=source.through)
            yield say("Seen only through others (V2)"), cite
        else:
            yield say("Read (V1)"), source.cite


def _here(life: Life, claim: Claim, met: dict[str, Dated]) -> Finding:
    entry = first_meeting(claim, met)
    if entry is not None:
        return here(life, entry)
    if not claim.systems:
        return Finding(say(NO_MECHANIC), basis="level")
    waits = _where_it_waits(life, claim.systems)
    return Finding(say("Not met in this log. It waits at the card “{card}”.", card=waits)
                   if waits else say("Not met in this log."))  # fmt: skip


def _where_it_waits(life: Life, systems: tuple[str, ...]) -> str:
    cards = life.level.cards.values()
    card = next((one for one in cards if set(systems) & set(one.systems)), None)
    return card_words(life.level, card.id) if card else ""


def _timeline(life: Life) -> Item:
    dates = tuple((one.date, one.event) for one in life.essay.timeline)
    return Item("timeline", say("The record in {number} dates", number=len(dates)), dates)
