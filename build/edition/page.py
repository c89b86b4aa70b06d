"""The self-contained page: everything it loads lies beside it, under names that never change."""

import tomllib
from collections.abc import Mapping
from typing import Any

from edition.archive import PREFIX, archive_of
from edition.cache import digest, kept, short
from edition.compiling import key_of, with_code
from edition.compression import PACKED, gzipped, with_smaller_copies
from edition.own_files import own_files
from edition.progress import Progress, silent
from edition.runtime import Runtime
from edition.stage import ROOT, Stage


def self_contained_page(
    files: Stage, runtime: Runtime, progress: Progress = silent
) -> Mapping[str, bytes]:
    """All files of the page, and the smaller copies of them."""
    loaded = loaded_files(files, runtime)
    return with_smaller_copies({**loaded, **own_files(boot_data(loaded, runtime))}, progress)


def loaded_files(files: Stage, runtime: Runtime) -> dict[str, bytes]:
    """What the page loads: the runtime and the program, by name."""
    program = gzipped(program_archive(files, runtime))
    parts = {f"{runtime.name}/{name}": path.read_bytes() for name, path in runtime.files.items()}
    return {**parts, f"app-{short(program)}{PACKED}": program}


def program_archive(files: Stage, runtime: Runtime) -> bytes:
    """The staged program as one archive; its files are packed together, which makes them less."""
    python = short_version(runtime)

    def made() -> bytes:
        return archive_of(with_code(files, runtime.folder, python), PREFIX, packed=False)

    return kept(key_of(files, runtime.folder, python), made)


def boot_data(loaded: Mapping[str, bytes], runtime: Runtime) -> dict[str, Any]:
    """What the page is told to load, with the size and the hash of each file."""
    (archive,) = (name for name in loaded if name.startswith("app-"))
    return {
        "version": project_version(),
        "runtime": f"{runtime.name}/",
        "archive": archive,
        "pygame": f"{runtime.name}/pygame.zip",
        "python": short_version(runtime),
        "bytes": {name: len(content) for name, content in loaded.items()},
        "sha256": {name: digest(content) for name, content in loaded.items()},
    }


def short_version(runtime: Runtime) -> str:
    """The runtime's Python as `3.11`."""
    return ".".join(runtime.facts["python"].split(".")[:2])


def project_version() -> str:
    """The version that pyproject.toml declares."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])
