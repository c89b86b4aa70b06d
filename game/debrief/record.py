"""Panel 1, Your record: every counted press, added up on the lever clock."""

from collections.abc import Iterator

from game.core import events as e
from game.core.language import say, sentence
from game.debrief.charts import Band, Chart, Series
from game.debrief.clocks import Showing
from game.debrief.findings import Finding, Item, Panel
from game.debrief.life import Life, turns_of
from game.debrief.measures import Pressing, pressing
from game.debrief.wording import (
    begun,
    counted,
    decimal,
    evenings,
    in_seconds,
    named_days,
    on_days,
    presses,
    sparks,
    times,
)

Points = tuple[tuple[float, float], ...]

HEADING = "Your record"
FEWEST_FOR_A_SLOPE = 3
CRITERION = "Presses made while a spark waits are logged and do not count."
ON_SLOPE = "Collecting takes lever time, so days with few presses a spark look flatter."


def record_panel(life: Life) -> Panel:
    """The cumulative record of the life, or why there is nothing to draw.

    It does not name a schedule: the rule is guessed before the next panel tells it.
    """
    totals = pressing(life.showings)
    if not totals.presses:
        return Panel("record", say(HEADING), (nothing_to_draw(life, totals),))
    findings = (_total(life, totals), *_slopes(life), *_quiet(life))
    chart = cumulative_record(life, " ".join(finding.sentence for finding in findings))
    items = (*map(_evening, life.showings), _left_out(life, totals))
    return Panel("record", say(HEADING), findings, (chart,), items, say("Evening by evening"))


def nothing_to_draw(life: Life, totals: Pressing) -> Finding:
    """Why a log holds no presses that count."""
    if life.showings:
        unpressed = say(
            "There is nothing to draw: the Pulse was there for {time} {days}, "
            "and no press counted.",
            time=in_seconds(totals.lever_seconds),
            days=on_days(showing.day for showing in life.showings),
        )
        return Finding(unpressed, tuple(showing.turn for showing in life.showings))
    if life.left_on is not None:
        left = say(
            "There is nothing to draw: you left Beacon on day {day} with the Pulse never pressed.",
            day=life.left_on,
        )
        return Finding(left, turns_of(x for x in life.log if isinstance(x, e.BeaconLeft)))
    if life.opened:
        put_away = say(
            "There is nothing to draw: {days} the phone was put away before the Pulse came.",
            days=on_days(entry.day for entry in life.opened),
        )
        return Finding(put_away, tuple(entry.event.turn for entry in life.opened))
    if life.evenings:
        closed = say(
            "There is nothing to draw: in {evenings} the check-in stayed closed.",
            evenings=evenings(life.evenings),
        )
        return Finding(closed, turns_of(x for x in life.log if isinstance(x, e.EveningFell)))
    stops = sentence(
        "There is nothing to draw: this log stops before an evening fell, on day {day}."
    )
    return Finding(say(stops, day=life.last_day))


def cumulative_record(life: Life, sentence: str) -> Chart:
    """The step line of presses against lever time, with a pip for each spark."""
    steps, pips = steps_and_pips(life.showings)
    return Chart(
        kind="cumulative_record",
        title=say("Presses of the Pulse, added up"),
        x_label=say("Seconds the lever was there"),
        y_label=say("Presses"),
        series=(Series(say("Presses"), steps, sentence),),
        sentence=sentence,
        bands=act_bands(life),
        pips=pips,
        pip=say("a spark"),
        columns=(say("Day"), say("Seconds"), say("Presses"), say("Sparks")),
        rows=tuple(map(_row, life.showings)),
    )


def steps_and_pips(showings: tuple[Showing, ...]) -> tuple[Points, Points]:
    """The corners of the step line on the lever clock, and where each spark was collected."""
    steps: list[tuple[float, float]] = [(0.0, 0.0)]
    pips: list[tuple[float, float]] = []
    before, count = 0.0, 0
    for showing in showings:
        marks: tuple[e.Pressed | e.Collected, ...] = (*showing.presses, *showing.sparks)
        for event in sorted(marks, key=lambda event: event.at):
            at = round(before + showing.since_shown(event.at), 3)
            if isinstance(event, e.Pressed):
                steps += [(at, count), (at, count + 1)]
                count += 1
            else:
                pips.append((at, count))
        before += showing.seconds
    return (*steps, (round(before, 3), count)), tuple(pips)


