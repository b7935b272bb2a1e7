"""Buttons and forms. What a button needs to know stands in its custom id."""

from __future__ import annotations

import importlib
import pkgutil

from bot.views.base import KINDS, StatefulButton, answer_form, is_known_button

__all__ = ["all_buttons", "answer_form", "is_known_button"]


def all_buttons() -> tuple[type[StatefulButton], ...]:
    """Import every module of this package, and return the kinds of buttons that are defined there.

    The client registers them, so that those of earlier runs work.
    """
    for module in pkgutil.iter_modules(__path__, f"{__name__}."):
        importlib.import_module(module.name)
    return tuple(kind for kind in KINDS.values() if issubclass(kind, StatefulButton))
