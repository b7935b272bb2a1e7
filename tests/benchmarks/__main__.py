"""``python -m tests.benchmarks``: how fast is it, beside other engines and as a whole?"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import click

from tests.benchmarks.chart import draw
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.engines import ENGINES
from tests.benchmarks.instructions import NotCounted, can_count, count_instructions

OURS, *PEERS = ENGINES
SLOWEST_SIZE = 100_000
"""Passages beyond which rank-bm25 is left out: it would take hours."""


@click.group()
def main() -> None:
    """Measure speed and memory."""


@main.command()
@click.option("--passages", "sizes", type=int, multiple=True, default=(10_000,), show_default=True)
@click.option("--peers", default=",".join(PEERS), show_default=True, help="Which engines to compare with.")
@click.option("--json", "as_json", is_flag=True, help="Print a list of objects.")
@click.option("--chart", type=click.Path(path_type=Path), help="Where to write a chart (PNG).")
@click.option("--instructions", is_flag=True, help="Also count a question's instructions, under valgrind.")
def index(sizes: tuple[int, ...], peers: str, as_json: bool, chart: Path | None, instructions: bool) -> None:
    """Measure the index beside other engines, each in a process of its own, on the same corpus."""
    if instructions and not can_count():
        click.echo("Instructions are counted with valgrind, which is not installed here.", err=True)
        sys.exit(2)
    rows = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            corpus = Path(folder) / "corpus.npz"
            Corpus.generate(size).save(corpus)
            for engine in (OURS, *filter(None, peers.split(","))):
                if engine == "rank-bm25" and size > SLOWEST_SIZE:
                    continue
                click.echo(f"{engine}, {size:,} passages …", err=True)
                rows.append(_measure(engine, corpus))
                if instructions:
                    rows[-1]["instructions_per_question"] = _count(engine, corpus)
    click.echo(json.dumps(rows, indent=2) if as_json else _table(rows))
    if chart:
        draw(rows, chart)


@main.command()
@click.option("--passages", type=int, default=10_000, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print an object.")
def pipeline(passages: int, as_json: bool) -> None:
    """Measure the whole way: build with analysis, ask from text to answer, add with SQLite's commit, open."""
    from tests.benchmarks.pipeline import measure_pipeline

    _print(measure_pipeline(passages), as_json)


@main.command()
@click.option("--passages", type=int, default=20_000, show_default=True)
@click.option("--rate", type=float, default=20, show_default=True, help="Questions a second meanwhile.")
@click.option("--json", "as_json", is_flag=True, help="Print an object.")
def probe(passages: int, rate: float, as_json: bool) -> None:
    """Measure how long the event loop is held while an index is rebuilt and questions are asked."""
    from tests.benchmarks.probe import measure_probe

    _print(measure_probe(passages, rate), as_json)


@main.command()
@click.option("--changes", type=int, default=20_000, show_default=True)
@click.option("--articles", type=int, default=1000, show_default=True, help="That there are all the time.")
@click.option("--minutes", type=float, help="Go on for so long, however many changes that are.")
@click.option("--json", "as_json", is_flag=True, help="Print an object.")
def soak(changes: int, articles: int, minutes: float | None, as_json: bool) -> None:
    """Change a collection for long, and measure whether it stays as small as a fresh one."""
    from tests.benchmarks.soak import measure_soak

    _print(measure_soak(changes, articles, minutes=minutes), as_json)


@main.command()
@click.option("--collections", type=int, default=10_000, show_default=True)
@click.option("--passages", type=int, default=500, show_default=True, help="Of each collection.")
@click.option(
    "--visits", type=int, default=2000, show_default=True, help="Questions, each in a server drawn at random."
)
@click.option("--json", "as_json", is_flag=True, help="Print an object.")
def servers(collections: int, passages: int, visits: int, as_json: bool) -> None:
    """Measure many servers' collections on one machine: opening, asking and memory."""
    from tests.benchmarks.servers import measure_servers

    _print(measure_servers(collections, passages, visits), as_json)


@main.command()
@click.option("--collections", type=int, default=1000, show_default=True)
@click.option("--passages", type=int, default=200, show_default=True, help="Of each collection.")
@click.option("--rate", type=float, default=50, show_default=True, help="Questions a second.")
@click.option("--seconds", type=float, default=30, show_default=True, help="Of questions at that rate.")
@click.option("--imported", type=int, default=200, show_default=True, help="Articles added meanwhile.")
@click.option(
    "--rebuilt",
    type=int,
    default=10_000,
    show_default=True,
    help="Passages whose index is rebuilt meanwhile.",
)
def load(collections: int, passages: int, rate: float, seconds: float, imported: int, rebuilt: int) -> None:
    """Measure what questions of many servers wait for under load, with threads, handles and the loop's delay."""
    from tests.benchmarks.load import measure_load

    figures = measure_load(collections, passages, rate, seconds, imported, rebuilt)
    click.echo(json.dumps(figures, indent=2))


@main.command()
@click.option("--articles", type=int, default=10_000, show_default=True)
@click.option("--rounds", type=int, default=300, show_default=True, help="In each, everything is done once.")
@click.option("--json", "as_json", is_flag=True, help="Print an object.")
def latency(articles: int, rounds: int, as_json: bool) -> None:
    """Measure what people wait for the bot, from a click or a question to its reply, over real sockets."""
    from tests.benchmarks.latency import measure_latency

    _print(measure_latency(articles, rounds), as_json)


def _measure(engine: str, corpus: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.benchmarks.measure", engine, str(corpus)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    row: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return row


def _count(engine: str, corpus: Path) -> int | None:
    try:
        return count_instructions(engine, corpus)
    except NotCounted as error:
        click.echo(f"{engine} did not run under valgrind, so it has no count.\n{error}", err=True)
        return None


def _table(rows: list[dict[str, Any]]) -> str:
    """Lay the figures out, each with its ratio to ours."""
    ours = {row["passages"]: row for row in rows if row["engine"] == OURS}
    columns = [key for key in rows[0] if key not in ("engine", "passages")]
    lines = [f"{'engine':<12} {'passages':>9} " + " ".join(f"{column:>25}" for column in columns)]
    for row in rows:
        base = ours[row["passages"]]
        cells = [f"{_cell(row[column], base[column]):>25}" for column in columns]
        lines.append(f"{row['engine']:<12} {row['passages']:>9,} " + " ".join(cells))
    return "\n".join(lines)


def _cell(value: float | None, base: float | None) -> str:
    """Write a figure with its ratio to ours."""
    if value is None:
        return "–"
    return f"{value:,} ({value / base:,.2f}×)" if base else f"{value:,}"


def _print(figures: dict[str, Any], as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(figures, indent=2))
    else:
        for name, value in figures.items():
            values = value if isinstance(value, list) else [value]
            if values and isinstance(values[0], dict):
                click.echo(name)
                widest = max(14, *(len(_written(cell)) for row in values for cell in row.values()))
                for first, *cells in (values[0].keys(), *(row.values() for row in values)):
                    click.echo(
                        f"  {_written(first):>{widest}}" + "".join(f"{_written(cell):>14}" for cell in cells)
                    )
            else:
                click.echo(f"{name:<28} {'  '.join(map(_written, values))}")


def _written(value: object) -> str:
    return f"{value:,}" if isinstance(value, (int, float)) else str(value)


if __name__ == "__main__":
    main()
