"""Small questions about elements and what they hold."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from lxml.html import HtmlElement

from knowledge.articles.html.elements import HEADINGS, UNSEEN

DEEPEST = 150
"""What is nested deeper than this is one text, whatever it is made of."""
_DEEPEST_LIST = 8
_LIST_CLASS = "lst-kix"


def holders(root: HtmlElement, tags: tuple[str, ...], ancestors: tuple[str, ...]) -> set[HtmlElement]:
    """Return the elements of the names ``ancestors`` that hold one of the names ``tags``."""
    found: set[HtmlElement] = set()
    for element in root.iter(*tags):
        for ancestor in element.iterancestors(*ancestors):
            if ancestor in found:
                break
            found.add(ancestor)
    return found


def level_of(heading: HtmlElement) -> int:
    """Return a heading's level, 1 to 6."""
    written = heading.get("aria-level") or ""
    return int(written) if written in "123456" and written else HEADINGS.get(str(heading.tag), 2)


def written_depth(element: HtmlElement) -> int:
    """Return how deep a list is by its class: exported documents have lists side by side that are shown nested."""
    names = element.get("class") or ""
    if _LIST_CLASS not in names:
        return 0
    digits = next(name for name in names.split() if _LIST_CLASS in name).rpartition("-")[2]
    return min(int(digits), _DEEPEST_LIST) if digits.isdecimal() and len(digits) < 3 else 0


def seen_texts(
    element: HtmlElement,
    *,
    skip: Callable[[HtmlElement], bool] | None = None,
    blocks: Collection[str] = (),
) -> Iterator[str]:
    """Give the texts inside an element with its line breaks, without those of scripts and the like.

    ``skip`` says which elements are not read; those of the names ``blocks`` are lines of their own.
    """
    waiting: list[Iterator[HtmlElement]] = [iter(element)]
    yield element.text or ""
    entered: list[HtmlElement] = [element]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
            done = entered.pop()
            if waiting:
                tail = done.tail or ""
                yield f"\n{tail}" if done.tag in blocks and not tail.startswith("\n") else tail
        elif not isinstance(child.tag, str) or child.tag in UNSEEN or (skip is not None and skip(child)):
            yield child.tail or ""
        else:
            yield "\n" if child.tag == "br" else ""
            yield child.text or ""
            waiting.append(iter(child))
            entered.append(child)


def line_of(element: HtmlElement) -> str:
    """Return an element's text in one line."""
    return " ".join("".join(seen_texts(element)).split())


def short_text(element: HtmlElement, most: int) -> str | None:
    """Return an element's text in one line where it has at most ``most`` characters."""
    texts: list[str] = []
    size = 0
    for text in seen_texts(element):
        size += len(text.strip())
        if size > most:
            return None
        texts.append(text)
    return " ".join("".join(texts).split())
