"""How is what a person asks or names told from a command's options, where it begins with a dash?"""

from __future__ import annotations

from typing import Any

import click

_SHIELD = "\N{WORD JOINER}"
"""Put before words while options are looked for."""


class WordsCommand(click.Command):
    """A command that is given words: an argument with a blank in it is never an option, whatever it begins with."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read options and words, and say how to give words that look like an option."""
        given = {
            name
            for option in self.params
            if isinstance(option, click.Option) and not option.is_flag
            for name in option.opts
        }
        before = ["", *args]
        shielded = [
            _SHIELD + arg if _is_words(arg) and before[place] not in given else arg
            for place, arg in enumerate(args)
        ]
        try:
            rest = super().parse_args(ctx, shielded)
        except click.NoSuchOption as error:
            how = f"{error.message} If it is no option, put -- before it: {ctx.command_path} -- {error.option_name}"
            raise click.NoSuchOption(error.option_name, how, error.possibilities, ctx) from error
        ctx.params = {name: _without_shield(value) for name, value in ctx.params.items()}
        return rest


def _is_words(arg: str) -> bool:
    """Tell whether something is no option: an option's name has no blank."""
    name = arg.split("=", 1)[0]
    return name.startswith("-") and any(map(str.isspace, name))


def _without_shield(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_without_shield, value))
    return value.removeprefix(_SHIELD) if isinstance(value, str) else value
