"""A catalogue as its author keeps it: a folder that bears the code of its language."""

from dataclasses import replace
from pathlib import Path

from game.content.addresses import texts
from game.content.catalogue_schema import catalogue_table
from game.content.documents import join, parts_of
from game.content.folder import misnamed, read_part
from game.content.languages import Catalogue
from game.content.marked import Marked
from game.content.problems import Problem

FIRST = "language.yaml"


def read_catalogue(folder: Path, found: list[Problem]) -> Marked:
    """A catalogue as it is written, broken where a file of it cannot be read at all."""
    found.extend(misnamed(path) for path in sorted(folder.glob("*.yml")))
    table = catalogue_table(folder.name)
    documents = [read_part(path, found) for path in parts_of(folder)]
    whole = join(documents, found, table, FIRST)
    return replace(table.read(whole, found), broken=any(one.broken for one in documents))


def read_folder(folder: Path) -> Catalogue:
    """What a catalogue has to say; whatever is wrong in it is left out and said in English."""
    written = read_catalogue(folder, [])
    pairs = written.items("sentences")
    return Catalogue(
        written.text("language") or folder.name,
        {address: str(node.value) for address, (node, _) in texts(written).items()},
        {pair.text("en"): text for pair in pairs if (text := pair.text(folder.name))},
    )
