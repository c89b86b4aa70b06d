"""The laboratory after the story: a schedule, a lever, a record, and lives to look on at."""

import pytest

from game.app.navigation import App
from game.app.nodes import Action, Prose
from game.app.ports import MemoryStorage
from game.app.settings import Settings
from game.core.model import Level
from tests.app.town import town


def there(level: Level | None = None, wishes: Settings | None = None) -> App:
    app = App(MemoryStorage(), (level or town(),), seeds=lambda: 5, wishes=wishes)
    app.do("lab:enter", 0)
    return app


def words(app: App) -> str:
    return " ".join(node.text for node in app.view().nodes() if isinstance(node, Prose))


def use(app: App, *names: str, at: int = 0) -> None:
    for name in names:
        assert any(one.id == name and one.enabled for one in app.view().actions()), name
        app.do(name, at)


def test_three_presses_on_a_fixed_ratio_of_three_bring_one_reinforcer() -> None:
    app = there()
    use(app, "lab:type")
    for letter in "FR 3":
        assert app.write(letter)
    use(app, "go_on", "go_on")
    for second in (1, 2, 3):
        use(app, "lab:lever:0", at=1000 * second)
    assert app.view().say == "A reinforcer."
    use(app, "go_on", at=4000)
    assert "3 responses and 1 reinforcer in 4.0 s" in words(app)
    assert "Under 5 seconds there is no rate to speak of." in words(app)
    assert "no reinforcer was followed by a response" in words(app)


def test_a_notation_that_cannot_be_read_is_answered_with_its_place() -> None:
    app = there()
    use(app, "lab:type")
    app.write("FR 5 hodl")
    use(app, "go_on")
    assert "After 'FR 5': 'hodl' is too much here." in words(app)
    app.write("\b")
    assert "too much" not in words(app)
    use(app, "back")
    assert not app.write("x")


def test_the_buttons_step_every_number_and_stop_at_the_ends() -> None:
    app = there()
    use(app, "lab:kinds", "lab:kind:FR", "lab:step:0:1")
    assert app.view().region("body")
    labels = {one.id: one for one in app.view().actions()}
    assert (labels["lab:step:0:0"].label, labels["lab:step:0:1"].label) == ("FR 10", "FR 15")
    for _ in range(7):
        use(app, "lab:step:0:0")
    labels = {one.id: one for one in app.view().actions()}
    assert not labels["lab:step:0:0"].enabled


@pytest.mark.parametrize("who", ["poisson", "periodic", "q_learning"])
def test_the_same_robot_presses_at_two_drums(who: str) -> None:
    app = there()
    use(app, "lab:pair", f"lab:who:{who}", "go_on")
    assert app.tick(3000)
    assert "30 of 300" in words(app)
    use(app, "lab:end", "go_on")
    assert words(app).count("responses and") == 2
    use(app, "go_on")
    assert app.view().title == "The laboratory"


def test_with_reduced_motion_the_record_is_there_at_once() -> None:
    app = there(wishes=Settings(reduced_motion=True))
    use(app, "lab:who:poisson", "go_on")
    assert app.view().region("drum")
    assert "300 of 300" in words(app)
    assert not app.tick(5000)


def test_every_room_has_a_way_on_or_back() -> None:
    app = there()
    for kind in [one.id for one in _kinds(app)]:
        use(app, "lab:kinds", kind, "go_on", "go_on", "go_on")
    use(app, "back")
    assert app.view().screen == "title"


def _kinds(app: App) -> list[Action]:
    use(app, "lab:kinds")
    kinds = [one for one in app.view().actions() if one.id.startswith("lab:kind:")]
    use(app, "back")
    return kinds


def test_a_life_is_watched_up_to_its_debrief_and_nothing_of_it_is_kept() -> None:
    storage = MemoryStorage()
    app = App(storage, (town(),), seeds=lambda: 5)
    use(app, "lab:enter", "lab:watch", "lab:robot:greedy", "go_on")
    assert app.view().title == "Day 1"
    assert "Standing" in words(app)
    while app.view().screen == "laboratory":
        use(app, "go_on")
    assert app.view().screen == "debrief"
    while app.view().screen == "debrief":
        use(app, "go_on")
    assert app.view().screen == "laboratory"
    assert storage.texts == {}
    assert app.session is None
