"""How does each engine grow with the collection?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

PANELS = {
    "p50_ms": "a question, median (ms)",
    "p99_ms": "a question, 99th percentile (ms)",
    "memory_mb": "memory (MB)",
    "add_ms": "an article added and found (ms)",
}


def draw(rows: list[dict[str, Any]], path: Path) -> None:
    """Write a chart of what was measured, both axes logarithmic."""
    import matplotlib as mpl

    mpl.use("agg")
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(1, len(PANELS), figsize=(4.5 * len(PANELS), 4.2), layout="constrained")
    engines = list(dict.fromkeys(row["engine"] for row in rows))
    for axis, (key, title) in zip(axes, PANELS.items(), strict=True):
        for engine in engines:
            points = sorted((row["passages"], row[key]) for row in rows if row["engine"] == engine)
            sizes, values = zip(*points, strict=True)
            axis.plot(sizes, values, marker="o", linewidth=2.5 if engine == engines[0] else 1, label=engine)
        axis.set(xscale="log", yscale="log", title=title, xlabel="passages")
        axis.grid(visible=True, alpha=0.3)
    axes[0].legend()
    figure.savefig(path, dpi=120)
    plt.close(figure)
