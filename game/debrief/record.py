"""Panel 1, Your record: every counted press, added up on the lever clock."""

from collections.abc import Iterator

from game.core import events as e
from game.debrief.charts import Band, Chart, Series
from game.debrief.clocks import Showing
from game.debrief.findings import Finding, Item, Panel
from game.debrief.life import Life, turns_of
from game.debrief.measures import Pressing, pressing
from game.debrief.wording import counted, in_seconds, on_days, presses, times

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
        return Panel("record", HEADING, (nothing_to_draw(life, totals),))
    findings = (_total(life, totals), *_slopes(life), *_quiet(life))
    chart = cumulative_record(life, " ".join(finding.sentence for finding in findings))
    items = (*map(_evening, life.showings), _left_out(life, totals))
    return Panel("record", HEADING, findings, (chart,), items, "Evening by evening")


def nothing_to_draw(life: Life, totals: Pressing) -> Finding:
    """Why a log holds no presses that count."""
    reason, turns = _reason(life, totals)
    return Finding(f"There is nothing to draw: {reason}.", turns)


def _reason(life: Life, totals: Pressing) -> tuple[str, tuple[int, ...]]:
    if life.showings:
        where = f"{in_seconds(totals.lever_seconds)} on {on_days(s.day for s in life.showings)}"
        turns = tuple(showing.turn for showing in life.showings)
        return f"the Pulse was there for {where}, and no press counted", turns
    if life.left_on is not None:
        turns = turns_of(event for event in life.log if isinstance(event, e.BeaconLeft))
        return f"you left Beacon on day {life.left_on} with the Pulse never pressed", turns
    if life.opened:
        turns = tuple(entry.event.turn for entry in life.opened)
        when = on_days(entry.day for entry in life.opened)
        return f"on {when} the phone was put away before the Pulse came", turns
    if life.evenings:
        turns = turns_of(event for event in life.log if isinstance(event, e.EveningFell))
        return f"in {counted(life.evenings, 'evening')} the check-in stayed closed", turns
    return f"this log stops before an evening fell, on day {life.last_day}", ()


def cumulative_record(life: Life, sentence: str) -> Chart:
    """The step line of presses against lever time, with a pip for each spark."""
    steps, pips = steps_and_pips(life.showings)
    return Chart(
        kind="cumulative_record",
        title="Presses of the Pulse, added up",
        x_label="Seconds the lever was there",
        y_label="Presses",
        series=(Series("Presses", steps, sentence),),
        sentence=sentence,
        bands=act_bands(life),
        pips=pips,
        columns=("Day", "Seconds", "Presses", "Sparks"),
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
        days = on_days(showing.day for showing in group)
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
    numbers = (f"{showing.seconds:.1f}", str(len(showing.presses)), str(len(showing.sparks)))
    return (str(showing.day), *numbers)


def _total(life: Life, totals: Pressing) -> Finding:
    sparks = counted(totals.sparks, "spark")
    when = on_days(showing.day for showing in life.showings)
    lever = f"{in_seconds(totals.lever_seconds)} of lever time on {when}"
    turns = turns_of(press for showing in life.showings for press in showing.presses)
    did = f"You pressed the Pulse {times(totals.presses)} in {lever}"
    return Finding(f"{did} and collected {sparks}.", turns)


def _slopes(life: Life) -> tuple[Finding, ...]:
    rated = list(_rated_evenings(life))
    if len(rated) < 2:
        return ()
    fast, steep = max(rated, key=lambda pair: pair[0])
    slow, flat = min(rated, key=lambda pair: pair[0])
    if round(fast) == round(slow):
        return ()
    steepest = f"steepest on day {steep.day} ({fast:.0f} presses a minute, collecting included)"
    flattest = f"flattest on day {flat.day} ({slow:.0f})"
    return (Finding(f"The line is {steepest} and {flattest}.", (steep.turn, flat.turn)),)


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
    when = on_days(showing.day for showing in life.quiet)
    number = sum(len(showing.presses) for showing in life.quiet)
    turns = tuple(showing.turn for showing in life.quiet)
    return (Finding(f"On {when} nothing was paid: {presses(number)}.", turns),)


def _evening(showing: Showing) -> Item:
    turns = (showing.turn, *turns_of(showing.presses))
    paid = f"{counted(len(showing.sparks), 'spark')} collected"
    sentence = f"{presses(len(showing.presses))} in {in_seconds(showing.seconds)}, {paid}."
    title = f"Day {showing.day}"
    return Item(f"showing_{showing.turn}", title, (), (Finding(sentence, turns),))


def _left_out(life: Life, totals: Pressing) -> Item:
    number = presses(totals.idle_presses) if totals.idle_presses else "No press"
    findings = [
        Finding(f"{number} came while a spark waited."),
        Finding(CRITERION, basis="limit"),
        Finding(ON_SLOPE, basis="limit"),
    ]
    if life.gifts:
        free = counted(len(life.gifts), "free spark")
        have = "has" if len(life.gifts) == 1 else "have"
        findings.append(Finding(f"{free} needed no press and {have} no pip.", turns_of(life.gifts)))
    return Item("left_out", "How to read the line", (), tuple(findings))
