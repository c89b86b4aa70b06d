"""The room: what has no number. Photos, a window, a plant and a lamp, each said in words too."""

from game.app.nodes import Picture, Region
from game.core.language import say
from game.core.model import Person
from game.core.state import State

CLOSE, FAR = 60, 30
NEAR, COOLER, AWAY = 100, 65, 35
FACE = {
    NEAR: "{name}, with a warm look.",
    COOLER: "{name}, looking as usual.",
    AWAY: "{name}, with a distant look.",
}
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
    words = {
        NEAR: person.bright,
        COOLER: say("{name}'s photo has half its colour.", name=person.name),
        AWAY: person.faded,
    }
    strength = nearness(state, person)
    return Picture(person.portrait, words[strength], strength)


def face(state: State, person: Person) -> Picture:
    """The one a card is about: warm, as usual or distant."""
    strength = nearness(state, person)
    return Picture(person.portrait, say(FACE[strength], name=person.name), strength)


def nearness(state: State, person: Person) -> int:
    """How strongly somebody is pictured: near, cooler or away, never the closeness itself."""
    closeness = state.meters[person.meter]
    return NEAR if closeness >= CLOSE else AWAY if closeness < FAR else COOLER


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
