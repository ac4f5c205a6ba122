"""The desk of the staff: broadcasts from the first word to the report, the team, the library of tips."""