def act_bands(life: Life) -> tuple[Band, ...]:
    """Each act's stretch of the lever clock."""
    bands: list[Band] = []
    before = 0.0
    for act, group in _by_act(life.showings):
        after = before + sum(showing.seconds for showing in group)
        days = named_days(showing.day for showing in group)
        bands.append(Band(life.act_name(act), round(before, 3), round(after, 3), days))
        before = after
    return tuple(bands)


def _by_act(showings: tuple[Showing, ...]) -> list[tuple[str, list[Showing]]]:
    groups: list[tuple[str, list[Showing]]] = []
    for showing in showings:
        if not groups or groups[-1][0] != showing.act:
            groups.append((showing.act, []))
        groups[-1][1].append(showing)
    return groups


def _row(showing: Showing) -> tuple[str, ...]:
    numbers = (decimal(showing.seconds, 1), str(len(showing.presses)), str(len(showing.sparks)))
    return (str(showing.day), *numbers)


def _total(life: Life, totals: Pressing) -> Finding:
    did = say(
        "You pressed the Pulse {times} in {time} of lever time {days} and collected {sparks}.",
        times=times(totals.presses),
        time=in_seconds(totals.lever_seconds),
        days=on_days(showing.day for showing in life.showings),
        sparks=sparks(totals.sparks),
    )
    return Finding(did, turns_of(x for showing in life.showings for x in showing.presses))


def _slopes(life: Life) -> tuple[Finding, ...]:
    rated = list(_rated_evenings(life))
    if len(rated) < 2:
        return ()
    fast, steep = max(rated, key=lambda pair: pair[0])
    slow, flat = min(rated, key=lambda pair: pair[0])
    if round(fast) == round(slow):
        return ()
    said = say(
        "The line is steepest on day {steep} ({fast} presses a minute, collecting included) "
        "and flattest on day {flat} ({slow}).",
        steep=steep.day,
        fast=f"{fast:.0f}",
        flat=flat.day,
        slow=f"{slow:.0f}",
    )
    return (Finding(said, (steep.turn, flat.turn)),)


def _rated_evenings(life: Life) -> Iterator[tuple[float, Showing]]:
    """Presses a minute of each paid evening; the lever may have been shown twice in one."""
    for day in sorted({showing.day for showing in life.paid}):
        evening = [showing for showing in life.paid if showing.day == day]
        number = sum(len(showing.presses) for showing in evening)
        seconds = sum(showing.seconds for showing in evening)
        if number >= FEWEST_FOR_A_SLOPE and seconds:
            yield 60 * number / seconds, evening[0]


def _quiet(life: Life) -> tuple[Finding, ...]:
    if not life.quiet:
        return ()
    said = say(
        "{days} nothing was paid: {presses}.",
        days=begun(on_days(showing.day for showing in life.quiet)),
        presses=presses(sum(len(showing.presses) for showing in life.quiet)),
    )
    return (Finding(said, tuple(showing.turn for showing in life.quiet)),)


def _evening(showing: Showing) -> Item:
    turns = (showing.turn, *turns_of(showing.presses))
    said = counted(
        len(showing.sparks),
        sentence("{presses} in {time}, {number} spark collected."),
        sentence("{presses} in {time}, {number} sparks collected."),
        presses=presses(len(showing.presses)),
        time=in_seconds(showing.seconds),
    )
    title = say("Day {day}", day=showing.day)
    return Item(f"showing_{showing.turn}", title, (), (Finding(said, turns),))


def _left_out(life: Life, totals: Pressing) -> Item:
    idle = counted(
        totals.idle_presses,
        sentence("{number} press came while a spark waited."),
        sentence("{number} presses came while a spark waited."),
    )
    findings = [
        Finding(idle if totals.idle_presses else say("No press came while a spark waited.")),
        Finding(say(CRITERION), basis="limit"),
        Finding(say(ON_SLOPE), basis="limit"),
    ]
    if life.gifts:
        free = counted(
            len(life.gifts),
            sentence("{number} free spark needed no press and has no pip."),
            sentence("{number} free sparks needed no press and have no pip."),
        )
        findings.append(Finding(free, turns_of(life.gifts)))
    return Item("left_out", say("How to read the line"), (), tuple(findings))
