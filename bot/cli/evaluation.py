"""``footnote evaluate`` and ``footnote learn``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.console import ending, json_option, print_json, progress
from knowledge.evaluation.datasets import join_datasets, read_dataset
from knowledge.evaluation.evaluate import evaluate
from knowledge.evaluation.learn import learn
from knowledge.evaluation.learn import leave_out as leave_articles_out
from knowledge.ranking import WEIGHTS_PATH, write_models
from knowledge.records import Progress

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_DATA = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("evaluate")
@click.argument("data", nargs=-1, required=True, type=_DATA, metavar="DATA.json...")
@click.option("--skip-titles", type=_DATA, help="Leave out questions about articles that this file has.")
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
@json_option
def evaluate_command(
    data: tuple[Path, ...], skip_titles: Path | None, typos: bool, scope: str | None, as_json: bool
) -> None:
    """Measure retrieval on question sets in SQuAD's format, a row a file."""
    with ending():
        skipped = read_dataset(skip_titles).titles if skip_titles else ()
        others = read_dataset(Path(scope)) if scope else None
        rows = []
        for path in data:
            dataset = read_dataset(path)
            with progress(f"Asking {dataset.name}") as update:
                rows.append(
                    evaluate(
                        dataset,
                        skip_titles=skipped,
                        typos=typos,
                        scope=scope is not None,
                        others=others,
                        report=lambda done, update=update: update(done.done, done.total),  # type: ignore[misc]
                    )
                )
    _print_rows(rows, as_json)


@click.command("learn")
@click.argument("data", nargs=-1, required=True, type=_DATA, metavar="DATA.json...")
@click.option(
    "--leave-out", is_flag=True, help="Write nothing; measure on articles left out of the learning."
)
@click.option(
    "--without", multiple=True, metavar="FEATURE", help="With --leave-out: learn without a feature."
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=WEIGHTS_PATH,
    help="Write the weights there, not into the package.",
)
@json_option
def learn_command(
    data: tuple[Path, ...], leave_out: bool, without: tuple[str, ...], output: Path, as_json: bool
) -> None:
    """Learn the ranking's weights from question sets in SQuAD's format."""
    with ending():
        dataset = join_datasets([read_dataset(path) for path in data])
        with progress("Asking") as update:

            def report(done: Progress) -> None:
                update(done.done, done.total)

            if leave_out:
                row = leave_articles_out(dataset, report, without=without)
            else:
                models = learn(dataset, report)
    if leave_out:
        _print_rows([row], as_json)
    else:
        names = " ".join(path.name for path in data)
        output.write_text(write_models(models, f"Learned by `footnote learn {names}`."), "utf-8")
        click.echo(f"Written: {output}")


def _print_rows(rows: Sequence[DataclassInstance], as_json: bool) -> None:
    if as_json:
        print_json(rows)
        return
    for row in rows:
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
