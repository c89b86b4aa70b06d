"""What each screen says and lets the player do, as trees of meaning."""
