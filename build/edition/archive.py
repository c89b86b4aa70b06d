"""Archives that are the same, byte for byte, whenever the same files go into them."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

EARLIEST = (1980, 1, 1, 0, 0, 0)
PLAIN_FILE = 0o644 << 16
UNIX = 3
# The program lies under this name in its archive, as pygbag has it: one main.py, two pages.
PREFIX = "assets/"


def archive_of(files: Mapping[str, bytes], prefix: str = "", packed: bool = True) -> bytes:
    """A zip of some files, sorted and all of one age; not packed, it packs better on the way."""
    method = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(prefix + name, EARLIEST)
            entry.external_attr, entry.create_system = PLAIN_FILE, UNIX
            archive.writestr(entry, content, method, 9)
    return whole.getvalue()


def files_under(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by its name inside it."""
    inside = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in inside}
