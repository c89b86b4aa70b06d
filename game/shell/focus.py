"""Where the player is: the control in focus, the one under the pointer, the keys they use."""

from dataclasses import dataclass

import pygame

from game.app.nodes import Action, View
from game.core.ways import way_of

# What is pressed over and over in a check-in.
LEVER = ("press", "collect")


@dataclass(slots=True)
class Focus:
    """The keyboard's place on the screen, and what mouse and finger touch.

    `visible` once a key was used: the ring then shows; a mouse or touch hides it again.
    `withdrawn` when what was being tapped has just gone, and the keyboard stands elsewhere unasked;
    and when a life has just ended, which nobody should tap past unread.
    """

    action_id: str | None = None
    visible: bool = False
    hover: str | None = None
    held: str | None = None
    scroll: float = 0.0
    scroll_most: float = 0.0
    screen: str = ""
    followed: str | None = None
    withdrawn: bool = False

    @property
    def unseen_choice(self) -> bool:
        """Whether Enter would choose what nothing on the screen says it would."""
        return not self.visible and (self.action_id or "").startswith("option:")

    def rings(self, action_id: str) -> bool:
        """Whether this control wears the focus ring."""
        return self.visible and self.action_id == action_id

    def keep(self, view: View) -> bool:
        """Follow the view: a new screen starts at its first control. True if it is new."""
        fresh = view.screen + view.title != self.screen
        if fresh:
            self.screen, self.scroll, self.held = view.screen + view.title, 0.0, None
        names = [action.id for action in enabled(view)]
        if fresh and any(a.id == self.action_id and a.pressed for a in enabled(view)):
            # The tab that was turned to: whoever steps through the tabs stays among them.
            return fresh
        if fresh or self.action_id not in names:
            stayed = None if fresh else _turned(self.action_id, names)
            gone = not fresh and _was_tapped(self.action_id or "", names)
            self.withdrawn = gone or (fresh and view.screen == "ending")
            self.action_id = stayed or first_of(view)
        return fresh

    def step(self, view: View, by: int) -> None:
        """Go to the next control, or back to the one before."""
        names = [action.id for action in enabled(view)]
        if not names:
            return
        at = names.index(self.action_id) if self.action_id in names else -by
        # The first Tab shows where the focus is before it moves on.
        if self.visible or self.action_id is None:
            at = (at + by) % len(names)
        self.action_id, self.visible = names[at % len(names)], True

    def follow(self, top: float, foot: float, room: float) -> None:
        """Scroll once to the control that the keyboard has just reached."""
        if not self.visible or self.followed == self.action_id:
            return
        self.followed = self.action_id
        if top < self.scroll + 16 or foot > self.scroll + room - 16:
            self.scroll = min(max(0.0, (top + foot - room) / 2), self.scroll_most)

    def scrolled(self, by: float) -> bool:
        """Move the page under the window; True if it moved."""
        before = self.scroll
        self.scroll = min(max(0.0, self.scroll + by), self.scroll_most)
        return self.scroll != before


def _was_tapped(name: str, names: list[str]) -> bool:
    """Whether this, now gone, was tapped fast: a door, or the last of the Pulse and its sparks."""
    at_the_lever = name in LEVER and not any(one in LEVER for one in names)
    return name.startswith("tap:") or at_the_lever


def _turned(name: str | None, names: list[str]) -> str | None:
    """The same switch after it was used: its last word is now the other one."""
    switch = (name or "").rpartition(":")[0]
    return next((one for one in names if switch and one.rpartition(":")[0] == switch), None)


def enabled(view: View) -> list[Action]:
    """The controls that can be used now, in reading order."""
    return [action for action in view.actions() if action.enabled]


def is_way_on(action: Action) -> bool:
    """Whether the control is the one way on from its screen, by the words all screens share."""
    return bool(way_of(action.label))


def first_of(view: View) -> str | None:
    """The control a screen starts at: a door, else its way on, else the first that is not Menu."""
    actions = enabled(view)
    way = next((a.id for a in actions if a.key == "space" or a.id.startswith("tap:")), None)
    way = way or next((a.id for a in actions if is_way_on(a)), None)
    rest = next((a.id for a in actions if a.id != "menu"), None)
    return way or rest or (actions[0].id if actions else None)


def action_for_key(view: View, focus: Focus, key: int) -> str | None:
    """The action that a key means on this screen, or None."""
    names = [action.id for action in enabled(view)]
    if key == pygame.K_ESCAPE:
        return _first(names, ("back", "close_phone", "menu"))
    if view.screen == "check_in" and (found := _check_in_key(names, focus, key)):
        return found
    if key in (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE):
        return focus.action_id if focus.action_id in names else None
    options = [a for a in view.actions() if a.id.startswith("option:")]
    number = _number(key)
    if options and number is not None:
        return _nth(options, number)
    return next((a.id for a in enabled(view) if a.key and a.key.lower() == _name(key)), None)


def _check_in_key(names: list[str], focus: Focus, key: int) -> str | None:
    elsewhere = focus.visible and focus.action_id not in LEVER
    enter = key in (pygame.K_RETURN, pygame.K_KP_ENTER) and not elsewhere
    space = key == pygame.K_SPACE and not elsewhere
    if key == pygame.K_c or enter:
        return "collect" if "collect" in names else None
    if key == pygame.K_p or space:
        return "press" if "press" in names else None
    return None


def _first(names: list[str], wanted: tuple[str, ...]) -> str | None:
    return next((name for name in wanted if name in names), None)


def _nth(options: list[Action], number: int) -> str | None:
    chosen = options[number - 1] if 0 < number <= len(options) else None
    return chosen.id if chosen and chosen.enabled else None


def _number(key: int) -> int | None:
    if pygame.K_1 <= key <= pygame.K_9:
        return key - pygame.K_0
    return key - pygame.K_KP1 + 1 if pygame.K_KP1 <= key <= pygame.K_KP9 else None


def _name(key: int) -> str:
    return pygame.key.name(key).lower()
