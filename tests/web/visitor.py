"""Somebody at the page, who can do nothing but use the controls that it offers."""

from collections.abc import Callable
from typing import Any, Protocol

from playwright.sync_api import CDPSession, Page

from game.shell.hands import SETTLING_MS

WAYS_ON = ("Play", "Continue", "Next", "Collect", "Sleep")
ELSEWHERE = ("Menu", "Look at Beacon")
PRESSES_AN_EVENING = 30
MOST_STEPS = 1_500
MOST_TABS = 60
TAPPED_FAST = ("Pulse", "Collect", "The left door", "The right door")
# Everything the page has to do for one input is done when two more frames have begun.
TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


class Hands(Protocol):
    """One way of using a control by its name."""

    def names(self) -> list[str]:
        """The controls that can be used now, in reading order."""

    def use(self, name: str) -> None:
        """Use one of them."""


class Pointer:
    """Finds controls by role and name, and clicks or taps them."""

    def __init__(self, page: Page, *, touch: bool = False) -> None:
        self.page, self.touch = page, touch

    def names(self) -> list[str]:
        """The controls that can be used now, in reading order."""
        return names_on(self.page)

    def use(self, name: str) -> None:
        """Click the control, or put a finger on it."""
        control = self.page.get_by_role("button", name=name, exact=True).first
        if self.touch:
            control.tap()
        else:
            control.click(delay=50)
        self.page.evaluate(TWO_FRAMES)


class Keyboard:
    """Steps with Tab from control to control, and uses one with Enter.

    Looks before going on from what is tapped fast: a key that follows at once is taken for it.
    """

    def __init__(self, page: Page) -> None:
        self.page, self.used = page, ""

    def names(self) -> list[str]:
        """The controls that can be used now, in reading order."""
        return names_on(self.page)

    def use(self, name: str) -> None:
        """Tab to the control and press Enter."""
        if self.used in (*TAPPED_FAST, "Sleep") and name not in TAPPED_FAST:
            self.page.wait_for_timeout(SETTLING_MS + 100)
        self.used = name
        for _ in range(MOST_TABS):
            if self.focused() == name:
                self.page.keyboard.press("Enter")
                self.page.evaluate(TWO_FRAMES)
                return
            self.page.keyboard.press("Tab")
            self.page.evaluate(TWO_FRAMES)
        raise AssertionError(f"Tab never comes to {name} among {self.names()}")

    def focused(self) -> str:
        """The name of the control that has the page's real focus, or nothing."""
        script = "document.activeElement.closest('#mirror button')?.textContent ?? ''"
        return str(self.page.evaluate(script))


class ScreenReader:
    """Knows nothing of the page but its accessibility tree, as a screen reader does."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.session: CDPSession = page.context.new_cdp_session(page)

    def names(self) -> list[str]:
        """The controls that can be used now, in reading order."""
        return [name_of(node) for node in self._controls()]

    def use(self, name: str) -> None:
        """What a screen reader does when its user activates a control."""
        node = next(node for node in self._controls() if name_of(node) == name)
        found = self.session.send("DOM.resolveNode", {"backendNodeId": node["backendDOMNodeId"]})
        reach = {
            "objectId": found["object"]["objectId"],
            "functionDeclaration": "function () { this.click() }",
        }
        self.session.send("Runtime.callFunctionOn", reach)
        self.page.evaluate(TWO_FRAMES)

    def _controls(self) -> list[dict[str, Any]]:
        tree = self.session.send("Accessibility.getFullAXTree")["nodes"]
        return [node for node in tree if role_of(node) == "button" and not is_disabled(node)]


def names_on(page: Page) -> list[str]:
    """The names of all enabled buttons of the page, in reading order."""
    script = "[...document.querySelectorAll('#mirror button:enabled')].map(one => one.textContent)"
    return list(page.evaluate(script))


def role_of(node: dict[str, Any]) -> str:
    """What an accessibility node is."""
    return "" if node.get("ignored") else str(node.get("role", {}).get("value", ""))


def name_of(node: dict[str, Any]) -> str:
    """What an accessibility node is called."""
    return str(node.get("name", {}).get("value", ""))


def is_disabled(node: dict[str, Any]) -> bool:
    """Whether a control says that it cannot be used."""
    facts = {fact["name"]: fact["value"].get("value") for fact in node.get("properties", ())}
    return bool(facts.get("disabled"))


def heading(page: Page) -> str:
    """The name of the screen, as its first heading says it."""
    return page.locator("#mirror h1").first.inner_text()


def words(page: Page) -> str:
    """All that the page says to a screen reader now."""
    return page.locator("#mirror").inner_text()


class Week:
    """Plays on the page as a curious player does, and remembers which screens there were."""

    def __init__(self, page: Page, hands: Hands, presses: int = PRESSES_AN_EVENING) -> None:
        self.page, self.hands, self.most_presses = page, hands, presses
        self.seen: list[str] = []
        self.presses = 0

    def step(self) -> None:
        """Use one control."""
        self.seen.append(heading(self.page))
        self.hands.use(self.wanted())

    def play(self, until: Callable[[], bool]) -> None:
        """Go on until something holds."""
        for _ in range(MOST_STEPS):
            if until():
                return
            self.step()
        raise AssertionError(f"still at {heading(self.page)}")

    def wanted(self) -> str:
        """Collect what waits, press for a while, and otherwise take the first thing offered."""
        names = self.hands.names()
        if "Collect" in names:
            return "Collect"
        if "Pulse" in names and self.presses < self.most_presses:
            self.presses += 1
            return "Pulse"
        if "Open the check-in" in names:
            self.presses = 0
            return "Open the check-in"
        on_the_way = [name for name in names if name.split(" ")[0] in WAYS_ON]
        offered = [name for name in names if name not in ELSEWHERE]
        return (on_the_way or offered)[0]
