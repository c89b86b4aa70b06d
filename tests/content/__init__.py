"""Stories about reading levels."""
