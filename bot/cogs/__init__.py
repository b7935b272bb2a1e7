"""One user story a cog: acknowledge, build a record, call knowledge, send what render returns."""
