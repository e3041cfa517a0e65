"""Theme and size of text: kept in the browser, applied before the page is painted, and never needed."""

import pytest
from test_accessibility import violations

PAGE = "sections/mail.html"
DARK, LIGHT = "rgb(19, 24, 27)", "rgb(255, 255, 255)"
KEY = "handbook.display"


@pytest.fixture
def settings(new_tab, file_address):
    """A tab with the dialog of settings open."""
    new_tab.goto(f"{file_address}/{PAGE}")
    open_settings(new_tab)
    return new_tab


def open_settings(tab):
    tab.click("button.settings")
    tab.wait_for_selector("dialog[open]")


def paper(tab):
    return tab.evaluate("getComputedStyle(document.body).backgroundColor")


def root_size(tab):
    return float(tab.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)"))


@pytest.mark.parametrize("system", ["light", "dark"])
def test_a_chosen_theme_holds_on_every_page_whatever_the_system_says(system, new_tab, file_address):
    new_tab.emulate_media(color_scheme=system)
    new_tab.goto(f"{file_address}/{PAGE}")
    assert paper(new_tab) == (DARK if system == "dark" else LIGHT)
    for theme, colour in [("dark", DARK), ("light", LIGHT)]:
        open_settings(new_tab)
        new_tab.check(f"input[value={theme}]")
        assert paper(new_tab) == colour
        new_tab.goto(f"{file_address}/tables.html")
        assert paper(new_tab) == colour
    open_settings(new_tab)
    new_tab.check("input[value=auto]")
    assert paper(new_tab) == (DARK if system == "dark" else LIGHT)


def test_a_chosen_size_holds_on_every_page(settings, file_address):
    assert root_size(settings) == 16
    settings.check("input[value=larger]")
    settings.goto(f"{file_address}/index.html")
    assert root_size(settings) == 21


def test_paper_is_light_and_of_the_usual_size(settings):
    settings.check("input[value=dark]")
    settings.check("input[value=larger]")
    settings.emulate_media(media="print")
    assert settings.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    assert root_size(settings) == 16


def test_the_dialog_is_for_the_keyboard_too(new_tab, file_address):
    new_tab.goto(f"{file_address}/{PAGE}")
    new_tab.focus("button.settings")
    new_tab.keyboard.press("Enter")
    new_tab.wait_for_selector("dialog[open]")
    assert new_tab.evaluate("document.activeElement.value") == "auto"
    new_tab.keyboard.press("ArrowRight")
    assert "保存しました" in new_tab.inner_text("dialog [role=status]")
    new_tab.keyboard.press("Escape")
    assert new_tab.evaluate("document.activeElement.className") == "settings"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_no_violation_in_the_dialog(theme, width, settings):
    settings.set_viewport_size({"width": width, "height": 844})
    settings.check(f"input[value={theme}]")
    assert violations(settings) == []


@pytest.mark.parametrize("kept", ["null", "[]", "7", "{", '{"theme":"red;","size":{}}', '{"__proto__":{"theme":"dark"}}'])
def test_what_else_stands_in_the_storage_does_nothing(kept, new_tab, file_address):
    new_tab.goto(f"{file_address}/{PAGE}")
    new_tab.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, kept])
    new_tab.reload()
    assert (paper(new_tab), root_size(new_tab)) == (LIGHT, 16)
    open_settings(new_tab)
    assert new_tab.is_checked("input[value=auto]") and new_tab.is_checked("input[value=standard]")


def test_without_storage_the_choice_holds_on_this_page_and_says_so(new_tab, file_address):
    new_tab.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
    )
    new_tab.goto(f"{file_address}/{PAGE}")
    open_settings(new_tab)
    new_tab.check("input[value=dark]")
    assert paper(new_tab) == DARK
    assert "このページだけ" in new_tab.inner_text("dialog [role=status]")


def test_without_scripts_there_is_no_button(browser, file_address):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{file_address}/{PAGE}")
    assert tab.locator("button").count() == 0
    context.close()
