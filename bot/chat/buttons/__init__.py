"""Buttons that work after a restart: what they need to know is in their custom id, which Discord keeps."""
