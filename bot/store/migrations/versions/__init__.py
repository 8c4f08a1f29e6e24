"""One file a step, each named by its number and what it brings; a step that was released never changes."""
