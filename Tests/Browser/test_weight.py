"""What a page costs to load."""

import gzip
import re
from statistics import median

KILOBYTE = 1024


def test_what_every_page_loads_is_small(site):
    assert len(site.text("assets/handbook.css").encode()) <= 24 * KILOBYTE
    assert len(site.text("assets/settings.js").encode()) <= 4 * KILOBYTE
    assert len(site.text("assets/search.js").encode()) <= 6 * KILOBYTE


def test_what_the_search_loads_is_small(site):
    assert len(site.text("assets/search.css").encode()) <= 6 * KILOBYTE
    scripts = [path for path in site.files if re.fullmatch(r"assets/search-\w+\.js", path)]
    assert len(scripts) > 1
    assert sum(len(site.text(path).encode()) for path in scripts) <= 72 * KILOBYTE
    index = b"".join(site.text(path).encode() for path in sorted(site.files) if path.startswith("search/"))
    assert len(index) <= 160 * KILOBYTE
    assert len(gzip.compress(index)) <= 50 * KILOBYTE


def test_what_only_pages_about_changes_load_is_small(site):
    assert len(site.text("assets/changes.css").encode()) <= 9 * KILOBYTE
    assert len(site.text("assets/changes.js").encode()) <= 11 * KILOBYTE


def test_an_earlier_edition_takes_little_room(site):
    sizes = {}
    for path in site.files:
        if path.startswith("editions/"):
            edition = path.split("/")[1]
            sizes[edition] = sizes.get(edition, 0) + (site.folder / path).stat().st_size
    assert {edition: size for edition, size in sizes.items() if size > 2.5 * KILOBYTE * KILOBYTE} == {}


def test_pages_are_small(site):
    sizes = {path: len(site.text(path).encode()) for path in site.pages}
    sections = [size for path, size in sizes.items() if path.startswith("sections/")]
    assert median(sections) <= 20 * KILOBYTE
    assert max(sections) <= 40 * KILOBYTE
    # A table of old and new text is as long as what changed.
    limits = {path: 250 if re.search(r"(^|/)print\.html$|^changes/", path) else 80 for path in sizes}
    assert [(path, size) for path, size in sizes.items() if size > limits[path] * KILOBYTE] == []


def test_pages_have_neither_script_nor_style_of_their_own(site):
    for path, page in site.pages.items():
        text = site.text(path)
        assert "style" not in {element for element, _ in page.parts}, path
        assert text.count("<script") == len(re.findall(r'<script src="[^"]+"( defer)?></script>', text)), path
    assert [path for path, page in site.pages.items() if page.attributes & {"style", "onclick", "onload"}] == []


# A page, a style sheet, and two scripts; pages about changes have a style sheet more, a table of old and new text a script too.
FILES = {"amendments": 5, "digest": 5, "amendment": 6}


def test_a_page_asks_for_few_files(site, page_path, new_tab, file_address):
    requests = []
    new_tab.on("request", lambda request: request.url.startswith("data:") or requests.append(request.url))
    new_tab.goto(f"{file_address}/{page_path}")
    if page_path.endswith("search.html"):
        requests = [url for url in requests if not re.search(r"/(assets/search-|assets/search\.css|search/)", url)]
    assert len(requests) - new_tab.locator("img").count() <= FILES.get(site.pages[page_path].kind, 4)


def test_a_section_is_made_of_few_elements(site, tab, file_address):
    counts = {}
    for path in site.pages:
        if path.startswith("sections/"):
            tab.goto(f"{file_address}/{path}")
            counts[path] = tab.evaluate("document.querySelectorAll('*').length")
    assert [(path, count) for path, count in counts.items() if count > 900] == []
