"""What a page costs to load."""

from statistics import median

KILOBYTE = 1024


def test_the_style_sheet_is_small(site):
    assert sum(len(site.text(path).encode()) for path in site.files if path.endswith(".css")) <= 24 * KILOBYTE


def test_pages_are_small(site):
    sizes = {path: len(site.text(path).encode()) for path in site.pages}
    sections = [size for path, size in sizes.items() if path.startswith("sections/")]
    assert median(sections) <= 30 * KILOBYTE
    assert max(sections) <= 60 * KILOBYTE
    limits = {path: 400 if path == "print.html" else 80 for path in sizes}
    assert [(path, size) for path, size in sizes.items() if size > limits[path] * KILOBYTE] == []


def test_pages_have_neither_script_nor_style_of_their_own(site):
    elements = {path: {element for element, _ in page.parts} for path, page in site.pages.items()}
    assert [path for path, names in elements.items() if names & {"script", "style"}] == []
    assert [path for path, page in site.pages.items() if page.attributes & {"style", "onclick", "onload"}] == []


def test_a_page_asks_for_few_files(page_path, new_tab, file_address):
    requests = []
    new_tab.on("request", lambda request: request.url.startswith("data:") or requests.append(request.url))
    new_tab.goto(f"{file_address}/{page_path}")
    assert len(requests) - new_tab.locator("img").count() <= 4


def test_a_section_is_made_of_few_elements(site, tab, file_address):
    counts = {}
    for path in site.pages:
        if path.startswith("sections/"):
            tab.goto(f"{file_address}/{path}")
            counts[path] = tab.evaluate("document.querySelectorAll('*').length")
    assert [(path, count) for path, count in counts.items() if count > 1500] == []
