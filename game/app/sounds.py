"""What there is to hear: which sound each event has, and words for those who do not hear it.

A sound's name begins with whose it is, Beacon's or the town's.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from game.app.desk import Desk
from game.core import events as e
from game.core.language import say
from game.core.model import STANDING

if TYPE_CHECKING:
    from game.app.session import Session
    from game.lab.drum import Drum

# The quiet act sounds as the one before it: nothing may announce that nothing is paid.
MOTIFS = {
    "network": "beacon/motif-network",
    "standing": "beacon/motif-standing",
    "quiet": "beacon/motif-standing",
    "delegation": "beacon/motif-delegation",
}
FIRST_MOTIF = "beacon/motif-pilot"
CAPTIONS = {
    FIRST_MOTIF: "Beacon's four notes",
    "beacon/motif-network": "Beacon's four notes, in two voices",
    "beacon/motif-standing": "Beacon's four notes, with a bass",
    "beacon/motif-delegation": "Beacon's four notes, slow, the last one low",
    "beacon/spark": "A spark rings",
    "beacon/collect": "Two bright notes",
    "beacon/perk-open": "Beacon's notes run up into a chord",
    "beacon/perk-lost": "Three notes, downwards",
    "beacon/praise": "A bright note",
    "beacon/blame": "A low note",
    "beacon/chest": "A lid, and coins",
    "beacon/outage": "A hum runs down, and stops",
    "world/kettle": "A kettle boils",
    "world/tram": "A tram rings twice",
    "world/gulls": "Gulls",
    "world/clock": "The harbour clock strikes",
    "world/thanks": "A latch, and a warm note",
}
"""Sounds that tell something; those that only answer a hand have no words."""
DRUM = {"response": "beacon/press", "reinforcer": "beacon/spark"}


class Ear:
    """Listens to what happens on a desk."""

    def __init__(self) -> None:
        self._session: Session | None = None
        self._events = 0
        self._page: object = None
        self._drum: Drum | None = None
        self._happened = 0

    def hear(self, desk: Desk) -> tuple[str, ...]:
        """The names of what there is to hear since this was last asked, each once."""
        new = (*self._lived(desk), *self._drummed(desk), *self._turned(desk))
        return tuple(dict.fromkeys(new))

    def _lived(self, desk: Desk) -> Iterator[str]:
        session = desk.session
        if session is None:
            return
        if session is not self._session:
            # A life that is gone on with has sounded before; a new one begins to.
            self._session, begins = session, session.log[-1].turn == 0
            self._events = 0 if begins else len(session.log)
        new, self._events = session.log[self._events :], len(session.log)
        if any(isinstance(event, e.OutageTold) for event in new):
            yield "beacon/outage"
            return
        for event in new:
            yield from sounds_of(event, session)
        if moved := _standing_moved(new):
            yield "beacon/praise" if moved > 0 else "beacon/blame"

    def _drummed(self, desk: Desk) -> Iterator[str]:
        """A lever of the laboratory, pressed by hand; robots press too fast to be listened to."""
        box = desk.sandbox
        drum = box.drums[0] if box and box.drums and box.by_hand else None
        if drum is not self._drum:
            self._drum, self._happened = drum, 0
        if drum is not None:
            kinds = {one.kind for one in drum.told[self._happened :]}
            self._happened = len(drum.told)
            yield from (sound for kind, sound in DRUM.items() if kind in kinds)

    def _turned(self, desk: Desk) -> Iterator[str]:
        """A page of the debrief was turned, or the record begins to draw itself."""
        here, told = desk.here, desk.told
        page = (here.panel, told.level) if here.screen == "debrief" and told else None
        if page is not None and page != self._page and told:
            yield "world/draw" if told.panels[here.panel].id == "record" else "world/turn"
        self._page = page


def sounds_of(event: e.Event, session: "Session") -> Iterator[str]:
    """What one event of a life sounds like."""
    state = session.state
    match event:
        case e.CardDealt(card=card):
            yield from _place(state.level.cards[card].time, state.day)
            yield "world/card"
        case e.OptionChosen():
            yield "world/choose"
        case e.LeverShown():
            yield MOTIFS.get(state.act, FIRST_MOTIF)
        case e.DoorTapped(paid=paid):
            yield "world/thanks" if paid else "world/knock"
        case e.ChestTapped(coins=coins):
            yield "beacon/chest" if coins else "world/knock"
        case _:
            if type(event) in PLAIN:
                yield PLAIN[type(event)]


PLAIN: dict[type[e.Event], str] = {
    e.Pressed: "beacon/press",
    e.SparkShown: "beacon/spark",
    e.Collected: "beacon/collect",
    e.PerkOpened: "beacon/perk-open",
    e.PerkLost: "beacon/perk-lost",
    e.NightFell: "world/clock",
    e.LevelEnded: "world/gulls",
}


def _standing_moved(events: e.Log) -> int:
    """How far Standing moved, but for sparks, which have a sound of their own."""
    moves = (event for event in events if isinstance(event, e.MeterMoved))
    return sum(m.by for m in moves if m.meter == STANDING and not m.because.startswith("spark"))


def _place(time: str, day: int) -> Iterator[str]:
    """What the town does at that time of a day."""
    if time == "morning":
        yield "world/kettle" if day % 2 else "world/gulls"
    elif time == "afternoon":
        yield "world/tram"


def caption_of(sounds: Iterable[str]) -> str:
    """The sounds that tell something, in words."""
    return ". ".join(say(CAPTIONS[sound]) for sound in sounds if sound in CAPTIONS)
