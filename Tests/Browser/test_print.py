"""Printed sheets say what they are copies of: book, edition, class and the number of the sheet, on every one."""

import io
import json
import re
import unicodedata

import pytest
from pypdf import PdfReader

A4 = (595, 842)
A4_ACROSS = (842, 595)
NOTICE = "印刷物は控えです。最新版は社内ポータルで確認"
FORMER_NOTICE = "旧版です。現行版は社内ポータルで確認"


@pytest.fixture(scope="module")
def handbook(site):
    return json.loads(site.text("api/handbook.json"))


@pytest.fixture(scope="module")
def full_text(tab, file_address):
    return printed(f"{file_address}/print.html", tab)


def test_every_sheet_says_what_it_is_a_copy_of(page_path, tab, file_address, site):
    kind = site.pages[page_path].kind
    folder = re.match(r"(editions/[^/]+/)?", page_path)[0]
    handbook = json.loads(site.text(f"{folder}api/handbook.json"))
    edition = handbook["edition"]["name"] + ("（旧版）" if folder else "")
    sheets = printed(f"{file_address}/{page_path}", tab)
    for number, sheet in enumerate(sheets, 1):
        assert squeezed(handbook["title"] + edition) in sheet.text
        assert squeezed(f"機密区分：{handbook['record']['classification'] or '記載なし'}") in sheet.text
        assert squeezed(FORMER_NOTICE if folder else NOTICE) in sheet.text
        assert f"{number}/{len(sheets)}" in sheet.text
        assert sheet.size == (A4_ACROSS if kind == "amendment" else A4)


def test_every_section_begins_on_a_new_sheet(full_text, handbook):
    headings = [squeezed(f"{section['number']}. {section['title']}") for section in handbook["sections"]]
    # Before the text of a sheet stand its margins, in which a section's heading cannot stand.
    margin = re.compile(re.escape(squeezed(NOTICE)) + r"(照合コード[0-9a-f]{4}(-[0-9a-f]{4}){3})?")
    tops = [margin.sub("", re.split(r"\d+/\d+", sheet.text, maxsplit=1)[-1], count=1) for sheet in full_text]
    beginnings = [[top.startswith(heading) for top in tops].count(True) for heading in headings]
    assert beginnings == [1] * len(headings)


def test_every_rule_is_printed_with_its_number(full_text, handbook):
    lines = [line for sheet in full_text for line in sheet.lines]
    numbers = [rule["number"] for section in handbook["sections"] for rule in section["rules"]]
    assert [number for number in numbers if lines.count(number) != 1] == []


def test_the_full_text_says_all_that_the_sections_say(site, tab, file_address):
    """Word for word, without what only a screen needs: the text of each section's rules, tables and headings."""
    missing = []
    tab.goto(f"{file_address}/print.html")
    whole = tab.evaluate(TEXTS, ".sheet")
    for path in site.pages:
        if path.startswith("sections/"):
            tab.goto(f"{file_address}/{path}")
            missing += [(path, text) for text in tab.evaluate(TEXTS, "article") if text not in whole]
    assert missing == []


def test_the_full_text_is_one_page_with_links_to_itself(site):
    links = [link for link in site.pages["print.html"].links if link.element == "a" and link.is_inside]
    assert [str(link) for link in links if link.path.startswith("sections/")] == []
    assert len([link for link in links if link.path == "print.html"]) > len(site.pages["print.html"].ids) / 10


TEXTS = """selector => [...document.querySelectorAll(
  ['.rule-words', '.explanation', 'td', 'caption', 'figcaption', '.placeholder'].map(part => `${selector} ${part}`)
)].map(element => element.textContent)"""


class Sheet:
    """A printed sheet: its text without blanks, its lines, and its size in points."""

    def __init__(self, page):
        text = page.extract_text()
        self.text = squeezed(text)
        self.lines = [squeezed(line) for line in text.splitlines()]
        self.size = (round(page.mediabox.width), round(page.mediabox.height))


def printed(address, tab):
    """The sheets a browser prints of a page."""
    tab.goto(address)
    return [Sheet(page) for page in PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True))).pages]


def squeezed(text):
    """A text as it can be compared: PDF has other forms of characters, and blanks of its own."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).replace("\N{HYPHENATION POINT}", "・")
