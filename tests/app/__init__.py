"""Stories told through the app's one surface."""
