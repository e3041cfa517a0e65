"""What only a browser knows of the pages: where things stand, how large they are, and what can be told apart."""

from statistics import median

import pytest

from test_accessibility import look_at, open_every_fold

BADGES = ".kind, .count, .level, .unconfirmed, .not-stated"


def test_four_rule_cards_fit_one_screen(site, tab, file_address):
    """Half of all runs of four cards are no higher than a small desktop screen."""
    heights = []
    for path in pages_of_kind(site, "section"):
        look_at(f"{file_address}/{path}", tab)
        heights += tab.evaluate(
            """() => [...document.querySelectorAll('.rules')].flatMap(list => {
                const cards = [...list.children].map(card => card.getBoundingClientRect())
                return cards.slice(3).map((card, index) => card.bottom - cards[index].top)
            })"""
        )
    assert len(heights) > 50
    assert median(heights) <= 800


def test_short_tables_are_cards_on_a_phone(page_path, tab, file_address):
    look_at(f"{file_address}/{page_path}", tab, 390)
    wide = tab.evaluate(
        """() => [...document.querySelectorAll('table.short')]
            .filter(table => table.offsetWidth > table.parentElement.clientWidth).map(table => table.className)"""
    )
    assert wide == []


def test_wide_tables_scroll_on_a_phone_and_keep_the_names_of_their_rows(site, tab, file_address):
    look_at(f"{file_address}/tables.html", tab, 390)
    regions = tab.evaluate(
        """() => [...document.querySelectorAll('.table-scroll:has(.wide)')].map(region => {
            region.scrollLeft = 120
            const name = region.querySelector('thead th').getBoundingClientRect()
            return {scrolled: region.scrollLeft, left: name.left - region.getBoundingClientRect().left,
                    stop: region.tabIndex, label: region.getAttribute('aria-labelledby')}
        })"""
    )
    assert len(regions) == 2
    assert all(region["scrolled"] == 120 and abs(region["left"]) <= 1 for region in regions), regions
    assert all(region["stop"] == 0 and region["label"] for region in regions), regions


@pytest.mark.parametrize("width", [390, 1280])
def test_every_stop_of_the_tab_key_can_be_seen(page_path, width, tab, file_address):
    look_at(f"{file_address}/{page_path}", tab, width)
    unseen = []
    for _ in range(tab.evaluate("document.querySelectorAll('a, summary, [tabindex=\"0\"]').length")):
        tab.keyboard.press("Tab")
        stop = tab.evaluate(
            """() => {
                const stop = document.activeElement
                if (stop === document.body) return null
                const box = [...stop.getClientRects()].find(box => box.width > 0)
                if (!box) return {name: stop.outerHTML.slice(0, 80), isSeen: false}
                const x = box.left + Math.min(box.width, innerWidth - box.left) / 2
                const y = Math.max(box.top, 0) + (Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)) / 2
                const hit = document.elementFromPoint(x, y)
                const isHit = hit !== null && (stop.contains(hit) || hit.contains(stop))
                const outline = getComputedStyle(stop)
                const isMarked = outline.outlineStyle === 'solid' && parseFloat(outline.outlineWidth) >= 3
                return {name: stop.outerHTML.slice(0, 80), isSeen: isHit && isMarked}
            }"""
        )
        if stop is None:
            break
        if not stop["isSeen"]:
            unseen.append(stop["name"])
    assert unseen == []


@pytest.mark.parametrize("width", [390, 1280])
def test_targets_are_large_enough_for_a_finger(page_path, width, tab, file_address):
    """WCAG 2.5.8; links in running text may be as high as their line."""
    look_at(f"{file_address}/{page_path}", tab, width)
    open_every_fold(tab)
    small = tab.evaluate(
        """() => [...document.querySelectorAll('nav a, summary, header a, .count, .number[href], .level, .lists a')]
            .map(target => ({name: target.outerHTML.slice(0, 80), box: target.getBoundingClientRect()}))
            .filter(({box}) => box.width > 0 && (box.width < 24 || box.height < 24))
            .map(({name, box}) => `${box.width}×${box.height} ${name}`)"""
    )
    assert small == []


def test_forced_colours_leave_every_mark_its_border(page_path, tab, file_address):
    look_at(f"{file_address}/{page_path}", tab)
    tab.emulate_media(forced_colors="active")
    bare = tab.evaluate(
        """selector => [...document.querySelectorAll(selector)]
            .filter(mark => mark.getClientRects().length > 0)
            .filter(mark => getComputedStyle(mark).borderTopStyle === 'none'
                || getComputedStyle(mark).borderTopColor === getComputedStyle(document.body).backgroundColor)
            .map(mark => mark.outerHTML.slice(0, 80))""",
        BADGES,
    )
    current = tab.evaluate(
        """() => [...document.querySelectorAll('.section-list a')].filter(link =>
            getComputedStyle(link).borderInlineStartColor !== getComputedStyle(document.body).backgroundColor).length"""
    )
    marked = tab.evaluate("document.querySelectorAll('.section-list .current').length")
    tab.emulate_media(forced_colors="none")
    assert bare == []
    assert current == marked


def test_every_kind_of_rule_has_a_shape_of_its_own(site, tab, file_address):
    shapes = {}
    for path in pages_of_kind(site, "section"):
        look_at(f"{file_address}/{path}", tab)
        shapes |= dict(
            tab.evaluate(
                """() => [...document.querySelectorAll('.kind')].map(kind =>
                    [kind.textContent, getComputedStyle(kind, '::before').content.replace(' / ""', '')])"""
            )
        )
    assert len(shapes) > 3
    assert len(set(shapes.values())) == len(shapes), shapes


def test_the_table_of_contents_is_open_on_a_wide_screen_and_folded_on_a_narrow_one(site, tab, file_address):
    path = next(path for path in pages_of_kind(site, "section") if ("nav", "contents") in site.pages[path].parts)
    for width, is_open in [(1280, True), (1024, False), (390, False)]:
        look_at(f"{file_address}/{path}", tab, width)
        assert tab.locator(".contents ul").is_visible() == is_open
        assert tab.locator(".contents summary").is_visible() != is_open
    tab.locator(".contents summary").click()
    assert tab.locator(".contents ul").is_visible()


def pages_of_kind(site, kind):
    return [path for path, page in site.pages.items() if page.kind == kind]
