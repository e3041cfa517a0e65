"""How soon a save is seen in a page that is open, and whether the preview grows while a day is spent on writing.

    python Benchmarks/preview.py TOOL CONTENT TEMPLATES [EDITS]

"Told" is from the save until browsers are told of the build, "page" until the page has been fetched, "seen" until Chromium shows
what was saved; each the median of its rounds, with the slowest. Then EDITS saves (500), of which every fifth is broken text and every
fifth takes everything back, each with the pages that are looked at meanwhile: the memory of the preview, in ten steps.
"""

import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

SEED, ROUNDS, PAGES = 31, 12, ["index.html", "search/index.js", "print.html"]


class Preview:
    """A preview of a copy of a handbook, and what it tells browsers."""

    def __init__(self, tool, folder):
        self.process = subprocess.Popen(
            [tool, "serve", "--port", "0"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self.address = next(filter(None, (re.search(r"http://[\d.:]+/", line) for line in self.process.stdout))).group()
        self.sections = {path: path.read_text(encoding="utf-8") for path in sorted(folder.glob("content/sections/*.md"))}
        self.told = []
        for work in (self.listen, self.process.stdout.read):
            threading.Thread(target=work, daemon=True).start()
        while not self.told:
            time.sleep(0.01)

    def listen(self):
        with urllib.request.urlopen(f"{self.address}handbook-preview/events") as events:
            for line in events:
                if line.startswith(b"data:"):
                    self.told.append(time.monotonic())

    def save(self, path, more):
        """Saves a section with more text; the seconds until browsers were told."""
        builds, start = len(self.told), time.monotonic()
        path.write_text(self.sections[path] + more, encoding="utf-8")
        while len(self.told) == builds:
            time.sleep(0.001)
        return self.told[-1] - start

    def fetch(self, path):
        try:
            with urllib.request.urlopen(self.address + path) as answer:
                return answer.read().decode()
        except urllib.error.HTTPError as refusal:
            return refusal.read().decode()

    @property
    def memory(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024


@contextmanager
def preview(tool, content, templates):
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(content, Path(folder) / "content")
        shutil.copytree(templates, Path(folder) / "templates")
        shown = Preview(tool, Path(folder))
        try:
            yield shown
        finally:
            shown.process.terminate()
            shown.process.wait()


def quick(shown):
    """The times from a save to what is told, fetched and seen."""
    path = next(iter(shown.sections))
    page = f"sections/{path.stem}.html"
    times = {"told": [], "page": [], "seen": []}
    for number in range(ROUNDS):
        # Whoever saves twice in a second is taken for not being done.
        time.sleep(1.2)
        start = time.monotonic()
        times["told"].append(shown.save(path, f"\n段落{number}を加えた。\n"))
        assert f"段落{number}を" in shown.fetch(page)
        times["page"].append(time.monotonic() - start)
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        tab = browser.new_page()
        tab.goto(shown.address + page)
        for number in range(ROUNDS):
            time.sleep(1.2)
            start = time.monotonic()
            path.write_text(f"{shown.sections[path]}\n文{number}を加えた。\n", encoding="utf-8")
            tab.get_by_text(f"文{number}を加えた。").wait_for()
            times["seen"].append(time.monotonic() - start)
        browser.close()
    return times


def long(shown, edits):
    """The memory of the preview in ten steps of many edits, in MiB."""
    choice, steps = random.Random(SEED), []
    for number in range(edits):
        path = choice.choice(list(shown.sections))
        if number % 5 == 4:
            for other, text in shown.sections.items():
                other.write_text(text, encoding="utf-8")
        shown.save(path, "\n[](nowhere.md)\n" if number % 5 == 3 else f"\n{number}。{'確かめる。' * choice.randrange(80)}\n")
        for page in [f"sections/{path.stem}.html", *PAGES]:
            shown.fetch(page)
        if number * 10 // edits < (number + 1) * 10 // edits:
            steps.append(shown.memory)
    return steps


def main(tool, content, templates, edits=500):
    with preview(Path(tool).resolve(), content, templates) as shown:
        print("| from a save until it is | median s | slowest s |\n|---|---|---|")
        for name, times in quick(shown).items():
            print(f"| {name} | {statistics.median(times):.3f} | {max(times):.3f} |", flush=True)
    with preview(Path(tool).resolve(), content, templates) as shown:
        steps = long(shown, int(edits))
        print(f"\nMiB after each tenth of {edits} edits: {', '.join(f'{step:.0f}' for step in steps)}")


main(*sys.argv[1:])
