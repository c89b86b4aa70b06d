"""Levels as written and as played: read, checked all at once, and compiled."""
