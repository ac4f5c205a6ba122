"""One step a file, oldest first; a step imports nothing of ours."""
