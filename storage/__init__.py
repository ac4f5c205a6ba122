"""What is remembered. ``storage.database`` is the way in."""
