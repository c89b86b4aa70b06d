"""Panel 4, What it cost: the quiet meters, drawn as loud as Standing was."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.core import events as e
from game.debrief.charts import Chart, Series
from game.debrief.findings import Finding, Item, Panel
from game.debrief.life import CLOSENESS, Life, kind_of, turns_of
from game.debrief.money import money_finding, money_item
from game.debrief.wording import counted, listed, signed

HEADING = "What it cost"
OWN = ("voice", "rest")
KINDS = {
    "option": "your choices",
    "rule": "rules",
    "check_in": "check-ins",
    "activity": "evenings out",
    "spark": "sparks",
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
            return f"{self.name}: {self.start} throughout."
        return f"{self.name}: {self.start} to {self.end}, {signed(self.change)}."


def cost_panel(life: Life) -> Panel:
    """Closeness, voice, rest and money, from the first day to the last."""
    meters = quiet_meters(life)
    people = [meter for meter in meters if meter.id.startswith(CLOSENESS)]
    own = [meter for meter in meters if not meter.id.startswith(CLOSENESS)]
    paragraphs = (*_people(people), *_own(own), money_finding(life), *_leaving(life))
    chart = _chart(meters, " ".join(meter.words for meter in meters))
    items = (*map(_item, meters), money_item(life), _limits())
    return Panel("cost", HEADING, paragraphs, (chart,) if meters else (), items, "Meter by meter")


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
    parts = [("Further away", further), ("Closer", closer), ("Where they were", still)]
    sentence = " ".join(f"{word}: {names}." for word, names in parts if names)
    return (Finding(sentence, turns_of(move for person in people for move in person.moves)),)


def _named(people: Iterable[Quiet]) -> str:
    return listed(f"{person.name} {signed(person.change)}" for person in people)


def _own(meters: list[Quiet]) -> tuple[Finding, ...]:
    if not meters:
        return ()
    sentence = " ".join(meter.words for meter in meters)
    return (Finding(sentence, turns_of(move for meter in meters for move in meter.moves)),)


def _leaving(life: Life) -> tuple[Finding, ...]:
    """What the system took on the day Beacon was left."""
    left = next((event for event in life.log if isinstance(event, e.BeaconLeft)), None)
    if left is None:
        return ()
    lost = [x.perk for x in life.log if isinstance(x, e.PerkLost) and x.turn == left.turn]
    price = f"cost you: {listed(map(life.perk_name, lost))}" if lost else "cost no perk"
    return (Finding(f"Leaving Beacon on day {life.left_on} {price}.", (left.turn,)),)


def _chart(meters: tuple[Quiet, ...], sentence: str) -> Chart:
    return Chart(
        kind="small_multiples",
        title="The quiet meters, day by day",
        x_label="Day",
        y_label="0 to 100",
        series=tuple(Series(meter.name, meter.points, meter.words) for meter in meters),
        sentence=sentence,
        columns=("Meter", "Start", "End", "Change"),
        rows=tuple((m.name, str(m.start), str(m.end), signed(m.change)) for m in meters),
    )


def _item(meter: Quiet) -> Item:
    facts = []
    for kind, name in KINDS.items():
        moved = [move.by for move in meter.moves if kind_of(move) == kind]
        if moved:
            facts.append((f"By {name}", f"{signed(sum(moved))} in {counted(len(moved), 'change')}"))
    findings = [Finding(meter.words, turns_of(meter.moves))]
    return Item(f"meter_{meter.id}", meter.name, tuple(facts), tuple(findings))


def _limits() -> Item:
    return Item("limits", "What your log cannot show", (), (Finding(WORLD, basis="limit"),))
