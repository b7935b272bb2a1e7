"""Folders, archives and JSON Lines: many articles, one at a time."""

from __future__ import annotations

import contextlib
import json
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.files.bundle import draft_from_record, items_of
from knowledge.articles.files.file import MOST_BYTES, draft_from_bytes
from knowledge.errors import ArticleError, DateError, InputError, LinkError
from knowledge.records import Draft
from knowledge.samples import sample_articles

TEXT = "The tide comes in twice a day on most coasts, and goes out as often."


def _archive(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def _drafts(source: Path) -> dict[str, Draft | str]:
    drafts: dict[str, Draft | str] = {}
    for item in items_of(source):
        try:
            loaded = item.load()
            drafts[item.name] = loaded if isinstance(loaded, Draft) else draft_from_bytes(loaded, item.name)
        except InputError as error:
            drafts[item.name] = str(error)
    return drafts


@pytest.mark.parametrize("is_archive", [True, False])
def test_a_folder_and_an_archive_give_their_articles(tmp_path: Path, is_archive: bool) -> None:
    """Each file is an article, named by its path; hidden files, pictures and programs are passed over."""
    files = {f"sea/{name}": data for name, data in sample_articles()}
    files |= {
        "sea/.hidden.md": b"x",
        "__MACOSX/._tides.md": b"x",
        "logo.png": b"x",
        "__init__.py": b"x",
        "b.txt": b"",
    }
    if is_archive:
        source = _archive(tmp_path / "articles.zip", files)
    else:
        source = tmp_path / "articles"
        for name, data in files.items():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_bytes(data)
    drafts = _drafts(source)
    start = "articles.zip/" if is_archive else ""
    assert list(drafts) == [
        start + name for name in sorted(["b.txt", *(f"sea/{name}" for name, _ in sample_articles())])
    ]
    assert drafts.pop(f"{start}b.txt") == "This file is empty."
    assert all(isinstance(draft, Draft) for draft in drafts.values())


def test_containers_in_a_folder_are_opened(tmp_path: Path) -> None:
    """An archive and JSON Lines in a folder give their articles too; one that is damaged says so alone."""
    folder = tmp_path / "in"
    folder.mkdir()
    _archive(folder / "a.zip", {"x/1.md": TEXT.encode()})
    (folder / "b.jsonl").write_text(json.dumps({"text": TEXT}))
    (folder / "c.zip").write_bytes(b"PK\x03\x04")
    drafts = _drafts(tmp_path)
    assert list(drafts) == ["in/a.zip/x/1.md", "in/b.jsonl:1", "in/c.zip"]
    assert drafts["in/c.zip"] == "This archive is damaged."


def test_one_file_is_one_item(tmp_path: Path) -> None:
    """What is no container is given as it is; a Word document is no archive of articles."""
    for name, data in {"a.md": TEXT.encode(), "b.docx": b"PK\x03\x04", "c": b"\x00"}.items():
        path = tmp_path / name
        path.write_bytes(data)
        assert [(item.name, item.load()) for item in items_of(path)] == [(name, data)]
    word = _archive(tmp_path / "d.zip", {"word/document.xml": b"<a/>"})
    assert [item.name for item in items_of(word)] == ["d.zip"]


def test_a_line_is_an_article(tmp_path: Path) -> None:
    """Good lines are drafts, each bad one says what is wrong with it, and names count lines for going on later."""
    lines = [
        json.dumps(
            {"title": "Tides", "text": f"{TEXT}\n\n{TEXT}", "date": "22 Nov 2026", "authors": ["A", "B"]}
        ),
        "",
        "no JSON",
        "[1]",
        '{"title": "empty"}',
        json.dumps({"text": TEXT, "published": "soon"}),
        json.dumps({"text": TEXT, "url": "ftp://example.org"}),
        json.dumps(
            {"title": "Ü", "body": "# not a heading, plain text\n" + TEXT, "link": "https://example.org/a"}
        ),
    ]
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    drafts = _drafts(path)
    assert list(drafts) == [f"many.jsonl:{number}" for number in (1, 3, 4, 5, 6, 7, 8)]
    first, *bad, last = drafts.values()
    assert isinstance(first, Draft)
    assert isinstance(last, Draft)
    assert (first.title, first.author, str(first.published), len(first.paragraphs)) == (
        "Tides",
        "A, B",
        "2026-11-22",
        2,
    )
    assert (last.title, last.url, last.paragraphs[0].text[:6]) == ("Ü", "https://example.org/a", "# not ")
    assert all(isinstance(sentence, str) and sentence.endswith(".") for sentence in bad)


@pytest.mark.parametrize(
    ("record", "error"),
    [
        ({"text": TEXT, "date": "x"}, DateError),
        ({"text": TEXT, "url": "x"}, LinkError),
        ({"text": " "}, ArticleError),
        ({"text": 5}, ArticleError),
        ({}, ArticleError),
    ],
)
def test_a_record_that_is_no_article(record: dict[str, object], error: type[Exception]) -> None:
    """Each field's error is its own."""
    with pytest.raises(error):
        draft_from_record(json.dumps(record).encode())


@settings(deadline=None)
@given(
    st.binary(max_size=100)
    | st.builds(
        lambda value: json.dumps(value).encode(),
        st.dictionaries(
            st.sampled_from(["text", "title", "date", "url", "author"]),
            st.none() | st.integers() | st.text() | st.lists(st.text()),
        ),
    )
)
def test_any_line_is_a_draft_or_an_error_of_ours(line: bytes) -> None:
    """No foreign exception leaves, whatever the line."""
    with contextlib.suppress(InputError):
        assert draft_from_record(line).paragraphs


def test_bombs_and_liars_are_refused_one_by_one(tmp_path: Path) -> None:
    """A file that is packed too tightly, too big, protected or damaged is refused; the others are read."""
    path = _archive(
        tmp_path / "a.zip",
        {
            "bomb.txt": b"a" * 30_000_000,
            "good.md": TEXT.encode(),
            "broken.md": b"broken " * 50,
            "locked.md": b"l" * 50,
        },
    )
    data = bytearray(path.read_bytes())
    entry = data.rindex(b"locked.md") - 46
    assert data[entry : entry + 4] == b"PK\x01\x02"
    data[entry + 8] |= 1
    data[data.index(b"broken.md") + 9 + 4] ^= 0xFF
    path.write_bytes(data)
    drafts = _drafts(path)
    assert "tightly" in str(drafts["a.zip/bomb.txt"])
    assert "damaged" in str(drafts["a.zip/broken.md"])
    assert "password" in str(drafts["a.zip/locked.md"])
    assert isinstance(drafts["a.zip/good.md"], Draft)


def test_what_an_archive_says_of_a_size_is_not_believed(tmp_path: Path) -> None:
    """A file that unpacks to more than it declares is never read beyond the limit."""
    path = _archive(tmp_path / "a.zip", {"liar.txt": bytes(range(256)) * 4 * (MOST_BYTES // 1024 + 1024)})
    data = bytearray(path.read_bytes())
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (1_000).to_bytes(4, "little")
    path.write_bytes(data)
    (item,) = items_of(path)
    with contextlib.suppress(ArticleError):
        assert len(item.load()) <= 1_000


def test_too_many_articles_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The number is looked at before anything is read."""
    path = tmp_path / "many.jsonl"
    path.write_bytes(b"{}\n" * 11)
    monkeypatch.setattr("knowledge.articles.files.bundle.MOST_ITEMS", 10)
    with pytest.raises(ArticleError, match="over 10 articles"):
        items_of(path)


@pytest.mark.parametrize("name", ["missing.zip", "missing"])
def test_a_source_that_is_not_there(tmp_path: Path, name: str) -> None:
    """A path that leads nowhere is an error of ours."""
    with pytest.raises(ArticleError, match="missing"):
        items_of(tmp_path / name)


def test_what_holds_no_article_or_never_ends_is_said(tmp_path: Path) -> None:
    """A folder without articles and a pipe are refused with a sentence; a pipe in a folder is passed over."""
    with pytest.raises(ArticleError, match="no file in it"):
        items_of(tmp_path)
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(ArticleError, match="is no file"):
        items_of(tmp_path / "pipe.txt")
    (tmp_path / "a.md").write_text("# A\n\nText.", "utf-8")
    assert [item.name for item in items_of(tmp_path)] == ["a.md"]
