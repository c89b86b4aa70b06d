"""The browser edition: how the page that plays without an installation is made."""
