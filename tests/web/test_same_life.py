"""The same life everywhere: what is lived here refolds there to the same, and is told the same."""

import json
from dataclasses import asdict, replace
from typing import Any

import pytest
from playwright.sync_api import Page

from game.app.found import LIFE, Saved
from game.app.saves import read_save
from game.content.robots import crowds_in
from game.core.engine import replay
from game.core.events import Log
from game.core.logs import from_json_lines, to_json_lines
from game.core.model import Level
from game.core.state import state_hash
from game.debrief.compose import debrief
from game.debrief.page import page as page_of
from game.lab.citizens import CITIZENS, live
from tests.web.visits import Visits

SEED = 20160402
SHOWN_PLACES = 6
LAST_PANEL = "Take it with you"
A_WEEK_MS = 240_000
BROWSER = """
import gc
import json
from dataclasses import asdict
from game.core.engine import replay
from game.core.logs import from_json_lines
from game.core.state import state_hash
from game.debrief.compose import debrief
from game.debrief.page import page
from game.platforms.web import levels_here

LEVEL = levels_here()["larkhaven"]

def hash_of(text):
    return state_hash(replay(LEVEL, from_json_lines(text)))

def told_of(text):
    return json.dumps(asdict(debrief(LEVEL, from_json_lines(text))))

def page_of(text):
    return page(debrief(LEVEL, from_json_lines(text)))

def lived_now(text):
    lives = [one for one in gc.get_objects() if type(one).__name__ == "Session"]
    return " ".join(sorted({state_hash(life.state) for life in lives}))

def digest(text):
    return LEVEL.digest

def robots(text):
    return json.dumps(LEVEL.robots)
"""
# Lives a week by messages alone, one in each frame, as `Week` does with its hands.
BY_MESSAGES = """
() => new Promise((done) => {
  const ways = /^(Play|Continue|Next|Collect|Sleep)/;
  let presses = 0;
  const choice = (all) => {
    const named = (name) => all.find((one) => one.textContent === name);
    if (named("Collect")) return named("Collect");
    if (named("Pulse") && presses++ < 30) return named("Pulse");
    if (named("Open the check-in")) presses = 0;
    const rest = all.filter((one) => !/^(Menu|Look at Beacon)/.test(one.textContent));
    return named("Open the check-in") || all.find((one) => ways.test(one.textContent)) || rest[0];
  };
  const frame = () => {
    if (document.querySelector("#mirror h1").textContent === "Take it with you") return done();
    const all = [...document.querySelectorAll("#mirror button:enabled")];
    window.modelCitizen.send({ kind: "do", on: choice(all).dataset.id });
    requestAnimationFrame(() => requestAnimationFrame(frame));
  };
  frame();
})
"""


class There:
    """The game's own modules, as they run in the page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.evaluate("code => window.modelCitizen.python.runPython(code)", BROWSER)

    def ask(self, function: str, text: str = "") -> str:
        """What one of the functions in the page answers."""
        call = "([name, text]) => window.modelCitizen.python.globals.get(name)(text)"
        return str(self.page.evaluate(call, [function, text]))


@pytest.fixture(scope="module")
def lives(larkhaven: Level) -> dict[str, Log]:
    """A life of each robot, in every arm and length that the city has."""
    ways = [(arm, length) for arm in larkhaven.arms for length in larkhaven.arms[arm].phases]
    return {
        f"{bot}, {arm}, {length}": live(larkhaven, bot, SEED, length, arm)[1]
        for bot in CITIZENS
        for arm, length in ways
    }


@pytest.fixture
def peopled(there: There, larkhaven: Level) -> Level:
    """The city with the robots that came with the page."""
    robots = crowds_in(json.loads(there.ask("robots")))
    assert robots
    return replace(larkhaven, robots=robots)


@pytest.fixture
def there(visits: Visits, larkhaven: Level) -> There:
    """A page of this very city."""
    found = There(visits.open())
    assert found.ask("digest") == larkhaven.digest
    return found


def as_shown(value: Any) -> Any:
    """Data with its numbers rounded, since no chart or sentence shows more."""
    if isinstance(value, float):
        return round(value, SHOWN_PLACES)
    if isinstance(value, dict):
        return {name: as_shown(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [as_shown(one) for one in value]
    return value


def told_here(level: Level, log: Log) -> Any:
    return as_shown(json.loads(json.dumps(asdict(debrief(level, log)))))


def test_every_robot_s_life_refolds_in_the_page(
    there: There, larkhaven: Level, lives: dict[str, Log]
) -> None:
    here = {name: state_hash(replay(larkhaven, log)) for name, log in lives.items()}
    found = {name: there.ask("hash_of", to_json_lines(log)) for name, log in lives.items()}
    assert found == here
    assert len(set(here.values())) == len(here)


def test_the_debriefs_are_the_same_there(there: There, peopled: Level) -> None:
    for bot in CITIZENS:
        _, log = live(peopled, bot, SEED)
        lines = to_json_lines(log)
        assert as_shown(json.loads(there.ask("told_of", lines))) == told_here(peopled, log)
        assert there.ask("page_of", lines) == page_of(debrief(peopled, log))


def test_a_week_lived_in_the_page_by_messages_refolds_here(there: There, peopled: Level) -> None:
    there.page.set_default_timeout(A_WEEK_MS)
    there.page.evaluate(BY_MESSAGES)
    text = there.page.evaluate("name => localStorage.getItem('model-citizen/' + name)", LIFE)
    found = read_save(text, {peopled.id: peopled})
    assert isinstance(found, Saved)
    state = replay(peopled, found.log)
    assert state.ended
    assert state_hash(state) == there.ask("lived_now")
    lines = to_json_lines(found.log)
    assert from_json_lines(lines) == found.log
    assert as_shown(json.loads(there.ask("told_of", lines))) == told_here(peopled, found.log)
