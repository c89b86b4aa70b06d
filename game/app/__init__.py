"""One controller, the saves and the views: everything a screen says, and nothing that draws it."""
