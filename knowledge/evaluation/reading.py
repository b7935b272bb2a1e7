"""Which question sets are there at a path?"""

from __future__ import annotations

from pathlib import Path

from knowledge.articles import Intake
from knowledge.errors import InputError
from knowledge.evaluation.communities import is_community, read_community
from knowledge.evaluation.datasets import QuestionSet, read_dataset


async def read_set(path: Path, intake: Intake, weight: float = 1.0) -> QuestionSet:
    """Read a file in SQuAD's form, a community's folder, or a folder of such folders.

    Args:
        path: where it is.
        intake: reads the communities' documents.
        weight: how much is to be learned from it.

    Raises:
        InputError: it can't be read, or holds none.
        ArticleError, FetchError: a community's document can't be read.
    """
    folders = _communities(path)
    if folders is None:
        dataset = read_dataset(path)
        if not dataset.questions:
            raise InputError(f"{path.name} holds no question.")
        return QuestionSet(path.stem, (dataset,), weight)
    if not folders:
        raise InputError(f"{path} holds no community: a folder with questions.jsonl and docs.")
    collections = [await read_community(folder, intake) for folder in folders]
    return QuestionSet(path.name, tuple(collections), weight, are_communities=True)


def _communities(path: Path) -> list[Path] | None:
    """Return the communities at a path; None where it is a file."""
    if not path.is_dir():
        return None
    return [path] if is_community(path) else sorted(filter(is_community, path.iterdir()))
