"""Folders, archives and JSON Lines: many articles, one at a time."""

from __future__ import annotations

import contextlib
import io
import json
import os
import zipfile
from pathlib import Path

import pytest

from knowledge.articles.files.archive import DEEPEST
from knowledge.articles.files.bundle import Record, items_of, passed_over
from knowledge.articles.files.limits import MOST_BYTES
from knowledge.articles.files.record import draft_from_record
from knowledge.articles.reading import draft_from_bytes
from knowledge.errors import ArticleError, InputError
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
            is_record = isinstance(loaded, Record)
            drafts[item.name] = (
                draft_from_record(loaded.data) if is_record else draft_from_bytes(loaded, item.name)
            )
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
    assert passed_over(source) == ["__init__.py", "logo.png"]


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
        json.dumps({"title": "Ü", "body": "#1 is no heading\n" + TEXT, "link": "https://example.org/a"}),
    ]
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    drafts = _drafts(path)
    assert list(drafts) == [f"many.jsonl:{number}" for number in (1, 3, 4, 5, 6)]
    first, *bad, last = drafts.values()
    assert isinstance(first, Draft)
    assert isinstance(last, Draft)
    assert (first.title, first.author, str(first.published), len(first.paragraphs)) == (
        "Tides",
        "A, B",
        "2026-11-22",
        2,
    )
    assert (last.title, last.url, last.paragraphs[0].text[:3]) == ("Ü", "https://example.org/a", "#1 ")
    assert all(isinstance(sentence, str) and sentence.endswith(".") for sentence in bad)


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


def test_too_many_articles_are_refused(tmp_path: Path) -> None:
    """The number is looked at before anything is read."""
    path = tmp_path / "many.jsonl"
    path.write_bytes(b"{}\n" * 11)
    with pytest.raises(ArticleError, match="over 10 articles"):
        items_of(path, most=10)


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


