"""Links, read from the files without a browser: a file share has no server that would forgive a wrong one."""

import re
from collections import Counter


def test_every_link_inside_the_site_leads_to_a_file(site):
    inside = [link for link in site.links if link.is_inside]
    assert [str(link) for link in inside if not link.address or link.path not in site.files] == []


def test_every_fragment_is_the_id_of_an_element_on_its_page(site):
    inside = [link for link in site.links if link.is_inside and link.path in site.pages]
    assert [str(link) for link in inside if not site.has_place(link.path, link.fragment)] == []


def test_an_id_stands_once_on_its_page(site):
    counts = {page.path: Counter(page.ids) for page in site.pages.values()}
    assert [(path, id) for path, ids in counts.items() for id, count in ids.items() if count > 1] == []


def test_a_link_is_relative_or_leads_a_reader_to_another_site(site):
    outside = [link for link in site.links if not link.is_inside and not link.is_data]
    assert [str(link) for link in outside if not link.is_followed_by_the_reader] == []


def test_a_style_sheet_or_picture_names_nothing_outside_the_site(site):
    outside = re.compile(r"""(?:url\(\s*|@import\s+|href=)["']?((?:[a-z]+:)?//[^"')\s]*|/[^"')\s]*|file:[^"')\s]*)""")
    files = [path for path in sorted(site.files) if path.endswith((".css", ".svg"))]
    assert [(path, address) for path in files for address in outside.findall(site.text(path))] == []


def test_every_page_can_be_reached_from_the_home_page(site):
    # Nobody goes to the page for addresses that have none: a server shows it.
    assert sorted(site.pages.keys() - site.reachable_from("index.html")) == ["404.html"]


def test_a_file_name_is_the_same_on_every_disk(site):
    # The list of hashes has the name that `sha256sum` and its users know; no other file can come near it.
    names = sorted(set(site.files) - {"SHA256SUMS"})
    assert [path for path in names if not re.fullmatch(r"[a-z0-9][a-z0-9./-]*", path)] == []
