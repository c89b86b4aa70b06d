"""The room: what has no number. Photos, a window, a plant and a lamp, each said in words too."""

from game.app.nodes import Picture, Region
from game.core.language import say
from game.core.model import Person
from game.core.state import State

CLOSE, FAR = 60, 30
WINDOW = {
    100: "The window stands wide open.",
    50: "The window is half open.",
    0: "The window is shut.",
}
PLANT = {100: "The plant stands up straight.", 50: "The plant leans.", 0: "The plant hangs."}
FULL_LAMP, BURNT_LAMP = 100, 75


def room(state: State) -> Region:
    """Friends, voice and rest as things on a shelf."""
    photos = (photo(state, person) for person in state.level.people.values())
    return Region("room", (*photos, window(state), plant(state), lamp(state)))


def photo(state: State, person: Person) -> Picture:
    """A photo: bright, fading or faded."""
    closeness = state.meters[person.meter]
    if closeness >= CLOSE:
        return Picture(person.portrait, person.bright, 100)
    if closeness < FAR:
        return Picture(person.portrait, person.faded, 35)
    return Picture(person.portrait, say("{name}'s photo has begun to fade.", name=person.name), 65)


def third(state: State, meter: str) -> int:
    """0, 50 or 100: in which third of its bounds a meter is."""
    bounds = state.level.meters[meter]
    share = 3 * (state.meters[meter] - bounds.lowest) // max(1, bounds.highest - bounds.lowest)
    return 50 * min(2, share)


def window(state: State) -> Picture:
    """Voice: how far the sash is up."""
    step = third(state, "voice")
    return Picture(f"window-{step}", say(WINDOW[step]))


def plant(state: State) -> Picture:
    """Rest: how the plant holds itself."""
    step = third(state, "rest")
    return Picture(f"plant-{step}", say(PLANT[step]))


def lamp(state: State) -> Picture:
    """What is left of the evening: a check-in burns the lamp down a little."""
    if state.checked_in:
        return Picture("lamp", say("The lamp has burnt down a little."), BURNT_LAMP)
    return Picture("lamp", say("The lamp is full."), FULL_LAMP)
