"""Telegram in this process: for the tests, the page and the terminal."""
