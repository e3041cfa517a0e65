"""The preview in a browser: `handbook serve` on a copy of the handbook, saved while it is open."""

import os
import re
import shutil
import subprocess
import time

import pytest


@pytest.fixture
def preview(repository, tmp_path):
    """A preview of a copy of the handbook: its folder and its address."""
    tool = os.environ.get("HANDBOOK_TOOL", repository / ".build/debug/handbook")
    for name in ("content", "templates"):
        shutil.copytree(repository / name, tmp_path / name)
    with open(tmp_path / "said", "wb") as said:
        process = subprocess.Popen([tool, "serve", "--port", "0"], cwd=tmp_path, stdout=said, stderr=said)
    try:
        address = None
        end = time.monotonic() + 60
        while address is None and time.monotonic() < end:
            address = re.search(r"http://127\.0\.0\.1:\d+/", (tmp_path / "said").read_text(encoding="utf-8"))
            time.sleep(0.05)
        yield tmp_path, address.group()
    finally:
        process.terminate()
        process.wait()


def test_a_save_shows_in_the_open_page_and_an_error_above_it(preview, new_tab):
    folder, address = preview
    mail = folder / "content/sections/mail.md"
    text = mail.read_text(encoding="utf-8")
    complaints = []
    new_tab.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    new_tab.on("pageerror", lambda error: complaints.append(str(error)))
    new_tab.goto(f"{address}sections/mail.html")

    mail.write_text(f"{text}\n段落を加えた。\n", encoding="utf-8")
    new_tab.get_by_text("段落を加えた。").wait_for()

    mail.write_text(f"{text}\n[](nowhere.md)\n", encoding="utf-8")
    panel = new_tab.locator(".handbook-preview")
    panel.wait_for()
    assert "content/sections/mail.md:" in panel.inner_text()
    assert "reference-broken" in panel.inner_text()
    assert new_tab.get_by_text("段落を加えた。").is_visible()

    mail.write_text(text, encoding="utf-8")
    panel.wait_for(state="detached")
    assert new_tab.get_by_text("段落を加えた。").count() == 0

    new_tab.goto(f"{address}nothing/here.html")
    new_tab.get_by_role("link", name="番号からさがす").first.click()
    new_tab.wait_for_url(f"{address}numbers.html")
    assert [text for text in complaints if "404" not in text] == []
