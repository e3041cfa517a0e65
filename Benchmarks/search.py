"""How large the search index is, and how long an answer takes in Chromium at a quarter of its speed.

    python Benchmarks/search.py public …

Each argument is a built site. "Cold" is from running the scripts to the first answer, without reading them from the disk;
"warm" are 200 queries after that. Every figure is the median of its rounds. Other work on the machine makes all of them
worse: read them as upper bounds.
"""

import gzip
import random
import re
import shutil
import statistics
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

SEED, QUERIES, ROUNDS, SLOW_DOWN = 31, 200, 5, 4
SCRIPTS = ["assets/search-words.js", "assets/search-engine.js", "search/index.js"]
MEASURE = """([scripts, queries]) => {
  const start = performance.now();
  for (const text of scripts) {
    const script = document.createElement('script');
    script.textContent = text;
    document.head.append(script);
  }
  handbookSearch.search(queries[0]);
  const cold = performance.now() - start;
  const warm = queries.map(query => {
    const start = performance.now();
    handbookSearch.search(query);
    return performance.now() - start;
  });
  return { cold, warm };
}"""


def main(folders):
    print("| site | index | gzip | cold | warm, median | warm, 95 % | warm, longest |")
    print("|---|---|---|---|---|---|---|")
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        for folder in map(Path, folders):
            print(row(folder, browser), flush=True)
        browser.close()


def row(folder, browser):
    scripts = [(folder / script).read_text(encoding="utf-8") for script in SCRIPTS]
    index = b"".join(path.read_bytes() for path in sorted((folder / "search").glob("*.js")))
    rounds = [measure(browser, scripts, queries(scripts[-1])) for _ in range(ROUNDS)]
    warm = [sorted(round["warm"]) for round in rounds]
    figures = [
        f"{len(index):,} B",
        f"{len(gzip.compress(index)):,} B",
        milliseconds(round["cold"] for round in rounds),
        milliseconds(times[QUERIES // 2] for times in warm),
        milliseconds(times[QUERIES * 95 // 100] for times in warm),
        milliseconds(times[-1] for times in warm),
    ]
    return f"| {folder} | {' | '.join(figures)} |"


def measure(browser, scripts, queries):
    tab = browser.new_page()
    tab.context.new_cdp_session(tab).send("Emulation.setCPUThrottlingRate", {"rate": SLOW_DOWN})
    figures = tab.evaluate(MEASURE, [scripts, queries])
    tab.close()
    return figures


def queries(index):
    """Pieces of the texts, one or two words long, always the same."""
    choice = random.Random(SEED)
    texts = [text for text in re.split("[\x7f\"]", index) if len(text) > 20]

    def piece():
        text = choice.choice(texts)
        start = choice.randrange(len(text) - 8)
        return text[start : start + choice.randint(2, 8)]

    return [" ".join(piece() for _ in range(choice.randint(1, 2))) for _ in range(QUERIES)]


def milliseconds(figures):
    return f"{statistics.median(figures):.1f} ms"


main(sys.argv[1:])
