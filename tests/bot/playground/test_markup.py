import pytest

from bot.playground.markup import parse_html, to_html, units
from bot.playground.refusals import Refusal


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("a <b>bold</b> word", "a bold word", [("bold", 2, 4)]),
        ("<i><b>both</b> one</i>", "both one", [("italic", 0, 8), ("bold", 0, 4)]),
        ("&lt;b&gt; &amp; &quot;", '<b> & "', []),
        ("&#39;&#x1F600;&unknown; & &", "'😀&unknown; & &", []),
        ("&#0;&#xD800;&#zz;", "&#0;&#xD800;&#zz;", []),
        ("😀<u>señal</u>", "😀señal", [("underline", 2, 5)]),
        ("<s>a</s><del>b</del><strike>c</strike>", "abc", [("strikethrough", 0, 1), ("strikethrough", 1, 1), ("strikethrough", 2, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
        ("<TG-SPOILER>x</tg-spoiler>", "x", [("spoiler", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
        ("<b></b>x", "x", []),
        ("<b>x</>", "x", [("bold", 0, 1)]),
        ('<pre><code class="language-py">x</code></pre>', "x", [("pre", 0, 1)]),
        ("<code class=tg.x-1 >x</code >", "x", [("code", 0, 1)]),
    ],
)  # fmt: skip
def test_html_becomes_text_and_entities(
    source: str, text: str, entities: list[tuple[str, int, int]]
) -> None:
    plain, found = parse_html(source)

    assert plain == text
    assert [(one["type"], one["offset"], one["length"]) for one in found] == entities


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<b>", 'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'),
        ("<div>x</div>", 'can\'t parse entities: Unsupported start tag "div" at byte offset 0'),
        ("ñ <", "can't parse entities: Unclosed start tag at byte offset 3"),
        ("x</b>", "can't parse entities: Unexpected end tag at byte offset 1"),
        ("<b>x</b", "can't parse entities: Unclosed end tag at byte offset 4"),
        ("<b>x</i>", 'can\'t parse entities: Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<span>x</span>", 'can\'t parse entities: Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a href="x', 'can\'t parse entities: Unclosed start tag "a" at byte offset 0'),
        ('<a "x">', 'can\'t parse entities: Empty attribute name in the tag "a" at byte offset 0'),
        ("<a ", "can't parse entities: Unclosed start tag at byte offset 0"),
        ("<a href=x!>", "can't parse entities: Unexpected end of name token at byte offset 8"),
        ("<tg-emoji emoji-id=x>x</tg-emoji>", "can't parse entities: Invalid custom emoji identifier specified"),
    ],
)  # fmt: skip
def test_broken_html_is_refused_in_the_servers_words(source: str, words: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_html(source)

    assert refused.value.description == f"Bad Request: {words}"


def test_only_web_and_telegram_addresses_become_links() -> None:
    source = (
        '<a href="https://a.example/?x=1&amp;y=2">one</a> <a href="mailto:a@b.example">two</a> '
        "<a>http://c.example</a>"
    )

    _, entities = parse_html(source)

    assert [one["url"] for one in entities] == ["https://a.example/?x=1&y=2", "http://c.example"]


def test_emoji_and_dates_keep_what_they_carry() -> None:
    source = (
        '<tg-emoji emoji-id="55">x</tg-emoji><tg-time unix="1700000000" format="wDT">y</tg-time>'
    )

    _, entities = parse_html(source)

    assert [one["custom_emoji_id"] for one in entities[:1]] == ["55"]
    assert (entities[1]["unix_time"], entities[1]["date_time_format"]) == (1700000000, "wDT")


@pytest.mark.parametrize(
    "html",
    [
        "plain &amp; &lt;simple&gt;",
        "<b>one</b> <i>two</i>",
        "<b>one<i>two</i></b><u>three</u>",
        "😀 <blockquote expandable>señal</blockquote>",
        '<a href="https://a.example/">here</a>',
    ],
)
def test_html_written_again_is_the_same(html: str) -> None:
    assert to_html(*parse_html(html)) == html


def test_units_are_counted_as_utf_16() -> None:
    assert (units("a"), units("ñ"), units("😀"), units("")) == (1, 1, 2, 0)
