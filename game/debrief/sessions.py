"""A showing of the lever as a session of the laboratory, so that both measure alike."""

from collections.abc import Iterable, Iterator

from game.core import events as e
from game.debrief.clocks import Showing
from game.lab.records import END, REINFORCER_END, REINFORCER_START, RESPONSE, Mark, Record, divide
from game.lab.records import joined as joined_records

NANOSECONDS = 1_000_000  # in a millisecond


def session(showing: Showing) -> Record:
    """The presses that count and the sparks they earned, from shown to hidden.

    Free sparks are no reinforcers of a press, and a press that does not count no response.
    """
    return divide(_in_order(showing, _marks(showing)))


def sessions(showings: Iterable[Showing]) -> Record:
    """Several showings as one session on the lever clock; no pause runs across two of them."""
    return joined_records(map(session, showings))


def _marks(showing: Showing) -> Iterator[tuple[int, str]]:
    waiting = False
    for event in showing.events:
        match event:
            case e.Pressed(at=at, counts=True) if not waiting:
                yield at, RESPONSE
            case e.SparkShown(at=at, free=False) if not waiting:
                waiting = True
                yield at, REINFORCER_START
            case e.Collected(at=at, free=False) if waiting:
                waiting = False
                yield at, REINFORCER_END
            case _:
                pass
    yield showing.hidden_at, END


def _in_order(showing: Showing, marks: Iterable[tuple[int, str]]) -> Iterator[Mark]:
    """Times from the moment the lever was shown; a damaged log may hold some that go back."""
    latest = 0
    for at, kind in marks:
        latest = max(latest, min(at, showing.hidden_at) - showing.shown_at)
        yield Mark(latest * NANOSECONDS, kind)
