"""The search as readers use it: dialog, keyboard, input method, page, marks on arrival; from a file share and over HTTP."""

import re
import shutil

import pytest

from test_accessibility import look_at, violations
from test_html import nu_check
from visits import Visits

PAGE = "sections/mail.html"
QUERY = "部外秘 メール 添付"


@pytest.fixture(params=["file", "web"])
def address(request, file_address, web_address):
    """The site on a file share, and on a web server."""
    return file_address if request.param == "file" else web_address


@pytest.fixture
def dialog(new_tab, address):
    """A tab with the dialog open, on any page."""
    return opened(new_tab, address)


def opened(tab, address, path=PAGE):
    tab.goto(f"{address}/{path}")
    tab.keyboard.press("Control+k")
    tab.wait_for_selector(".search-dialog[open]")
    tab.wait_for_selector(".search-near")
    return tab


def ask(tab, query):
    tab.fill("#_search-input", query)
    tab.wait_for_function("query => document.querySelector('#_search-input').value === query", arg=query)
    return answers(tab)


def answers(tab):
    return tab.evaluate("[...document.querySelectorAll('a.answer')].map(answer => ({...answer.dataset, href: answer.href}))")


def status(tab):
    return tab.inner_text(".search-status")


def active(tab):
    return tab.evaluate("document.querySelectorAll('[aria-selected=true]').length === 1 && document.getElementById("
                        "document.activeElement.getAttribute('aria-activedescendant'))?.dataset.id")


# Opening and closing


@pytest.mark.parametrize("way", ["button", "slash", "control", "command"])
def test_the_dialog_opens_in_every_way_and_gives_the_focus_back(way, new_tab, address):
    new_tab.goto(f"{address}/{PAGE}")
    new_tab.focus(".search-link")
    if way == "button":
        new_tab.keyboard.press("Enter")
    else:
        new_tab.keyboard.press({"slash": "/", "control": "Control+k", "command": "Meta+k"}[way])
    new_tab.wait_for_selector(".search-dialog[open]")
    assert new_tab.evaluate("document.activeElement.id") == "_search-input"
    assert new_tab.input_value("#_search-input") == ""
    new_tab.keyboard.press("Escape")
    assert new_tab.locator(".search-dialog[open]").count() == 0
    assert new_tab.evaluate("document.activeElement.className") == "search-link"


def test_the_tab_key_stays_in_the_dialog(dialog):
    ask(dialog, QUERY)
    for _ in range(30):
        dialog.keyboard.press("Tab")
        assert dialog.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')")


def test_the_slash_is_only_a_letter_where_text_is_typed_and_can_be_turned_off(dialog, address):
    dialog.keyboard.type("a/b")
    assert dialog.input_value("#_search-input") == "a/b"
    dialog.uncheck(".search-keys input")
    dialog.goto(f"{address}/terms.html")
    dialog.keyboard.press("/")
    dialog.wait_for_timeout(200)
    assert dialog.locator(".search-dialog[open]").count() == 0
    dialog.keyboard.press("Control+k")
    dialog.wait_for_selector(".search-dialog[open]")


def test_nothing_of_the_search_is_loaded_before_it_is_asked_for(new_tab, file_address):
    requests = []
    new_tab.on("request", lambda request: requests.append(request.url))
    new_tab.goto(f"{file_address}/{PAGE}")
    assert [url for url in requests if re.search(r"search(-|\.css|/index)", url)] == []


# The keyboard


def test_results_are_chosen_with_the_keys(dialog):
    ask(dialog, QUERY)
    ids = dialog.evaluate("[...document.querySelectorAll('[role=option]')].map(option => option.dataset.id)")
    assert active(dialog) == ids[0] == "data/mail/confidential"
    dialog.keyboard.press("ArrowDown")
    assert active(dialog) == ids[1]
    dialog.keyboard.press("Home")
    dialog.keyboard.press("ArrowUp")
    last = dialog.get_attribute("#_search-input", "aria-activedescendant")
    assert last == f"_search-option-{len(ids) - 1}"
    dialog.keyboard.press("Home")
    assert active(dialog) == ids[0]
    dialog.keyboard.press("End")
    assert dialog.get_attribute("#_search-input", "aria-activedescendant") == last
    dialog.keyboard.press("Home")
    dialog.keyboard.press("Enter")
    dialog.wait_for_url("**/tables.html?*#data/mail/confidential")


