"""Model Citizen: a city that keeps score, and a debrief that shows what the score did."""
