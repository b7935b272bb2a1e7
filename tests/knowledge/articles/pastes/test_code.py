"""Lines of programs, commands and data in pasted pages."""

from __future__ import annotations

import pytest

from knowledge.articles.pastes.code import is_code
from knowledge.articles.pastes.paste import extract_paste
from knowledge.records import BlockKind

CODE = """\
{
}
}]
})
"level": "HIGH",
"cwes": ["CWE-918"],
"params": {}
'port': 8080,
// No public key configured
/* a comment */
$ sudo reboot
>>> import this
curl -X POST "http://localhost:9000/tools" \\
-H "Content-Type: application/json" \\
const answer = await ask(question);
if (!this.publicKey) {
return { ok: true };
callGateway({ url: gateway.url })
resolveOptions(opts)
@app.route("/health")
pip install footnote
</div>
docker run -p 8080:80 site
git clone https://example.org/site.git
"""
WORDS = """\
Opening hours
Home
Get started (it is free)
The hall (ours),
Members, guests, and friends,
The chair said: "We will see";
Price: 5 €
Import rules for honey
If you are late, call (we wait).
For example:
Return tools on time
Let us know
Class of 2024
- Bring a mug
Login | Register
1. Open the door
He asked "Why",
"""


@pytest.mark.parametrize("line", CODE.splitlines())
def test_code_is_told(line: str) -> None:
    """Brackets alone, data, commands, comments, calls and statements are code."""
    assert is_code(line, len(line.split()))


@pytest.mark.parametrize("line", WORDS.splitlines())
def test_words_are_no_code(line: str) -> None:
    """A label or a sentence is none, though it has a bracket, a quote or a word that also programs have."""
    assert not is_code(line, len(line.split()))


def test_an_article_with_code_is_one_article() -> None:
    """Code between two paragraphs neither ends the article nor is left out: it is one block, line by line."""
    told = "The gateway takes a link from whoever asks and opens it without a look at where it leads to."
    mended = "Since the third release a link is opened only when its host stands in the list of the server."
    code = (
        '{\n"tool": "gateway",\n"link": "ws://198.51.100.7",\n"params": {}\n}\nconst host = hostOf(link);\n})'
    )
    page = (
        "Home\nNews\nForum\nShop\nHelp\nAbout us\nLog in\nRegister\nHome » News » How the gateway was mended\n\n"
        f"How the gateway was mended\n\nBy Ada Lind\n3 March 2024\n\n{told}\n\n{code}\n\n{mended}\n\nShare\nComments\n"
    )
    extracted = extract_paste(page)
    assert extracted.found.title == "How the gateway was mended"
    kept = [block for block in extracted.blocks if block.reason is None]
    assert [block.kind for block in kept] == [BlockKind.TEXT, BlockKind.CODE, BlockKind.TEXT]
    assert kept[1].text == code