def test_control_and_enter_open_another_tab(dialog):
    ask(dialog, QUERY)
    before = dialog.url
    with dialog.context.expect_page() as page:
        dialog.keyboard.press("Control+Enter")
    assert "tables.html" in page.value.url
    assert dialog.url == before
    page.value.close()


def test_more_answers_of_a_section_unfold_in_place(dialog):
    few = ask(dialog, "パスワード")
    dialog.click(".found-more >> nth=0")
    many = answers(dialog)
    assert len(many) > len(few)
    assert many[0] == few[0]
    assert dialog.locator("[aria-selected=true]").count() == 1
    dialog.keyboard.press("ArrowDown")
    assert active(dialog)


# Input methods


def test_an_input_method_is_waited_for(dialog):
    protocol = dialog.context.new_cdp_session(dialog)
    before = dialog.url
    protocol.send("Input.imeSetComposition", {"text": "もちだし", "selectionStart": 4, "selectionEnd": 4})
    assert answers(dialog) == []
    protocol.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", "key": "Enter", "windowsVirtualKeyCode": 229})
    assert dialog.url == before
    assert answers(dialog) == []
    protocol.send("Input.insertText", {"text": "持ち出し"})
    assert "carry" in [answer["section"] for answer in answers(dialog)]
    assert dialog.url == before
    assert dialog.locator(".search-dialog[open]").count() == 1


def test_an_enter_that_says_it_belongs_to_an_input_method_opens_nothing(dialog):
    ask(dialog, QUERY)
    before = dialog.url
    dialog.evaluate(
        """() => {
            for (const how of [{isComposing: true}, {keyCode: 229}]) {
                document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
                    {key: 'Enter', bubbles: true, cancelable: true, ...how}))
            }
        }"""
    )
    dialog.wait_for_timeout(100)
    assert dialog.url == before
    assert dialog.locator(".search-dialog[open]").count() == 1


# What is shown


def test_a_cell_shows_the_rule_that_pulls_against_it(dialog):
    found = ask(dialog, QUERY)
    assert [answer["id"] for answer in found[:2]] == ["data/mail/confidential", "mail/no-confidential"]
    assert [answer["kind"] for answer in found[:2]] == ["cell", "rule"]
    assert [answer["section"] for answer in found[:2]] == ["classification", "mail"]
    assert dialog.inner_text(".answer.beside >> nth=0").startswith("食い違う規則")
    assert "禁止" in dialog.inner_text(".answer.beside >> nth=0")


def test_every_section_is_shown_once_with_one_open_answer(dialog):
    for query in ["パスワード", "持ち出し", "ウイルス", "社外 メール"]:
        found = ask(dialog, query)
        sections = dialog.evaluate(
            """() => [...document.querySelectorAll('.found')].map(found =>
                [...found.querySelectorAll('.answer:not(.beside)')].map(answer => answer.dataset.section))"""
        )
        named = [names[0] for names in sections if names and names[0]]
        assert len(named) == len(set(named))
        assert all(len(names) <= 1 for names in sections)
        assert found
        assert re.search(r"\d+件", status(dialog))


def test_excerpts_are_sentences_with_the_words_marked(dialog):
    ask(dialog, "スクリーンロック")
    assert dialog.locator(".answer mark").count() > 0
    for text in dialog.locator(".answer-text").all_inner_texts():
        assert len(text) <= 260, text


def test_what_is_left_out_and_what_is_guessed_is_said(dialog):
    ask(dialog, "パスワード ほげぷ")
    assert "「ほげぷ」を含まない結果" in status(dialog)
    for slip in ["シュレッダーン", "ransamware"]:
        assert ask(dialog, slip)
        assert f"「{slip}」は見当たらない" in status(dialog) and "推測" in status(dialog)


