"""How fast the bot is and how much it takes: load, soak."""
