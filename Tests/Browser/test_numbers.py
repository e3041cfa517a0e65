"""A number of an earlier edition leads to the section that it meant, as the written change history has it."""

import pytest

TRUTHS = [
    ("v5-00", 1, "organization"),
    ("v5-12", 7, "accounts"),
    ("v5-12", 12, "software"),
    ("v6", 1, "purpose"),
    ("v6", 2, "organization"),
    ("v6", 8, "accounts"),
    ("v6", 13, "software"),
    ("v10", 21, "joining-leaving"),
    ("2022-02", 27, "ransomware"),
    ("2023-02", 27, "rights"),
    ("2023-02", 28, "ransomware"),
    ("2023-02", 29, "disaster"),
    ("2023-10", 29, "threats"),
    ("2023-10", 30, "disaster"),
    ("2024-02", 30, "new-services"),
    ("2024-02", 31, "disaster"),
]


@pytest.mark.parametrize("edition, number, section", TRUTHS)
def test_a_number_of_an_edition_leads_to_the_section_of_today(edition, number, section, tab, file_address):
    tab.goto(f"{file_address}/numbers.html")
    place = tab.locator(f'[id="{edition}/{number}"]')
    line = place.locator("xpath=ancestor-or-self::div[1]")
    # Where the section has its number still, the line says so, and the link stands in the line of today's edition.
    links = line.locator("a") if line.locator("a").count() else line.locator("xpath=..").locator("a").first
    assert links.get_attribute("href") == f"sections/{section}.html"


def test_a_number_before_the_first_row_of_a_section_leads_nowhere(site):
    assert not {"v5-00/31", "v9/26", "2022-02/29", "2023-10/31"} & set(site.pages["numbers.html"].ids)
