"""Which engines are compared, and how does each do the same work?"""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

Tokens = Sequence[Sequence[str]]
TOP = 10
_BLOCK = 8_192
"""Passages that are handed over at once."""


class Engine(ABC):
    """An engine as it is measured. ``build`` comes first; ``folder`` is empty and its own."""

    modules: Sequence[str] = ()
    """What it imports, which is no part of a build."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load(self) -> None:
        """Import what it needs."""
        for module in self.modules:
            import_module(module)

    @abstractmethod
    def build(self, passages: Tokens) -> None:
        """Index passages."""

    @abstractmethod
    def search(self, question: Sequence[str]) -> Sequence[int]:
        """Give the best ten passages."""

    def add(self, passages: Tokens) -> bool:
        """Make an article's passages searchable; False where the engine must be built anew for it."""
        return False

    def save(self) -> bool:
        """Write the index, as far as that is not done; False where the engine can't."""
        return False

    def restart(self) -> None:
        """Open what was saved, in place of the index in memory."""
        raise NotImplementedError


class Footnote(Engine):
    """Ours, with numpy alone."""

    modules = ("knowledge.index", "knowledge.index.builder")

    def build(self, passages: Tokens) -> None:
        """Index ready-made tokens."""
        from knowledge.index import Index
        from knowledge.index.builder import Builder

        with Builder() as builder:
            for begin in range(0, len(passages), _BLOCK):
                builder.add_tokens(passages[begin : begin + _BLOCK])
            self.index = Index(builder.finish(1))

    def search(self, question: Sequence[str]) -> Sequence[int]:
        """Search the current snapshot."""
        found: list[int] = self.index.snapshot.search(question, TOP).passage_ids.tolist()
        return found

    def add(self, passages: Tokens) -> bool:
        """Add an article."""
        snapshot = self.index.snapshot
        first = 1 << 32 | snapshot.passages
        self.index.add_tokens(first, first, passages, snapshot.generation + 1)
        return True

    def save(self) -> bool:
        """Write the index to one file."""
        path = self.folder / "index"
        self.index.save(path, collection_id="benchmark", token=1, snapshot=self.index.snapshot)
        return True

    def restart(self) -> None:
        """Map the file."""
        from knowledge.index import Index

        loaded = Index.load(self.folder / "index", "benchmark", lambda generation: 1)
        assert loaded is not None
        self.index = loaded


class RankBM25(Engine):
    """The library whose scores ours are."""

    modules = ("rank_bm25",)

    def build(self, passages: Tokens) -> None:
        """Count words."""
        from rank_bm25 import BM25Plus

        self.passages = list(passages)
        self.ids = range(len(self.passages))
        self.index = BM25Plus(self.passages)

    def search(self, question: Sequence[str]) -> Sequence[int]:
        """Score everything."""
        found: list[int] = self.index.get_top_n(question, self.ids, TOP)
        return found


class BM25S(Engine):
    """Scores of all postings made in advance."""

    modules: Sequence[str] = ("bm25s",)
    backend = "numpy"

    def build(self, passages: Tokens) -> None:
        """Make all scores."""
        import bm25s

        self.index = bm25s.BM25(method="bm25+", k1=1.5, b=0.75, delta=1.0, backend=self.backend)
        self.index.index(list(passages), show_progress=False)

    def search(self, question: Sequence[str]) -> Sequence[int]:
        """Add up scores."""
        found, _ = self.index.retrieve([list(question)], k=TOP, show_progress=False)
        best: list[int] = found[0].tolist()
        return best

    def save(self) -> bool:
        """Write its several files."""
        self.index.save(self.folder / "bm25s", show_progress=False)
        return True

    def restart(self) -> None:
        """Map the files."""
        import bm25s

        self.index = bm25s.BM25.load(self.folder / "bm25s", mmap=True)
        self.index.backend = self.backend
        if self.backend == "numba":
            self.index.activate_numba_scorer()


class BM25SNumba(BM25S):
    """The same with numba."""

    modules = ("bm25s", "numba")
    backend = "numba"


class Tantivy(Engine):
    """Lucene's way, in Rust."""

    modules = ("tantivy",)

    def build(self, passages: Tokens) -> None:
        """Index passages without a stemmer."""
        import tantivy

        self.tantivy = tantivy
        builder = tantivy.SchemaBuilder()
        builder.add_unsigned_field("id", stored=True)
        builder.add_text_field("body", tokenizer_name="whitespace", index_option="freq")
        self.schema = builder.build()
        self.index = tantivy.Index(self.schema, str(self.folder))
        self.writer = self.index.writer(128_000_000, 2)
        self.size = 0
        self.add(passages)

    def search(self, question: Sequence[str]) -> Sequence[int]:
        """Search with block-max WAND."""
        query, occur = self.tantivy.Query, self.tantivy.Occur.Should
        words = [(occur, query.term_query(self.schema, "body", word, "freq")) for word in question]
        found = self.searcher.search(query.boolean_query(words), TOP, count=False)
        return [self.searcher.doc(address)["id"][0] for _, address in found.hits]

    def add(self, passages: Tokens) -> bool:
        """Add and commit."""
        for words in passages:
            self.writer.add_document(self.tantivy.Document(id=self.size, body=" ".join(words)))
            self.size += 1
        self.writer.commit()
        self._open()
        return True

    def save(self) -> bool:
        """Do nothing: it is on the disk."""
        return True

    def restart(self) -> None:
        """Open the folder."""
        self.index = self.tantivy.Index.open(str(self.folder))
        self._open()

    def _open(self) -> None:
        self.index.reload()
        self.searcher = self.index.searcher()


class FTS5(Engine):
    """SQLite's full-text index."""

    def build(self, passages: Tokens) -> None:
        """Index passages."""
        self._connect()
        self.database.execute("CREATE VIRTUAL TABLE passages USING fts5(body, detail=column, content='')")
        self.size = 0
        self.add(passages)

    def search(self, question: Sequence[str]) -> Sequence[int]:
        """Score all passages that share a word."""
        query = " OR ".join(f'"{word}"' for word in question)
        sql = "SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?"
        return [row[0] for row in self.database.execute(sql, (query, TOP))]

    def add(self, passages: Tokens) -> bool:
        """Add and commit."""
        with self.database:
            self.database.executemany(
                "INSERT INTO passages (rowid, body) VALUES (?, ?)",
                ((self.size + i, " ".join(words)) for i, words in enumerate(passages)),
            )
        self.size += len(passages)
        return True

    def save(self) -> bool:
        """Do nothing: it is on the disk."""
        return True

    def restart(self) -> None:
        """Open the file."""
        self.database.close()
        self._connect()

    def _connect(self) -> None:
        self.database: Any = sqlite3.connect(self.folder / "fts5.db")


ENGINES: dict[str, type[Engine]] = {
    "footnote": Footnote,
    "rank-bm25": RankBM25,
    "bm25s": BM25S,
    "bm25s-numba": BM25SNumba,
    "tantivy": Tantivy,
    "fts5": FTS5,
}
"""By the names that the command line takes; ours first."""
