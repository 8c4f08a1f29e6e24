"""What all tests share."""

from hypothesis import settings

pytest_plugins = ["tests.browser"]

# How long an example takes says nothing on a busy machine.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