def test_there_is_never_an_empty_panel(dialog):
    assert ask(dialog, "ほげぷ") == []
    assert "「ほげぷ」に当たるものは見つかりません" in status(dialog)
    assert dialog.locator(".search-help a").count() >= 8
    assert "お尋ねください" in dialog.inner_text(".search-help")


def test_answers_can_be_chosen_for_an_audience(dialog):
    everyone = ask(dialog, "常駐先")
    assert "client-sites" in {answer["section"] for answer in everyone}
    dialog.select_option("#_search-audience", "staff")
    assert "「アイセル社員」とある項" in status(dialog)
    some = {answer["section"] for answer in answers(dialog)}
    assert some and "client-sites" not in some
    dialog.select_option("#_search-audience", "")
    assert answers(dialog) == everyone


@pytest.mark.parametrize("query", [
    "<img src=x onerror=document.title=1>", "&amp;\"'", ".*+?^${}()|[]\\", "__proto__", "constructor", "\ud800部外秘", "あ" * 10_000,
    "%", "?q=#", "javascript:alert(1)",
])  # fmt: skip
def test_hostile_queries_are_only_text(query, dialog):
    title = dialog.title()
    dialog.evaluate(
        """query => {
            const input = document.getElementById('_search-input')
            input.value = query
            input.dispatchEvent(new InputEvent('input', {bubbles: true}))
        }""",
        query,
    )
    assert dialog.title() == title
    assert dialog.locator(".search-dialog img, .search-dialog script").count() == 0
    assert status(dialog) or dialog.locator(".answer").count()
    assert "読み込めません" not in status(dialog)


@pytest.mark.parametrize(
    "query, unit", [("14-2", "carry/permission"), ("31", "disaster"), ("第29項 2023年2月版", "disaster"), ("carry/ban", "carry/ban")]
)
def test_numbers_and_ids_lead_straight_to_what_they_name(query, unit, dialog):
    assert ask(dialog, query)[0]["id"] == unit
    assert status(dialog).startswith("番号・IDの一致1件")


# The page


def test_the_page_gives_the_answers_of_the_dialog(new_tab, address):
    in_dialog = [answer["id"] for answer in ask(opened(new_tab, address), QUERY)]
    new_tab.goto(f"{address}/search.html?q=部外秘 メール 添付")
    new_tab.wait_for_selector("a.answer")
    assert [answer["id"] for answer in answers(new_tab)][: len(in_dialog)] == in_dialog
    assert not new_tab.locator(".search-start").is_visible()
    new_tab.fill("#_search-input", "")
    assert new_tab.locator(".search-start").is_visible()
    new_tab.fill("#_search-input", "鍵")
    new_tab.wait_for_url("**/search.html?q=%E9%8D%B5")


def test_the_page_leaves_the_focus_to_the_reader_until_it_is_asked_for(new_tab, address):
    new_tab.goto(f"{address}/search.html?q=鍵")
    new_tab.wait_for_selector("a.answer")
    assert new_tab.evaluate("document.activeElement === document.body")
    new_tab.keyboard.press("/")
    new_tab.wait_for_function("() => document.activeElement.id === '_search-input'")
    assert new_tab.input_value("#_search-input") == "鍵"


def test_without_a_script_the_page_offers_tasks_terms_and_numbers(browser, site, address):
    tab = browser.new_page(java_script_enabled=False)
    tab.goto(f"{address}/{PAGE}")
    tab.click(".search-link")
    assert tab.url == f"{address}/search.html"
    assert tab.locator("input, button").count() == 0
    assert tab.locator(".search-start .lists a").count() >= 8
    assert tab.locator(".search-start nav a").count() >= 40
    tab.click(".search-start .lists a >> nth=0")
    assert tab.locator("section:target .rule-list a").count() > 3
    tab.close()


# Arrival


def test_words_are_marked_on_arrival_and_the_marks_can_be_removed(dialog):
    ask(dialog, "社外秘 廃棄")
    dialog.keyboard.press("Enter")
    dialog.wait_for_selector("article mark")
    text = dialog.inner_text("article")
    assert dialog.locator("article mark").count() > 0
    dialog.click(".marked button")
    assert dialog.locator("mark, .marked").count() == 0
    assert dialog.inner_text("article") == text
    assert "h=" not in dialog.url


