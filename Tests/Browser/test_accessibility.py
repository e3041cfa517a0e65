"""What a machine can measure of accessibility: axe, narrow screens, enlarged text, and the skip link."""

import pytest
from axe_playwright_python.sync_playwright import Axe

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
TEXT_TWICE_AS_LARGE = "html { font-size: 200% }"
# WCAG 1.4.12
SPACED_TEXT = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }
"""


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_axe_finds_no_violation(page_path, color_scheme, width, tab, file_address):
    look_at(f"{file_address}/{page_path}", tab, width, color_scheme)
    assert violations(tab) == []


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_axe_finds_no_violation_behind_the_folds(sample_path, color_scheme, tab, file_address):
    look_at(f"{file_address}/{sample_path}", tab, 390, color_scheme)
    open_every_fold(tab)
    assert violations(tab) == []


def test_no_page_scrolls_sideways_on_a_narrow_screen(site, tab, file_address):
    assert [path for path in site.pages if scrolls_sideways(f"{file_address}/{path}", tab, 320)] == []


@pytest.mark.parametrize("width, style", [(1280, TEXT_TWICE_AS_LARGE), (320, SPACED_TEXT)], ids=["large", "spaced"])
def test_no_page_scrolls_sideways_when_readers_change_the_text(page_path, width, style, tab, file_address):
    assert not scrolls_sideways(f"{file_address}/{page_path}", tab, width, style)


def test_the_first_stop_of_the_tab_key_skips_to_the_text(page_path, tab, file_address):
    look_at(f"{file_address}/{page_path}", tab)
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.getAttribute('href')") == "#_main"
    assert is_in_view(tab, ":focus")
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.localName") == "main"


def look_at(address, tab, width=1280, color_scheme="light"):
    tab.set_viewport_size({"width": width, "height": 844})
    tab.emulate_media(color_scheme=color_scheme)
    tab.goto(address)


def violations(tab):
    # With preload, axe would ask for the style sheets itself, which a page on a file share must not.
    options = {"preload": False, "runOnly": STANDARDS, "resultTypes": ["violations"]}
    results = Axe().run(tab, options=options).response
    return [
        f"{violation['id']} at {node['target'][-1]}: {' '.join(node['failureSummary'].split())}"
        for violation in results["violations"]
        for node in violation["nodes"]
    ]


def open_every_fold(tab):
    tab.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")


def scrolls_sideways(address, tab, width, style=""):
    look_at(address, tab, width)
    open_every_fold(tab)
    # A style element would be refused by the page's own policy.
    tab.evaluate(
        """text => {
            const style = new CSSStyleSheet()
            style.replaceSync(text)
            document.adoptedStyleSheets = [style]
        }""",
        style,
    )
    return tab.evaluate("document.documentElement.scrollWidth > innerWidth")


def is_in_view(tab, selector):
    box = tab.locator(selector).bounding_box()
    size = tab.viewport_size
    return 0 <= box["x"] and box["x"] + box["width"] <= size["width"] and 0 <= box["y"] < size["height"]
