"""The engine: pure, standard library only, the same on every platform."""
