"""What the desktop says of the system's wishes."""

from game.platforms.desktop import wants_high_contrast


def test_a_system_set_to_high_contrast_is_followed() -> None:
    assert wants_high_contrast({"GTK_THEME": "HighContrastInverse"})
    assert not wants_high_contrast({"GTK_THEME": "Adwaita"})
    assert not wants_high_contrast({})
