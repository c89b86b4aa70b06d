"""Stands in for pygame's build backend: pip asks for the metadata of what it downloads, no more."""

from pathlib import Path


def prepare_metadata_for_build_wheel(folder: str, settings: object = None) -> str:
    """Write the least metadata that pip accepts."""
    name = "pygame_ce-2.5.8.dist-info"
    (Path(folder) / name).mkdir()
    metadata = "Metadata-Version: 2.1\nName: pygame-ce\nVersion: 2.5.8\n"
    (Path(folder) / name / "METADATA").write_text(metadata)
    return name
