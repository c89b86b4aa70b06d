"""The sounds, made as numbers."""
