"""The real bot in a local page, with sample articles and nobody's token."""

from bot.preview.commands import Stage
from bot.preview.page import add_samples, open_preview, open_stage, run_preview

__all__ = ["Stage", "add_samples", "open_preview", "open_stage", "run_preview"]
