"""Makes pages of the kinds that communities keep: handbooks, questions, wikis, threads, exports."""

from __future__ import annotations

from collections.abc import Sequence


def page(body: str, title: str = "", head: str = "") -> bytes:
    """Return a page."""
    title = f"<title>{title}</title>" if title else ""
    return f"<!doctype html><html><head><meta charset=utf-8>{title}{head}</head><body>{body}</body></html>".encode()


def exported_document(title: str, sections: Sequence[tuple[str, str, Sequence[str]]]) -> bytes:
    """Return a document as an online editor exports it: no wrapper, lists side by side.

    A section is its heading, its text and its items.
    """
    parts = [f'<p class="c1 title"><span class=c2>{title}</span></p>']
    start = 1
    for heading, text, items in sections:
        entries = "".join(f"<li class=c3><span class=c2>{item}</span></li>" for item in items)
        parts += [f"<h1 class=c4><span>{heading}</span></h1>", f"<p class=c1><span>{text}</span></p>"]
        parts.append(f'<ol class="c5 lst-kix_a-0" start="{start}">{entries}</ol>')
        start += len(items)
    body = "".join(parts)
    return f"<html><head><style>.c2{{color:#000}}</style></head><body class=doc-content>{body}</body></html>".encode()


def bare_page(title: str, sections: Sequence[tuple[str, str, Sequence[str]]]) -> bytes:
    """Return a page as a converter writes it: headings, paragraphs, lists, terms and tables right in the body."""
    parts = [f"<h1>{title}</h1>"]
    for heading, text, items in sections:
        entries = "".join(f"<li>{item}</li>" for item in items)
        terms = "".join(f"<dt>T{number}</dt><dd>{item}</dd>" for number, item in enumerate(items))
        rows = "".join(f"<tr><td>R{number}</td><td>{item}</td></tr>" for number, item in enumerate(items))
        parts.append(f"<h2>{heading}</h2><p>{text}</p><ul>{entries}</ul><p>{text}</p><dl>{terms}</dl>")
        parts.append(f"<table><tr><th>Row</th><th>What</th></tr>{rows}</table>")
    return page("".join(parts), title)


def thread(system: str, title: str, posts: Sequence[str]) -> bytes:
    """Return a thread as one of three board systems shows it."""
    made = {"xenforo": _xenforo, "phpbb": _phpbb, "discourse": _discourse}[system]
    shown = "".join(made(number, text) for number, text in enumerate(posts, 1))
    menu = "<nav><ul><li><a href=/>Boards</a></li><li><a href=/new>What is new</a></li></ul></nav>"
    return page(
        f"{menu}<div id=wrap><h1>{title}</h1><div class=posts>{shown}</div></div>", f"{title} | Keepers"
    )


def _xenforo(number: int, text: str) -> str:
    return (
        f'<article class="message message--post"><div class="message-user"><h4><a class=username href=/u>keeper{number}'
        f"</a></h4><h5>Member</h5></div><div class=message-main><div class=bbWrapper>{text}</div></div></article>"
    )


def _phpbb(number: int, text: str) -> str:
    return (
        f'<div id=p{number} class="post bg{number % 2}"><dl class=postprofile><dt><a href=/u>keeper{number}</a>'
        f"</dt><dd>Posts: 1{number}</dd></dl><div class=postbody><p class=author>by keeper{number}</p>"
        f"<div class=content>{text}</div></div></div>"
    )


def _discourse(number: int, text: str) -> str:
    return (
        f'<div class="topic-body crawler-post"><div class=crawler-post-meta><span>keeper{number}</span></div>'
        f"<div class=post itemprop=text><p>{text}</p></div></div>"
    )


def wiki(title: str, sections: Sequence[tuple[str, str]]) -> bytes:
    """Return an article of a wiki with all that stands around and in one."""
    contents = "".join(
        f'<li><a href="#s{number}">{heading}</a></li>' for number, (heading, _) in enumerate(sections)
    )
    texts = "".join(
        f'<h2><span id="s{number}">{heading}</span><span class=mw-editsection>[<a href=/e>edit</a>]</span></h2>'
        f'<p>{text}<sup class=reference><a href="#n">[1]</a></sup></p>'
        for number, (heading, text) in enumerate(sections)
    )
    return page(
        f"<div id=content class=mw-body><h1 id=firstHeading>{title}</h1><div id=siteSub>From the keepers’ wiki</div>"
        "<div class=mw-parser-output><div role=note class=hatnote>For the bell, see <a href=/b>its page</a>.</div>"
        f"<div id=toc class=toc><h2>Contents</h2><ul>{contents}</ul></div>{texts}<h2>References</h2>"
        "<ol class=references><li id=n>The book of 1911, page 4</li></ol><div class=navbox><a href=/x>Gate</a> · "
        "<a href=/y>Oil</a></div></div><div class=printfooter>Retrieved from the wiki</div></div>",
        f"{title} - Keepers",
    )


def space(title: str, heading: str, text: str, question: str, answer: str) -> bytes:
    """Return a page of a team's wiki: a list inside a cell, a note, and a text that has to be opened."""
    return page(
        f"<div id=main-header><ol id=breadcrumbs><li><a href=/>Space</a></li></ol><h1>{title}</h1></div>"
        f"<div id=content><div class=page-metadata>Created by Ida Moss on Mar 04, 2024</div><div id=main-content>"
        f'<div class=toc-macro><ul><li><a href="#a">{heading}</a></li></ul></div><h2 id=a>{heading}</h2>'
        f"<div class=confluence-information-macro><p>{text}</p></div><p>{text[::-1]}</p><table><tr><th><p>Lamp</p>"
        "</th><th><p>Oil</p></th></tr><tr><td><p>North</p></td><td><ul><li><p>old wick</p></li><li><p>new wick</p></li>"
        f"</ul></td></tr></table><div class=expand-container><div class=expand-control>{question}</div>"
        f'<div class=expand-content style="display:none"><p>{answer}</p></div></div></div></div>',
        f"{title} - Space - Team",
    )
