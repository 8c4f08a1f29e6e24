"""What all tests share."""

import os

from hypothesis import settings

pytest_plugins = ["tests.browser"]

# How long an example takes says nothing on a busy machine.
settings.register_profile("unhurried", deadline=None)
# `make fuzz`: hundreds of times as many, always others.
settings.register_profile("long", deadline=None, max_examples=int(os.environ.get("EXAMPLES", "5000")))
settings.load_profile("unhurried")
