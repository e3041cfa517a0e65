"""新旧対照表: filters, keys, ticks, and that all of it can be read without a script."""

import csv
import io
import json

import pytest


@pytest.fixture(scope="module")
def path(site):
    """The newest table."""
    return max(path for path, page in site.pages.items() if page.kind == "amendment")


@pytest.fixture
def review(new_tab, file_address, path):
    new_tab.set_viewport_size({"width": 1280, "height": 900})
    new_tab.goto(f"{file_address}/{path}")
    return new_tab


CHANGES = "tbody tr[id]:not(.unchanged)"


def test_a_filter_leaves_only_its_changes(review):
    filters = review.locator(".change-counts button")
    assert filters.count() > 1
    everything = review.locator(f"{CHANGES}:visible").count()
    for index in range(filters.count()):
        toggle = filters.nth(index)
        kind = toggle.get_attribute("data-kind")
        toggle.click()
        assert toggle.get_attribute("aria-pressed") == "true"
        shown = review.locator(f"{CHANGES}:visible:not(.title)")
        assert shown.count() == review.locator(f"{CHANGES}.{kind}:not(.title)").count()
        toggle.click()
    assert review.locator(f"{CHANGES}:visible").count() == everything


def test_n_and_p_go_from_change_to_change(review):
    ids = review.evaluate(f"[...document.querySelectorAll('{CHANGES}:has(input)')].map(row => row.id)")
    focus = "document.activeElement.id"
    review.keyboard.press("n")
    assert review.evaluate(focus) == ids[0]
    review.keyboard.press("n")
    assert review.evaluate(focus) == ids[1]
    assert review.locator(f"[id='{ids[1]}']").is_visible()
    review.keyboard.press("p")
    review.keyboard.press("p")
    assert review.evaluate(focus) == ids[0]
    assert review.locator(".review [role=status]").text_content() == "最初の改正です。"


def test_a_tick_is_kept_counted_and_written_to_files(review):
    boxes = review.locator(f"{CHANGES} input[type=checkbox]")
    total = boxes.count()
    boxes.nth(1).check()
    assert review.locator(".review").text_content().count(f"確認済み 1/{total}") == 1
    review.reload()
    assert boxes.nth(1).is_checked() and not boxes.nth(0).is_checked()
    with review.expect_download() as download:
        review.get_by_role("button", name="書き出す（JSON）").click()
    written = json.loads(open(download.value.path(), encoding="utf-8").read())
    assert written["format"] == "handbook-review/1" and len(written["ticks"]) == 1
    with review.expect_download() as download:
        review.get_by_role("button", name="書き出す（CSV）").click()
    text = open(download.value.path(), "rb").read()
    assert text.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(text.decode("utf-8-sig"))))
    assert len(rows) == total + 1 and [bool(row[4]) for row in rows[1:]].count(True) == 1
    assert [cell for row in rows for cell in row if cell[:1] in {"=", "+", "-", "@", "＝", "＋", "－", "＠"}] == []


def test_ticks_of_a_file_are_taken_unless_the_words_have_changed_since(review):
    boxes = review.locator(f"{CHANGES} input[type=checkbox]")
    boxes.nth(0).check()
    boxes.nth(1).check()
    with review.expect_download() as download:
        review.get_by_role("button", name="書き出す（JSON）").click()
    written = json.loads(open(download.value.path(), encoding="utf-8").read())
    first, second = written["ticks"]
    written["ticks"][second]["text"] = "00000000"
    written["ticks"]["nobody"] = {"text": "<b>", "at": 1}
    review.evaluate("localStorage.clear()")
    review.reload()
    assert not boxes.nth(0).is_checked()
    take_in(review, json.dumps(written))
    assert boxes.nth(0).is_checked() and not boxes.nth(1).is_checked()
    assert "ほか1件は、その後に文が変わった" in review.locator(".review [role=status]").text_content()
    for wrong in ["", "[]", '{"format": "handbook-review/1"}']:
        take_in(review, wrong)
        assert boxes.nth(0).is_checked()


def test_a_browser_that_keeps_nothing_says_so(browser, file_address, path):
    tab = browser.new_page(locale="ja-JP")
    tab.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError') }})"
    )
    tab.goto(f"{file_address}/{path}")
    tab.locator(f"{CHANGES} input[type=checkbox]").first.check()
    assert "保存できません" in tab.locator(".review .note").text_content()
    assert "確認済み 1/" in tab.locator(".review").text_content()
    tab.close()


def test_without_a_script_the_table_is_whole_and_nothing_is_dead(browser, file_address, path):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{file_address}/{path}")
    assert tab.locator("main button, main input").count() == 0
    assert tab.locator(f"{CHANGES}:visible").count() == tab.locator(CHANGES).count() > 0
    assert tab.locator(".review").is_hidden()
    context.close()


def test_old_and_new_can_stand_below_each_other(review):
    review.get_by_role("button", name="新旧を上下に").click()
    row = review.locator(f"{CHANGES}:has(input)").first
    new, old = row.locator(".new").bounding_box(), row.locator(".old").bounding_box()
    assert old["y"] >= new["y"] + new["height"]


def test_rules_and_rows_lead_to_each_other(review, site, path):
    hrefs = review.evaluate("[...document.querySelectorAll('.to-text a')].map(link => link.getAttribute('href'))")
    pages = {link.path for link in site.pages[path].links if link.address in hrefs and "/sections/" in link.address}
    assert pages != set()
    for page in pages:
        assert page.startswith("editions/") or [link for link in site.pages[page].links if link.path == path] != [], page


def take_in(tab, text):
    """Gives the page a file to read."""
    buffer = {"name": "review.json", "mimeType": "application/json", "buffer": text.encode()}
    tab.locator(".review input[type=file]").set_input_files(buffer)
    tab.wait_for_timeout(300)
