# ruff: noqa: E501
"""What inputs are put together from: the signs and words that readers look for, kind by kind.

Tables of pieces, many in a line.
"""

from __future__ import annotations

PROSE = (
    "The keeper lights the lamp at dusk, and in fog the horn sounds twice a minute. ",
    "How far can it be heard? ", "Five miles. ", "Dr. A. B. Smith said “no”. ", "e.g. 3.5 km, v1.2.3-rc1, 1,000.50 €",
    "Die Glocke läutet im Nebel. ", "En cas de brume, la corne sonne ! ", "水は高い所から低い所へ流れる。", "灯台在雾中鸣笛。",
    "في الضباب يدق الجرس. ", "कोहरे में घंटी बजती है। ", "안개 속에서 종이 울린다. ", "หมอกลงจัด", "Wi-Fi wifi WiFi", "don't l'eau",
    " ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "\x0b", "\x0c", "\x00", "\x1b[0m", "\u2028", "\u2029", "\x85", "\u00a0",
    "\u200b", "\u200d", "\u202e", "\u2066", "\ufeff", "\ufffd", "\ufffe", "e\u0301", "\u0301" * 3, "👩‍👩‍👧", "🇩🇪", "ﬁ", "İ", "ẞ", "ǅ",
    "a", "x" * 50, "0", "1.", "(a)", "?", "!", ".", "…", "。", "?!", "-", "—", "*", "_", "~~", "`", "|", "\\", "/", ":", ";",
    "&", "&amp;", "<", ">", "[", "]", "(", ")", "{", "}", "#", "@", "$", "%", "^", "=", "+", "'", '"',
    "@everyone", "<@123456789012345678>", "<#123>", "<@&1>", "<:smile:1>", "<t:1>", "</ask:1>", "https://example.org/a_(b)?c=d#e",
    "[x](https://evil.example)", "javascript:alert(1)", "mailto:a@example.org", "2026-03-01", "1 March 2026", "31.02.2026",
    "By Ann Keeper", "Published on 3 May 2024", "Source: https://example.org/fog", "Share", "Cookies", "Log in", "Read more",
    "Photo: A. Keeper", "Comments (3)", "Page 3 of 9", "Chapter 1 ........ 7", "hello", "thanks!!", "lol", "pls", "what", "why is",
)  # fmt: skip

MARKDOWN = (
    *PROSE,
    "\n# ", "\n## Install\n", "\nHead\n===\n", "\nHead\n---\n", "\n- ", "\n  - ", "\n1. ", "\n99999999999. ", "\n> ", "\n>> ", "\n    code\n",
    "\n```py\nx = 1\n```\n", "\n```", "\n~~~~\n", "\n| a | b |\n|---|---|\n| c | d |\n", "|", "\n---\n", "\n---\ntitle: Fog\n---\n", "\n+++\n",
    "![alt](a.png)", "[a][b]", "\n[b]: https://example.org 'x'\n", "[^1]", "\n[^1]: note\n", "**bold**", "__init__", "***", "$$x$$", "$x$",
    "\n:::note\n", "\n:::\n", "\n!!! tip\n    text\n", "\n.. note::\n   text\n", "\n<details><summary>Q?</summary>\nA\n</details>\n", "<br>", "<!--", "-->",
    "\n%%% html", "{{< x >}}", "{% raw %}", "\n- [ ] task", "\n* * *\n", "\\*", "||spoiler||", "-# small\n", "<kbd>x</kbd>", "\nterm\n: definition\n",
    "~~~", "``", "\n\t- x", "\n=======", "<div", "</div>", "\n\\begin{x}\n", "![[x]]", "[[wiki]]", "==mark==", "\n:: x",
)  # fmt: skip

HTML = (
    *PROSE,
    *(f"<{tag}>" for tag in ["p", "div", "span", "article", "main", "section", "header", "footer", "aside", "nav", "h1", "h2", "h3", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th", "thead", "tbody", "caption", "pre", "code", "blockquote", "figure", "figcaption", "details", "summary", "template", "svg", "math", "mi", "mfrac", "select", "option", "iframe", "noscript", "script", "style", "textarea", "title", "form", "button", "b", "i", "em", "strong", "sup", "sub", "del", "ins", "ruby", "rt", "rp", "a", "br", "hr", "center", "font", "address", "picture", "img", "video", "object", "embed", "frameset", "plaintext", "xmp"]),
    *(f"</{tag}>" for tag in ["p", "div", "span", "article", "main", "section", "h1", "h2", "ul", "ol", "li", "dl", "table", "tr", "td", "pre", "code", "blockquote", "details", "script", "style", "b", "a"]),
    '<a href="https://example.org/x">', '<img src="a.png" alt="A lamp">', '<ol start="-3" type="i">', '<li value="99999999999999999999">',
    '<td rowspan="65535" colspan="1000">', '<td rowspan="-1">', '<div class="comments">', '<div hidden>', '<p style="display:none">', '<div aria-hidden="true">',
    '<meta property="og:title" content="Fog">', '<meta name="author" content="Ann">', '<meta charset="utf-7">', '<time datetime="2024-02-30T99:99">',
    '<link rel="canonical" href="//[::1">', '<script type="application/ld+json">{"@type":"Article","headline":["x"],"author":{"name":1}}</script>',
    '<script type="application/ld+json">{"@graph":[{"@type":["FAQPage"],"mainEntity":[{"name":"Q?","acceptedAnswer":{"text":"<p>A"}}]}]}</script>',
    '<script type="application/ld+json">[[[[', "<!--", "-->", "<!doctype html>", "<![CDATA[", "]]>", "<?xml", "&#0;", "&#x110000;", "&#55296;", "&notit;", "&nbsp;",
    '<base href="javascript:1">', "<math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>", "<p lang=xx dir=rtl>", "<svg><title>x</title></svg>", "<div itemprop=articleBody>",
)  # fmt: skip

FEED = (
    *PROSE,
    *(f"<{tag}>" for tag in ["item", "entry", "title", "link", "description", "guid", "pubDate", "content", "summary", "author", "name", "id", "updated", "category", "channel"]),
    *(f"</{tag}>" for tag in ["item", "entry", "title", "link", "description", "guid", "pubDate", "content", "summary", "author", "name", "id", "updated", "channel", "rss", "feed"]),
    "<item><title>Fog</title><link>https://example.org/fog</link><description>&lt;p&gt;In fog</description><guid>1</guid></item>",
    "<pubDate>Sun, 32 Foo 2024 99:00:00 +9999</pubDate>", "<content:encoded><![CDATA[<p>The horn</p>]]></content:encoded>", "<link href='/a' rel='self'/>",
    "<entry><id>urn:1</id><title type='html'>&lt;b&gt;</title><content type='xhtml'><div>x</div></content><updated>0000-00-00</updated></entry>",
    "<!DOCTYPE x [<!ENTITY a 'b'><!ENTITY c '&a;&a;&a;'>]>", "&c;", "&a;", "<![CDATA[", "]]>", "<dc:creator>Ann</dc:creator>", "<media:content url='x'/>",
    "<skipDays><day>Friday</day></skipDays>", "<ttl>-1</ttl>", "<sy:updatePeriod>hourly</sy:updatePeriod>", "xml:base='http://['", "<georss:point>x y</georss:point>",
    "<enclosure url='a' length='x' type='b'/>", "<textInput>", "<image><url>x</url></image>", "<cloud domain='x'/>", "<itunes:duration>x</itunes:duration>",
)  # fmt: skip

JSON = (
    '{"title": "Fog", "text": "The horn sounds twice a minute in fog."}', "{", "}", "[", "]", ",", ":", '"', '"text"', '"title"', '"url"', '"published"', '"author"',
    '"html"', '"content"', '"body"', '"items"', '"articles"', '"version": "https://jsonfeed.org/version/1.1"', '"id"', '"content_html"', '"date_published"',
    "null", "true", "false", "NaN", "Infinity", "-0", "1e999", "9" * 400, "1", "-1.5", '"\\ud800"', '"\\u0000"', "\\", "\n", "\r\n", " ", "\ufeff", "[" * 50,
    '"2026-03-01"', '"2026-13-45"', '"https://example.org/x"', '"javascript:x"', '"<p>html</p>"', '"x\ty"', '{"text": ["a"]}', "水", "'", "/*", "//",
)  # fmt: skip

WORD = (
    "<w:p><w:r><w:t>The horn sounds twice a minute in fog, and can be heard far out.</w:t></w:r></w:p>",
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Fog</w:t></w:r></w:p>', '<w:p><w:pPr><w:pStyle w:val="Nowhere"/></w:pPr>', "<w:p>", "</w:p>",
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>first</w:t></w:r></w:p>',
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="-9"/><w:numId w:val="x"/></w:numPr></w:pPr><w:r><w:t>second</w:t></w:r></w:p>',
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>", '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="9999"/></w:tcPr>', "</w:tc></w:tr></w:tbl>",
    '<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc>', "<w:r><w:tab/><w:br/><w:t> x </w:t></w:r>", "<w:r>", "</w:r>", '<w:t xml:space="preserve"> y </w:t>', "<w:rPr><w:b/></w:rPr>",
    '<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del>', '<w:ins w:id="1"><w:r><w:t>new</w:t></w:r></w:ins>', '<w:footnoteReference w:id="2"/>', '<w:sdt><w:sdtContent>', "</w:sdtContent></w:sdt>",
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:instrText>TOC \\o</w:instrText></w:r>', '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    '<w:hyperlink w:anchor="x"><w:r><w:t>link</w:t></w:r></w:hyperlink>', '<w:sym w:font="Wingdings" w:char="F0FC"/>', '<w:sym w:char="zz"/>', "<w:drawing/>", "<w:pict/>", "<w:txbxContent>", "</w:txbxContent>",
    '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den/></m:f></m:oMath>', "<w:sectPr/>", '<w:outlineLvl w:val="99"/>', "<w:vanish/>",
    "<w:altChunk/>", '<w:pPr><w:outlineLvl w:val="a"/></w:pPr>', "&#1;", "&amp;", "<!-- c -->", "text", "水", "\n", '<w:lvl w:ilvl="0"><w:start w:val="-1"/><w:numFmt w:val="roman"/><w:lvlText w:val="%9%"/></w:lvl>',
)  # fmt: skip

PDF = (
    "BT /F1 12 Tf 72 700 Td (The horn sounds twice a minute in fog.) Tj ET\n", "BT /F1 24 Tf 72 760 Td (Fog) Tj ET\n", "0 -14 Td (and can be heard five miles out) Tj\n", "T*\n", "BT\n", "ET\n", "(x) Tj\n", "[(a) -9999 (b)] TJ\n",
    "/F1 0 Tf\n", "/F1 1e9 Tf\n", "/F9 8 Tf\n", "1 0 0 1 99999 -99999 Tm\n", "0 1 -1 0 300 300 Tm\n", "0 0 0 0 0 0 Tm\n", "72 500 200 0.5 re f\n", "72 500 0.5 200 re f\n", "q\n", "Q\n", "72 400 m 300 400 l S\n", "/Im0 Do\n",
    "(1.) Tj\n", "(- item) Tj\n", "(a   b   c) Tj\n", "(\\000\\377\\200) Tj\n", "<FEFF6C34> Tj\n", "3 Tr\n", "500 Tz\n", "-50 Tc\n", "99 Tw\n", "50 Ts\n", "(Page 1) Tj\n", "(    x = 1) Tj\n", "/Span <</ActualText (y)>> BDC\n", "EMC\n",
)  # fmt: skip

NAMES = (
    "a.md",
    "b.html",
    "c.txt",
    "d.json",
    "e.jsonl",
    "f.docx",
    "g.pdf",
    "../h.md",
    "/i.md",
    "j/k.md",
    "__MACOSX/l.md",
    ".m.md",
    "n.zip",
    "con.txt",
    "\x00.md",
    "o" * 300 + ".md",
    "word/document.xml",
    "ü.md",
    "p\\q.md",
    "",
)

LINKS = (
    "https://", "http://", "HTTPS://", "ftp://", "//", "example.org", "EXAMPLE.org.", "münchen.example", "xn--", "[::1]", "[::ffff:1.2.3.4%25a]", "127.0.0.1", "0x7f.1", "2130706433", ":", ":80", ":99999", ":x", "@", "me:pw@",
    "/", "/a/../b", "/amp/", "?", "&", "=", "utm_source=x", "a=b", "a[]=%", "%00", "%zz", "%E6%B0%B4", "#", "#frag", "\\", " ", "\t", "\n", "<", ">", "水", "\u202e", "\ud800", "www.", "m.", ".", "..", "-", "_", "a" * 70, "a.", "'", '"', "(", ")",
)  # fmt: skip

IDS = (
    "page", "more", "around", "leaf", "vote", "why", "example", "human", "humansure", "tell", "draft", "restore", "restorepage", "source", "list", "proposal", "waiting", "questions", "rebuild", "remove", "history",
    "version", "purge", "privacy", "aboutme", "setting", "direct", "place", "form", "add", "edit", "correct", "t", "p", "h", "n", "d", "language", "cooldown_seconds",
    ":", ":", ":", ":", ":", "0", "1", "12", "-1", "9" * 17, "9" * 18, "9" * 19, "9" * 40, "00", "+1", "1.5", "1e3", "٣", "²", "a", "f", "b", "o", "u", "yes", "no", "accept", "keep", "update", "discard", "stop", "show", "back",
    "\n", " ", "\x00", "水", "a" * 22, "deadbeef", "'", ";", "--", "../", "%s", "{0}",
)  # fmt: skip

SETTINGS = (
    "0", "1", "-1", "24", "65536", "1e3", "nan", "inf", "0.5", "True", "", " ", "x", "DEBUG", "debug", "json", "/dev/null", "\udcff", "水", "a.b.c", "a@b", "https://x", "9" * 400, "0x10", "1_000", "null", "[]", "{}", '"', "'", "\\", "$HOME", "~", "#",
)  # fmt: skip
