"""Whether an index holds the words of its passages is told of each article."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.index import Index, IndexedArticle
from knowledge.index.comparing import compare_articles

WORDS = st.lists(
    st.sampled_from(["harbour", "Leuchtturm", "the", "red", "1983", "灯塔"]), min_size=1, max_size=5
)


@settings(deadline=None, max_examples=8)
@given(texts=st.lists(WORDS.map(" ".join), min_size=1, max_size=6), data=st.data())
def test_just_the_articles_that_differ_are_told(texts: list[str], data: st.DataObject) -> None:
    """An article of which a text, a heading, the title or a passage is another one, and no other article."""
    articles = [
        IndexedArticle(n, f"Title {n}", "en", ((10 * n, text, None), (10 * n + 1, text, "Heading")))
        for n, text in enumerate(texts, start=1)
    ]
    index = Index()
    for article in articles:
        index.add(article, article.article_id)
    assert compare_articles(index.snapshot, articles) == ()
    place = data.draw(st.integers(0, len(articles) - 1))
    (first, second), other = (
        articles[place].passages,
        data.draw(st.sampled_from(["text", "heading", "title", "id"])),
    )
    changed = {
        "text": replace(articles[place], passages=((first[0], "something else", None), second)),
        "heading": replace(articles[place], passages=(first, (second[0], second[1], "Elsewhere"))),
        "title": replace(articles[place], title="Another title"),
        "id": replace(articles[place], passages=(first, second, (99999, "new", None))),
    }
    articles[place] = changed[other]
    assert compare_articles(index.snapshot, articles) == (articles[place].article_id,)
