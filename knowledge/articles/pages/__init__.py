"""A web page → what it holds: its article's paragraphs and what it says of itself."""
