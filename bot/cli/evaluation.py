"""``footnote evaluate`` and ``footnote learn``."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, astuple, fields, replace
from pathlib import Path

import click

from bot.cli.console import ending, json_option, print_json, progress
from knowledge.articles import Intake
from knowledge.errors import InputError
from knowledge.evaluation.community_table import CommunityTable, StyleRow, evaluate_communities
from knowledge.evaluation.datasets import QuestionSet, read_dataset
from knowledge.evaluation.evaluate import Row, evaluate
from knowledge.evaluation.learn import LearnedRow, LeftOut, learn, learn_meaning
from knowledge.evaluation.learn import leave_out as leave_sets_out
from knowledge.evaluation.lessons import MOST_QUESTIONS
from knowledge.evaluation.meanings import SetMeanings
from knowledge.evaluation.reading import read_set
from knowledge.ranking import WEIGHTS_PATH, default_models, read_models, write_models
from knowledge.records import Progress
from knowledge.semantic import find_embedder

_Update = Callable[[int, int], None]
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_SET = click.Path(exists=True, path_type=Path)
_MEANING = click.option("--meaning", is_flag=True, help="Let the extra `semantic` take part.")


@click.command("evaluate")
@click.argument("data", nargs=-1, required=True, type=_SET, metavar="DATA...")
@click.option("--skip-titles", type=_FILE, help="Leave out questions about articles that this file has.")
@click.option("--typos", is_flag=True, help="Ask again with one typing error a question.")
@click.option(
    "--scope",
    "scope",
    is_flag=False,
    flag_value="",
    default=None,
    metavar="[OTHER.json]",
    help="Tell questions about these articles from OTHER's, or from one half to the other.",
)
@_MEANING
@json_option
def evaluate_command(
    data: tuple[Path, ...],
    skip_titles: Path | None,
    typos: bool,
    scope: str | None,
    meaning: bool,
    as_json: bool,
) -> None:
    """Measure retrieval on question sets.

    A file in SQuAD's format gives a row, a folder of communities a table.
    """
    with ending():
        skipped = read_dataset(skip_titles).titles if skip_titles else ()
        others = read_dataset(Path(scope)) if scope else None
        meanings = _meanings() if meaning else None
        found: list[Row | CommunityTable] = []
        for one in _read(data):
            with progress(f"Asking {one.name}") as update:

                def report(done: Progress, update: _Update = update) -> None:
                    update(done.done, done.total)

                if one.are_communities:
                    found.append(evaluate_communities(one, meaning_of=meanings, report=report))
                else:
                    row = evaluate(
                        one.collections[0],
                        skip_titles=skipped,
                        typos=typos,
                        scope=scope is not None,
                        others=others,
                        meaning_of=meanings,
                        report=report,
                    )
                    found.append(row)
    _print_rows(found, as_json)


@click.command("learn")
@click.argument("data", nargs=-1, required=True, metavar="DATA[=WEIGHT]...")
@click.option(
    "--leave-out",
    type=click.Choice(["parts", "sets"]),
    help="Write nothing; measure on articles and communities, or on whole sets, left out of the learning.",
)
@click.option(
    "--without", multiple=True, metavar="FEATURE", help="With --leave-out: learn without a feature."
)
@click.option(
    "--most",
    type=click.IntRange(min=1),
    default=MOST_QUESTIONS,
    show_default=True,
    help="Questions that are asked of one set for one purpose.",
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=WEIGHTS_PATH,
    help="Write the weights there, not into the package.",
)
@_MEANING
@json_option
def learn_command(
    data: tuple[str, ...],
    leave_out: LeftOut | None,
    without: tuple[str, ...],
    most: int,
    output: Path,
    meaning: bool,
    as_json: bool,
) -> None:
    """Learn the ranking's weights from question sets, each of which counts its weight.

    Takes the files and folders that `evaluate` takes.
    """
    if without and not leave_out:
        raise click.UsageError("--without goes with --leave-out.")
    paths = dict(_weighted(argument) for argument in data)
    if not leave_out and not output.parent.is_dir():  # said at once, not when all is learned
        raise click.UsageError(f"There is no folder {output.parent} to write the weights in.")
    with ending():
        before = read_models(output.read_text("utf-8")) if meaning and not leave_out else None
        sets = [replace(one, weight=paths[path]) for path, one in zip(paths, _read(paths), strict=True)]
        meanings = _meanings() if meaning else None
        with progress("Asking") as update:

            def report(done: Progress) -> None:
                update(done.done, done.total)

            if leave_out:
                rows = leave_sets_out(
                    sets, leave_out, report, without=without, meaning_of=meanings, most=most
                )
            elif meanings and before:
                models = learn_meaning(sets, meanings, before, report, most=most)
            else:
                models = replace(
                    learn(sets, report, most=most),
                    passage_by_meaning=default_models().passage_by_meaning,
                    confidence_by_meaning=default_models().confidence_by_meaning,
                )
    if leave_out:
        _print_rows(rows, as_json)
    else:
        names = " ".join(f"{path.name}={weight:g}" for path, weight in paths.items())
        options = f"{'--meaning ' if meaning else ''}{f'--most {most} ' if most != MOST_QUESTIONS else ''}"
        command = f"footnote learn {options}{names}"
        output.write_text(write_models(models, _header(output, command, meaning)), "utf-8")
        click.echo(f"Written: {output}")


def _header(output: Path, command: str, is_of_meaning: bool) -> str:
    """Return what a weights file says of its origin: the other half of it stays as the file has it."""
    kind = "meaning" if is_of_meaning else "words"
    old = output.read_text("utf-8").splitlines() if output.exists() else []
    others = [
        line.removeprefix("# ")
        for line in old
        if line.startswith("# Weights of ") and not line.startswith(f"# Weights of {kind}:")
    ]
    return "\n".join(sorted([*others, f"Weights of {kind}: `{command}`"], reverse=True))


def _read(paths: Iterable[Path]) -> list[QuestionSet]:
    async def read() -> list[QuestionSet]:
        async with Intake() as intake:
            return [await read_set(path, intake) for path in paths]

    return asyncio.run(read())


def _weighted(argument: str) -> tuple[Path, float]:
    """Take DATA=WEIGHT apart.

    Raises:
        UsageError: the weight is none, or nothing is at the path.
    """
    name, _, weight = argument.rpartition("=")
    if not name or Path(argument).exists():
        name, weight = argument, "1"
    try:
        number = float(weight)
    except ValueError:
        number = math.nan
    if not 0 < number < math.inf:
        raise click.UsageError(f"“{weight}” is no weight. Give a number above 0, for example: {name}=2")
    if not Path(name).exists():
        raise click.UsageError(f"There is nothing at {name}.")
    return Path(name), number


def _meanings() -> SetMeanings:
    embedder = find_embedder()
    if embedder is None:
        raise InputError("The extra `semantic` is not installed, or can't run here.")
    return SetMeanings(embedder)


def _print_rows(rows: Sequence[Row | LearnedRow | CommunityTable], as_json: bool) -> None:
    if as_json:
        print_json(rows)
        return
    for row in rows:
        if isinstance(row, CommunityTable):
            _print_table(row)
            continue
        values = asdict(row)
        calibration = values.pop("calibration", None)
        for name, value in values.items():
            if value is not None:
                click.echo(f"{name:>24}  {value:.4f}" if isinstance(value, float) else f"{name:>24}  {value}")
        if calibration:
            click.echo(f"{'confidence':>24}  questions  stated  right")
        for part in calibration or ():
            click.echo(
                f"{part['low']:>17.2f} – {part['high']:.2f}  {part['questions']:>9,}"
                f"  {part['stated']:>6.3f}  {part['right']:>5.3f}"
            )
        click.echo()


def _print_table(table: CommunityTable) -> None:
    area = "" if table.auroc is None else f", AUROC of the confidence {table.auroc:.3f}"
    communities = "1 community" if table.collections == 1 else f"{table.collections} communities"
    click.echo(f"{table.file}: {communities}{area}")
    names = [field.name.replace("_", " ") for field in fields(StyleRow)]
    width = max(len(row.style) for row in table.styles)
    click.echo("  ".join([names[0].ljust(width), *names[1:]]))
    for row in table.styles:
        cells = [
            str(value or "·").rjust(len(name))
            for name, value in zip(names[1:], astuple(row)[1:], strict=True)
        ]
        click.echo("  ".join([row.style.ljust(width), *cells]))
    click.echo()
