"""Panel 6, What it cost: the quiet meters, drawn as loud as Standing was."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.core import events as e
from game.core.language import say, sentence
from game.debrief.charts import Chart, Series
from game.debrief.findings import Finding, Item, Panel
from game.debrief.life import CLOSENESS, Life, kind_of, turns_of
from game.debrief.money import money_finding, money_item
from game.debrief.wording import counted, listed, signed

HEADING = "What it cost"
OWN = ("voice", "rest")
KINDS = {
    "option": "By your choices",
    "rule": "By rules",
    "check_in": "By check-ins",
    "activity": "By evenings out",
    "spark": "By sparks",
}
WORLD = "Some of this would have happened whatever you chose; a log of one life cannot say which."


@dataclass(frozen=True, slots=True)
class Quiet:
    """A quiet meter of one life: its name, and its value at the end of each day."""

    id: str
    name: str
    points: tuple[tuple[float, float], ...]
    moves: tuple[e.MeterMoved, ...]

    @property
    def start(self) -> int:
        """Its value when the life began."""
        return int(self.points[0][1])

    @property
    def end(self) -> int:
        """Its value when the log stopped."""
        return int(self.points[-1][1])

    @property
    def change(self) -> int:
        """How far it moved in all."""
        return self.end - self.start

    @property
    def words(self) -> str:
        """The meter in words: "Teo: 60 to 22, −38"."""
        if not self.moves:
            return say("{name}: {start} throughout.", name=self.name, start=self.start)
        if not self.change:
            return say(
                "{name}: {start} at the start and at the end.", name=self.name, start=self.start
            )
        return say(
            "{name}: {start} to {end}, {change}.",
            name=self.name,
            start=self.start,
            end=self.end,
            change=signed(self.change),
        )


def cost_panel(life: Life) -> Panel:
    """Closeness, voice, rest and money, from the first day to the last."""
    meters = quiet_meters(life)
    people = [meter for meter in meters if meter.id.startswith(CLOSENESS)]
    own = [meter for meter in meters if not meter.id.startswith(CLOSENESS)]
    paragraphs = (*_people(people), *_own(own), money_finding(life), *_leaving(life))
    chart = _chart(meters, " ".join(meter.words for meter in meters))
    items = (*map(_item, meters), money_item(life), _limits())
    charts = (chart,) if meters else ()
    return Panel("cost", say(HEADING), paragraphs, charts, items, say("Meter by meter"))


def quiet_meters(life: Life) -> tuple[Quiet, ...]:
    """Closeness to each person, then voice and rest, as far as this log has them."""
    people = [person.meter for person in life.level.people.values()]
    began = life.started.meters if life.started else {}
    other = [meter for meter in began if meter.startswith(CLOSENESS) and meter not in people]
    wished = (*people, *other, *OWN)
    return tuple(_quiet(life, meter) for meter in wished if meter in began)


def _quiet(life: Life, meter: str) -> Quiet:
    value = life.start_of(meter)
    ends = {0: value}
    moves = tuple(life.moves(meter))
    by_day: dict[int, int] = {}
    for entry, move in moves:
        by_day[entry.day] = by_day.get(entry.day, 0) + move.by
    for day in range(life.last_day + 1):
        value += by_day.get(day, 0)
        ends[day] = value
    points = tuple((float(day), float(height)) for day, height in ends.items())
    return Quiet(meter, _name(life, meter), points, tuple(move for _, move in moves))


def _name(life: Life, meter: str) -> str:
    if meter.startswith(CLOSENESS):
        return life.person_name(meter.removeprefix(CLOSENESS))
    return life.level.meters[meter].name if meter in life.level.meters else meter.capitalize()


def _people(people: list[Quiet]) -> tuple[Finding, ...]:
    if not people:
        return ()
    closer = _named(sorted((p for p in people if p.change > 0), key=lambda p: -p.change))
    further = _named(sorted((p for p in people if p.change < 0), key=lambda p: p.change))
    still = listed(person.name for person in people if not person.change)
    parts = (
        say("Further away: {people}.", people=further) if further else "",
        say("Closer: {people}.", people=closer) if closer else "",
        say("Where they were: {people}.", people=still) if still else "",
    )
    turns = turns_of(move for person in people for move in person.moves)
    return (Finding(" ".join(part for part in parts if part), turns),)


def _named(people: Iterable[Quiet]) -> str:
    return listed(f"{person.name} {signed(person.change)}" for person in people)


def _own(meters: list[Quiet]) -> tuple[Finding, ...]:
    if not meters:
        return ()
    said = " ".join(meter.words for meter in meters)
    return (Finding(said, turns_of(move for meter in meters for move in meter.moves)),)


def _leaving(life: Life) -> tuple[Finding, ...]:
    """What the system took on the day Beacon was left."""
    left = next((event for event in life.log if isinstance(event, e.BeaconLeft)), None)
    if left is None:
        return ()
    lost = [x.perk for x in life.log if isinstance(x, e.PerkLost) and x.turn == left.turn]
    if not lost:
        free = say("Leaving Beacon on day {day} cost no perk.", day=life.left_on)
        return (Finding(free, (left.turn,)),)
    perks = listed(map(life.perk_name, lost))
    price = say("Leaving Beacon on day {day} cost you: {perks}.", day=life.left_on, perks=perks)
    return (Finding(price, (left.turn,)),)


def _chart(meters: tuple[Quiet, ...], said: str) -> Chart:
    return Chart(
        kind="small_multiples",
        title=say("The quiet meters, day by day"),
        x_label=say("Day"),
        y_label=say("0 to 100"),
        series=tuple(Series(meter.name, meter.points, meter.words) for meter in meters),
        sentence=said,
        columns=(say("Meter"), say("Start"), say("End"), say("Change")),
        rows=tuple((m.name, str(m.start), str(m.end), signed(m.change)) for m in meters),
    )


def _item(meter: Quiet) -> Item:
    facts = []
    for kind, name in KINDS.items():
        moved = [move.by for move in meter.moves if kind_of(move) == kind]
        if moved:
            many = counted(
                len(moved),
                sentence("{sum} in {number} change"),
                sentence("{sum} in {number} changes"),
                sum=signed(sum(moved)),
            )
            facts.append((say(name), many))
    findings = [Finding(meter.words, turns_of(meter.moves))]
    return Item(f"meter_{meter.id}", meter.name, tuple(facts), tuple(findings))


def _limits() -> Item:
    limit = Finding(say(WORLD), basis="limit")
    return Item("limits", say("What your log cannot show"), (), (limit,))
