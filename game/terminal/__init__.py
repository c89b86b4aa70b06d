"""The whole game for a terminal: the same views, printed as plain lines and answered by number."""
