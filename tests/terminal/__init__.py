"""Stories of the terminal: what is printed, and what a line does."""
