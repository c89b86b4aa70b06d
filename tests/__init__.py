"""Stories about Model Citizen."""