def test_an_arrival_with_anything_marks_text_only(new_tab, address):
    new_tab.goto(f"{address}/{PAGE}?h=%3Cb%3E&h=&h=%E3%83%A1%E3%83%BC%E3%83%AB&h=%E0%A4%A")
    new_tab.wait_for_selector("article mark")
    assert new_tab.locator("article b").count() == 0


# What goes wrong elsewhere


def test_a_blocked_storage_changes_nothing(new_tab, address):
    new_tab.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError') }})"
    )
    assert ask(opened(new_tab, address), QUERY)


@pytest.mark.parametrize("damage", ["missing", "cut", "empty"])
def test_without_a_whole_index_the_search_says_so(damage, site, new_tab, tmp_path):
    shutil.copytree(site.folder, tmp_path / "site")
    index = tmp_path / "site/search/index.js"
    text = index.read_text(encoding="utf-8")
    index.unlink()
    if damage != "missing":
        index.write_text(text[: len(text) // 2] if damage == "cut" else "", encoding="utf-8")
    address = (tmp_path / "site").as_uri()
    new_tab.goto(f"{address}/{PAGE}")
    new_tab.keyboard.press("/")
    new_tab.wait_for_selector(".search-help a")
    assert "読み込めません" in status(new_tab)
    new_tab.click(".search-help a")
    new_tab.wait_for_selector("#_tasks")
    assert new_tab.locator(".search-start").is_visible()


def test_the_search_stays_inside_the_site(new_tab, address):
    new_tab.context.set_offline("file:" in address)
    visits = Visits(new_tab, address)
    visits.open(PAGE)
    new_tab.keyboard.press("/")
    new_tab.wait_for_selector(".search-near")
    for query in [QUERY, "スマホなくした", "ほげぷ", "14-2"]:
        ask(new_tab, query)
    visits.open("search.html")
    assert visits.faults == []


# Accessibility


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_the_search(color_scheme, width, new_tab, file_address):
    look_at(f"{file_address}/{PAGE}", new_tab, width, color_scheme)
    new_tab.keyboard.press("Control+k")
    new_tab.wait_for_selector(".search-near")
    assert violations(new_tab) == []
    for query in [QUERY, "パスワード ほげぷ", "ほげぷ"]:
        ask(new_tab, query)
        assert violations(new_tab) == []
        assert new_tab.evaluate("document.querySelector('.search-body').scrollWidth <= innerWidth")
    new_tab.goto(f"{file_address}/search.html?q=持ち出し")
    new_tab.wait_for_selector("a.answer")
    assert violations(new_tab) == []
    new_tab.click(".answer >> nth=0")
    new_tab.wait_for_selector(".marked")
    assert violations(new_tab) == []


def test_the_nu_checker_finds_no_error_in_what_the_search_makes(new_tab, file_address, tmp_path):
    opened(new_tab, file_address)
    for place, query in enumerate([QUERY, "ほげぷ"]):
        ask(new_tab, query)
        page = new_tab.evaluate("document.documentElement.outerHTML")
        (tmp_path / f"dialog{place}.html").write_text(f"<!DOCTYPE html>{page}", encoding="utf-8")
    new_tab.goto(f"{file_address}/search.html?q=持ち出し")
    new_tab.wait_for_selector("a.answer")
    page = new_tab.evaluate("document.documentElement.outerHTML")
    (tmp_path / "page.html").write_text(f"<!DOCTYPE html>{page}", encoding="utf-8")
    check = nu_check(tmp_path)
    assert check.returncode == 0, check.stdout + check.stderr


def test_targets_of_the_search_are_large_enough_for_a_finger(new_tab, file_address):
    opened(new_tab, file_address)
    ask(new_tab, QUERY)
    small = new_tab.evaluate(
        """() => [...document.querySelectorAll('.search-dialog :is(a, button, select, input:not([type=checkbox]))')]
            .map(target => target.getBoundingClientRect()).filter(box => box.width > 0 && (box.width < 24 || box.height < 24)).length"""
    )
    assert small == 0