def _zip(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def test_archives_in_archives_are_opened(tmp_path: Path) -> None:
    """All levels but those too deep give their articles; a damaged or locked one inside says so alone."""
    innermost = _zip({"deep.md": TEXT.encode()})
    for level in range(DEEPEST, 1, -1):
        innermost = _zip({f"in{level}.zip": innermost, f"{level}.md": TEXT.encode()})
    damaged = _zip({"x.md": b"x"})[:-10]
    source = _archive(tmp_path / "out.zip", {"in1.zip": innermost, "bad.zip": damaged, "1.md": TEXT.encode()})
    drafts = _drafts(source)
    assert {name for name, draft in drafts.items() if isinstance(draft, Draft)} == {
        "out.zip/1.md",
        "out.zip/in1.zip/2.md",
        "out.zip/in1.zip/in2.zip/3.md",
    }
    assert drafts["out.zip/bad.zip"] == "This archive is damaged."
    assert "too many" in str(drafts["out.zip/in1.zip/in2.zip/in3.zip"])


def test_articles_in_archives_count_together(tmp_path: Path) -> None:
    """Bytes and articles are limited over all levels: what is refused in one archive is not let in by ten."""
    inner = _zip({f"{number}.md": b"x" * 1000 for number in range(4)})
    source = _archive(tmp_path / "out.zip", {f"{number}.zip": inner for number in range(4)})
    assert len(items_of(source)) == 16
    with pytest.raises(ArticleError, match="over 15 articles"):
        items_of(source, most=15)
    room = 4 * (4 * 1000 + len(inner))
    assert len(items_of(source, most_bytes=room)) == 16
    with pytest.raises(ArticleError, match="unpacks to over"):
        items_of(source, most_bytes=room - 1)


def test_a_bomb_in_an_archive_is_refused(tmp_path: Path) -> None:
    """An archive inside that is packed too tightly is not unpacked; what stands beside it is read."""
    bomb = _zip({"a.txt": b"a" * 1000}) + b"\0" * 40_000_000
    drafts = _drafts(_archive(tmp_path / "out.zip", {"bomb.zip": bomb, "good.md": TEXT.encode()}))
    assert "tightly" in str(drafts["out.zip/bomb.zip"])
    assert isinstance(drafts["out.zip/good.md"], Draft)


RECORDS = [{"title": "Tides", "text": TEXT}, {"title": "Ebb", "text": f"{TEXT} Twice."}]


@pytest.mark.parametrize("name", ["a.json", "a"])
@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("document", [RECORDS, {"count": 2, "tags": ["sea"], "articles": RECORDS}])
def test_json_gives_its_articles(
    tmp_path: Path, document: object, encoding: str, indent: int | None, name: str
) -> None:
    """A list of objects, alone or as the one such list of an object, is as many articles, however it is laid out."""
    if name == "a" and encoding == "utf-16":
        name = "b.json"
    path = tmp_path / name
    path.write_bytes(json.dumps(document, indent=indent).encode(encoding))
    drafts = _drafts(path)
    assert list(drafts) == [f"{name}:1", f"{name}:2"]
    assert [draft.title for draft in drafts.values() if isinstance(draft, Draft)] == ["Tides", "Ebb"]


def test_an_object_may_be_one_article(tmp_path: Path) -> None:
    """One object with a text is one article, and entries of a list that are none say so one by one."""
    (tmp_path / "one.json").write_text(json.dumps(RECORDS[0], indent=1))
    (tmp_path / "some.json").write_text(json.dumps([RECORDS[1], 5, {"title": "x"}]))
    drafts = _drafts(tmp_path)
    assert [name for name, draft in drafts.items() if isinstance(draft, Draft)] == [
        "one.json:1",
        "some.json:1",
    ]
    assert list(drafts) == ["one.json:1", "some.json:1", "some.json:2", "some.json:3"]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"[]", "no article"),
        (b"{}", "no article"),
        (b"[1, 2]", "no article"),
        (b'{"name": "a", "scripts": {"text": 5}}', "no article"),
        (b'{"a": [{"text": "x"}], "b": [{"text": "y"}]}', "several lists"),
        (b'[{"text": "cut', "damaged"),
        (b"no JSON", "damaged"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"content_text": "x"}]}', "a feed"),
    ],
)
def test_json_without_articles_is_refused(tmp_path: Path, data: bytes, what: str) -> None:
    """A sentence says what is missing, for a single file and as an article; no JSON becomes text."""
    path = tmp_path / "a.json"
    path.write_bytes(data)
    with pytest.raises(ArticleError, match=what):
        items_of(path)
    with pytest.raises(ArticleError, match=what):
        draft_from_bytes(data, "a.json")


@pytest.mark.parametrize("is_archive", [True, False])
def test_json_among_others(tmp_path: Path, is_archive: bool) -> None:
    """In a folder or archive, JSON about other things is passed over, damaged JSON named, and the rest read."""
    files = {
        "a.json": json.dumps(RECORDS).encode(),
        "b.jsonl": json.dumps(RECORDS[0]).encode() + b"\n{}",
        "package.json": b'{"name": "a"}',
        "torn.json": b"[{",
    }
    if is_archive:
        source = _archive(tmp_path / "x.zip", files)
    else:
        source = tmp_path
        for name, data in files.items():
            (source / name).write_bytes(data)
    start = "x.zip/" if is_archive else ""
    drafts = _drafts(source)
    assert list(drafts) == [
        start + name for name in ("a.json:1", "a.json:2", "b.jsonl:1", "b.jsonl:2", "torn.json")
    ]
    assert "damaged" in str(drafts[f"{start}torn.json"])


def test_paths_that_lead_upwards_are_only_names(tmp_path: Path) -> None:
    """A file of an archive is read whatever its path is; nothing is written there."""
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../rules.md", "# Rules\n\nNobody feeds the gulls.")
    (item,) = items_of(path)
    assert item.name == "export.zip/../rules.md"
    assert [file.name for file in tmp_path.iterdir()] == ["export.zip"]
