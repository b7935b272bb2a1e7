"""Which articles may nearly repeat one another?

A signature (MinHash, SimHash, …) is made elsewhere; here it is only kept, and found again by its bands: two
texts that are nearly equal share at least one band's value very probably (A. Broder, "On the resemblance and
containment of documents", 1997; P. Indyk and R. Motwani, "Approximate nearest neighbors", 1998).
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.store.database import Database

_OF_BAND = (
    "SELECT * FROM (SELECT article_id FROM signature_bands"
    " WHERE band = ? AND value = ? AND article_id IS NOT ? ORDER BY article_id LIMIT 200)"
)


class Signatures:
    """The signatures of the articles' texts. They go with their article."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, article_id: int, signature: bytes, bands: Sequence[int]) -> None:
        """Keep an article's signature in the place of an earlier one.

        ``bands`` are signed 64-bit integers; the n-th is compared with other articles' n-th only.

        Raises:
            StorageError: When there is no such article.
        """
        with self._database.change():
            self._database.run("DELETE FROM signatures WHERE article_id = ?", [article_id])
            self._database.run(
                "INSERT INTO signatures (article_id, signature) VALUES (?, ?)", [article_id, signature]
            )
            self._database.run_many(
                "INSERT INTO signature_bands (band, value, article_id) VALUES (?, ?, ?)",
                ((band, value, article_id) for band, value in enumerate(bands)),
            )

    def candidates(
        self, bands: Sequence[int], *, besides: int | None = None, limit: int = 50
    ) -> list[tuple[int, bytes]]:
        """Return ``(article id, signature)`` of articles that share a band, most bands first, then oldest.

        ``besides`` is an article id that does not count. A band's value that very many articles share says
        little: of each band, 200 articles at most are looked at.
        """
        if not bands:
            return []
        # All bands in one statement: that many alone would take longer than to store the article.
        of_bands = " UNION ALL ".join([_OF_BAND] * len(bands))
        return [
            (int(article_id), bytes(signature))
            for article_id, signature in self._database.rows(
                f"SELECT article_id, signature FROM ({of_bands}) JOIN signatures USING (article_id)"
                " GROUP BY article_id ORDER BY count(*) DESC, article_id LIMIT ?",
                [*(part for band in enumerate(bands) for part in (*band, besides)), limit],
            )
        ]
