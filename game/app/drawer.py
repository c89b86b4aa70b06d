"""The one drawer a life is kept in. Nothing unreadable in it is ever written over."""

from collections.abc import Mapping
from dataclasses import replace

from game.app.found import LIFE, Damaged, Foreign, Found, Older, Saved
from game.app.ports import Storage, StorageFailed
from game.core.language import say, sentence
from game.core.model import Level


class Drawer:
    """Reads what is kept, keeps what is lived, and says in words what went wrong."""

    def __init__(self, storage: Storage, levels: Mapping[str, Level]) -> None:
        self.storage = storage
        self.levels = levels
        self.found: Found | None = None
        self.trouble = ""
        self._in_the_way = False
        self._failing = False

    def look(self) -> None:
        """See what is kept; a damaged life is set aside at once, so that it stays as it is."""
        self.found, self.trouble, self._in_the_way = None, "", False
        try:
            text = self.storage.read(LIFE)
        except StorageFailed as failed:
            self.trouble = say("No saved life could be read. {reason}", reason=failed.reason)
            # It may be there all the same, so nothing may be written over it.
            self._in_the_way = True
            return
        if text is not None:
            # Reading a life takes the whole engine, which a first visit does not need yet.
            from game.app.saves import read_save

            self.found = read_save(text, self.levels)
            self._in_the_way = not isinstance(self.found, Saved)
        self._say_what_was_found()

    def say_it_again(self) -> None:
        """What was found lies in a city that is now told in another language."""
        if isinstance(self.found, Saved | Older):
            self.found = replace(self.found, level=self.levels[self.found.level.id])

    def _say_what_was_found(self) -> None:
        match self.found:
            case Damaged(reason=reason):
                self.trouble = say("The saved life cannot be read: {reason}.", reason=reason)
                self._set_aside()
            case Foreign(reason=reason):
                self.trouble = say("What is saved cannot be played: {reason}.", reason=reason)
            case _:
                pass

    def _set_aside(self) -> bool:
        """Move what is in the way; False if it stayed, and then nothing may be written."""
        try:
            name = self.storage.set_aside(LIFE)
        except StorageFailed as failed:
            unmoved = say("Nothing is saved until it is moved.")
            self.trouble = f"{self.trouble} {failed.reason} {unmoved}"
            return False
        kept = say("It is kept as {name}.", name=name)
        self.trouble = f"{self.trouble} {kept}".strip()
        self._in_the_way = False
        return True

    def keep(self, text: str) -> None:
        """Keep a life as it is now; if that fails, say so and let play go on."""
        self.trouble = ""
        try:
            if not self._in_the_way or self._cleared():
                self.storage.write(LIFE, text)
                self._say_it_is_kept()
        except StorageFailed as failed:
            self._failing = True
            words = sentence("This life is not being saved. {reason} You can play on.")
            self.trouble = say(words, reason=failed.reason)

    def _say_it_is_kept(self) -> None:
        if self._failing:
            again = say("This life is being saved again.")
            self.trouble = f"{self.trouble} {again}".strip()
        self._failing = False

    def _cleared(self) -> bool:
        """Whether nothing of anybody else's would be written over."""
        if self.storage.read(LIFE) is None:
            self._in_the_way = False
            return True
        self.trouble = say("What was saved before is set aside.")
        return self._set_aside()

    def forget(self) -> None:
        """Take the saved life out of the drawer for good."""
        try:
            self.storage.remove(LIFE)
        except StorageFailed as failed:
            self.trouble = failed.reason
            return
        self.found, self.trouble = None, ""
