"""Files that the bot makes: pictures, and calendars. The libraries are imported when first used."""
