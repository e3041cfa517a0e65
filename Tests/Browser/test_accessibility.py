"""What can be measured of accessibility: portal.md B13, on one page of each kind."""

import pytest
from axe_playwright_python.sync_playwright import Axe

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_axe_finds_no_violation(page_path, color_scheme, width, open_tab, file_address):
    tab = open_tab(width=width, color_scheme=color_scheme)
    tab.goto(f"{file_address}/{page_path}")
    folded = violations(tab)
    open_every_fold(tab)
    assert folded + violations(tab) == []


def test_no_page_scrolls_sideways_on_a_narrow_screen(site, open_tab, file_address):
    tab = open_tab(width=320)
    assert [path for path in site.pages if scrolls_sideways(tab, f"{file_address}/{path}")] == []


def test_the_first_stop_of_the_tab_key_skips_to_the_text(page_path, tab, file_address):
    tab.goto(f"{file_address}/{page_path}")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.getAttribute('href')") == "#main"
    assert is_in_view(tab, ":focus")
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.localName") == "main"


def violations(tab):
    # With preload, axe would ask for the style sheets itself, which a page on a file share must not.
    results = Axe().run(tab, options={"preload": False, "runOnly": STANDARDS}).response
    return [
        f"{violation['id']} at {node['target'][-1]}: {node['failureSummary']}"
        for violation in results["violations"]
        for node in violation["nodes"]
    ]


def open_every_fold(tab):
    tab.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")


def scrolls_sideways(tab, address):
    tab.goto(address)
    open_every_fold(tab)
    return tab.evaluate("document.documentElement.scrollWidth > innerWidth")


def is_in_view(tab, selector):
    box = tab.locator(selector).bounding_box()
    size = tab.viewport_size
    return 0 <= box["x"] and box["x"] + box["width"] <= size["width"] and 0 <= box["y"] < size["height"]
