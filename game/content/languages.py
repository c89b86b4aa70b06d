"""The languages a game can be read in: English, and each whose catalogue lies with a city.

A catalogue is a folder of YAML for authors, `es/`, or one file for players, `es.json`. None is read
before it is wanted, so English costs nothing.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from game.content.overlay import overlaid
from game.core.language import ENGLISH, OWN, Sentences
from game.core.model import Level

CODE = re.compile("[a-z]{2,3}")
OWN_NAME = "English"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A language's own name, a city's words by their address, and the program's sentences."""

    name: str
    words: Sentences = field(default_factory=dict)
    sentences: Sentences = field(default_factory=dict)


def catalogues_in(folder: Path) -> dict[str, Path]:
    """The catalogues in a city's folder, by the code of their language."""
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    return {path.stem: path for path in found if is_catalogue(path)}


def is_catalogue(path: Path) -> bool:
    """Whether a folder or file is meant as a catalogue: its name is a code, and it holds YAML."""
    if not CODE.fullmatch(path.stem):
        return False
    return path.suffix == ".json" or (path.is_dir() and any(path.glob("*.yaml")))


class Languages:
    """The languages of the cities at some places; `usual` is the one that came with the game.

    The program's own sentences come from a city's catalogue, or else from the usual city's.
    """

    def __init__(self, usual: Path, cities: Mapping[str, Path]) -> None:
        self.usual = _folder_of(usual)
        self.cities = {name: _folder_of(path) for name, path in cities.items()}
        self._read: dict[Path, Catalogue] = {}

    def codes(self) -> tuple[str, ...]:
        """Every language there is, English first."""
        folders = {self.usual, *self.cities.values()}
        return (
            OWN,
            *sorted({code for folder in folders for code in catalogues_in(folder)} - {OWN}),
        )

    def name(self, code: str) -> str:
        """What a language calls itself."""
        if code == OWN:
            return OWN_NAME
        return next((one.name for one in self._catalogues(code)), code)

    def sentences(self, code: str) -> Sentences:
        """The program's sentences in a language."""
        found = (one.sentences for one in self._catalogues(code))
        return next(filter(None, found), ENGLISH)

    def translated(self, level: Level, code: str) -> Level:
        """A city in a language; what its catalogue lacks, or all if it has none, is in English."""
        place = catalogues_in(self.cities.get(level.id, self.usual)).get(code)
        return overlaid(level, self._catalogue(place).words) if place else level

    def _catalogues(self, code: str) -> list[Catalogue]:
        folders = dict.fromkeys((*self.cities.values(), self.usual))
        places = (catalogues_in(folder).get(code) for folder in folders)
        return [self._catalogue(place) for place in places if place]

    def _catalogue(self, place: Path) -> Catalogue:
        if place not in self._read:
            self._read[place] = catalogue_at(place)
        return self._read[place]


def catalogue_text(catalogue: Catalogue) -> str:
    """A catalogue as the one file that players get."""
    whole = {"name": catalogue.name, "words": catalogue.words, "sentences": catalogue.sentences}
    return json.dumps(whole, sort_keys=True, separators=(",", ":"), ensure_ascii=False) + "\n"


def _folder_of(city: Path) -> Path:
    """The folder of a city; beside the pack `tiny.json` it is `tiny`."""
    if city.suffix == ".yaml":
        return city.parent
    return city.with_suffix("") if city.suffix == ".json" else city


def catalogue_at(place: Path) -> Catalogue:
    """A catalogue, with nothing in it if it cannot be read: then English is said."""
    if place.is_dir():
        # Imported only here: the browser has no YAML.
        from game.content.catalogue import read_folder

        return read_folder(place)
    try:
        whole = json.loads(place.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        whole = {}
    name, words, sentences = (_part(whole, key) for key in ("name", "words", "sentences"))
    return Catalogue(str(name or place.stem), _texts(words), _texts(sentences))


def _part(whole: Any, key: str) -> Any:
    return whole.get(key) if isinstance(whole, Mapping) else None


def _texts(value: Any) -> Sentences:
    pairs = value.items() if isinstance(value, Mapping) else ()
    return {name: text for name, text in pairs if isinstance(text, str)}
