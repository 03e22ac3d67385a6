"""Every word of the interface goes through gettext, and the catalogue knows them all."""

from gettext import NullTranslations
from html.parser import HTMLParser
from pathlib import Path

from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

import greenroom
from greenroom.rendering.i18n import LOCALE, languages, translator
from greenroom.testing import FakeSecondReader

SHOWN = ("alt", "aria-label", "placeholder", "title", "data-none", "data-one", "data-many")
OPEN, CLOSE = "⟦", "⟧"


class Marking(NullTranslations):
    """A language in which every string of the interface stands in brackets."""

    def gettext(self, message):
        return f"{OPEN}{message}{CLOSE}"

    def ngettext(self, singular, plural, n):
        return f"{OPEN}{singular if n == 1 else plural}{CLOSE}"

    def pgettext(self, context, message):
        return self.gettext(message)

    def npgettext(self, context, singular, plural, n):
        return self.ngettext(singular, plural, n)


class Untranslated(HTMLParser):
    """Finds words outside brackets that are not content: content names its own language."""

    VOID = {"input", "link", "meta", "br", "hr", "path", "circle", "rect"}

    def __init__(self):
        super().__init__()
        self.stack, self.found, self.depth = [], [], 0

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        content = tag != "html" and ("lang" in attributes or "data-raw" in attributes)
        content = content or tag in ("kbd", "title", "style")
        if not any(self.stack) and not content:
            for name in SHOWN:
                self.check(attributes.get(name) or "", f"{tag} {name}")
        if tag not in self.VOID:
            self.stack.append(content)

    def handle_endtag(self, tag):
        if tag not in self.VOID:
            self.stack.pop()

    def handle_data(self, data):
        if not any(self.stack):
            self.check(data, "text")

    def check(self, text, where):
        outside = ""
        for piece in text.split(OPEN):
            before, _, after = piece.rpartition(CLOSE)
            outside += after if before or CLOSE in piece else piece
        if any(letter.isalpha() for letter in outside.replace("Greenroom", "")):
            self.found.append(f"{where}: {text.strip()}")


def test_no_string_of_a_page_escapes_translation(build):
    """
    In a language that brackets everything, no word of the interface stands outside brackets.
    """
    visitor = build(translate=lambda language: Marking(), second_reader=FakeSecondReader())
    visitor.post("/settings", second_reader_url="http://localhost/v1", second_reader_model="m")
    graded = [
        visitor.answer("expl01", text="Only bias is said."),
        visitor.answer("choo01", choice="bias", confidence="0.5"),
        visitor.answer("comp01", **{"value-mean": "1"}),
    ]
    pages = [str(answer.url) for answer in graded]
    again = visitor.answer("expl01", text="Only bias is said.")
    pages.append(str(visitor.post(f"{again.url.path}/second-reading").url))
    pages += [visitor.ask(uid) for uid in ("expl01", "choo01", "comp01")]
    pages += ["/", "/learn", "/learn/bias-and-variance", "/learn/data-leakage", "/bank"]
    pages += ["/bank?q=zebra", "/bank/expl01", "/bank/comp01", "/history", "/settings"]
    pages += ["/shortcuts", "/bank/zzzzzz", "/?done=undone", "/history?kind=plot"]
    for path in pages:
        parser = Untranslated()
        parser.feed(visitor.get(path).text)
        assert parser.found == [], path
    parser = Untranslated()
    parser.feed(build(translate=lambda language: Marking(), cookie=False).get("/").text)
    assert parser.found == []


def test_the_catalogue_template_holds_every_string():
    """
    `messages.pot` is what the extraction finds today, no string more or less.
    """
    with (LOCALE / "babel.cfg").open() as file:
        mapping, options = parse_mapping_cfg(file)
    root = Path(greenroom.__file__).parent
    found = {
        message if isinstance(message, str) else message[0]
        for _, _, message, _, _ in extract_from_dir(
            root, mapping, options, keywords=DEFAULT_KEYWORDS | {"N_": None}
        )
    }
    with (LOCALE / "messages.pot").open("rb") as file:
        kept = {
            message.id if isinstance(message.id, str) else message.id[0]
            for message in read_po(file)
            if message.id
        }
    assert kept == found
    assert len(found) > 150


def test_english_is_always_there():
    """
    A language without a catalogue speaks English.
    """
    assert languages()[0] == "en"
    assert translator("tlh").gettext("Practise") == "Practise"
