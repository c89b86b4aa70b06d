"""The language the player reads in: which there are, and the cities told in it."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from game.core.language import ENGLISH, OWN, sentence, speak
from game.core.model import Level

if TYPE_CHECKING:
    from game.content.languages import Languages

NAMED = sentence("Language: {name}")


class Tongues:
    """Speaks to the player; `levels` are the cities in the language that is spoken now.

    `find` looks for the languages there are, and is not asked while everything is in English.
    """

    def __init__(
        self, levels: Iterable[Level], find: "Callable[[], Languages] | None" = None
    ) -> None:
        self.levels = {level.id: level for level in levels}
        self._english = dict(self.levels)
        self._find = find
        self.code = OWN
        speak(OWN, ENGLISH)

    @cached_property
    def _languages(self) -> "Languages | None":
        return self._find() if self._find else None

    def labels(self) -> dict[str, str]:
        """What each language calls itself, in its own words: "Language: English"."""
        found = self._languages
        if found is None:
            return {}
        pairs = ((code, found.sentences(code).get(NAMED, NAMED)) for code in found.codes())
        return {code: label.format(name=found.name(code)) for code, label in pairs}

    def speak(self, wanted: str) -> bool:
        """Speak this language, or English where it is unknown; whether that is another one."""
        code = self._known(wanted)
        if code == self.code:
            return False
        self.code = code
        found = self._languages
        speak(code, found.sentences(code) if found and code != OWN else ENGLISH)
        for name, level in self._english.items():
            self.levels[name] = found.translated(level, code) if found and code != OWN else level
        return True

    def _known(self, code: str) -> str:
        if code == OWN or self._languages is None:
            return OWN
        return code if code in self._languages.codes() else OWN
