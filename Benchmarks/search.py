"""How large the search index is, what it costs to make, and how long an answer takes in Chromium at a quarter of its speed.

    python Benchmarks/search.py TOOL CONTENT …

Each CONTENT is the folder of a handbook, which TOOL builds. "CPU" is that of our whole build, index and pages, beside that of
Pagefind's index alone, for it indexes what is built already. "First" is what is loaded of the index before the first answer.
"Cold" is from running the scripts to the first answer, without reading them from the disk; "warm" are 200 queries after
that, with the whole index. Where Pagefind is installed it indexes the same pages and is asked the same queries, over HTTP on
this machine, since it answers nowhere else. Every figure in milliseconds is the median of its rounds. Other work on the machine
makes all of them worse: read them as upper bounds.
"""

import gzip
import importlib.util
import random
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright

SEED, QUERIES, ROUNDS, SLOW_DOWN = 31, 200, 3, 4
SCRIPTS = [f"assets/search-{name}.js" for name in ["folding", "words", "units", "engine"]]
INDEX = ["search/index.js", "search/part-0.js"]
OURS = """async ([first, rest, queries]) => {
  const run = text => {
    const script = document.createElement('script');
    script.textContent = text;
    document.head.append(script);
  };
  const time = async action => {
    const start = performance.now();
    await action();
    return performance.now() - start;
  };
  const cold = await time(() => { first.forEach(run); handbookSearch.search(queries[0]); });
  rest.forEach(run);
  const warm = [];
  for (const query of queries) warm.push(await time(() => handbookSearch.search(query)));
  return { cold, warm };
}"""
THEIRS = """async ([address, queries]) => {
  const answer = async query => {
    const found = await pagefind.search(query);
    await Promise.all(found.results.slice(0, 5).map(result => result.data()));
  };
  const time = async action => {
    const start = performance.now();
    await action();
    return performance.now() - start;
  };
  let pagefind;
  const cold = await time(async () => { pagefind = await import(address); await answer(queries[0]); });
  const warm = [];
  for (const query of queries) warm.push(await time(() => answer(query)));
  return { cold, warm };
}"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def main(tool, contents):
    print("| handbook | search | CPU s | index | gzip | first | cold ms | warm ms, median | 95 % | longest |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as scratch:
        arguments = ["--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        for place, content in enumerate(map(Path, contents)):
            site = Path(scratch) / str(place)
            whole = cpu_seconds([tool, "build", "--quiet", "--content", content, "--output", site])
            asked = queries(site)
            print(row(content, "ours", whole, *ours(site, asked, browser)), flush=True)
            if importlib.util.find_spec("pagefind"):
                print(row(content, "Pagefind", *theirs(site, asked, browser)), flush=True)
            shutil.rmtree(site)
        browser.close()


def cpu_seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ours(site, asked, browser):
    files = sorted((site / "search").glob("*.js"))
    first = [site / name for name in SCRIPTS + INDEX if (site / name).exists()]
    rest = sorted(set(files) - set(first), key=lambda path: int(re.search(r"\d+", path.name)[0]))
    texts = [[path.read_text(encoding="utf-8") for path in paths] for paths in [first, rest]]
    loaded = sum(path.stat().st_size for path in first if path.parent.name == "search")
    return files, loaded, [measure(browser, "about:blank", OURS, [*texts, asked]) for _ in range(ROUNDS)]


def theirs(site, asked, browser):
    seconds = cpu_seconds([sys.executable, "-m", "pagefind", "--site", site, "--output-subdir", "pagefind"])
    files = [path for path in (site / "pagefind").rglob("*") if path.suffix in {".pf_fragment", ".pf_index", ".pf_meta"}]
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        # An empty page: those of the site let nothing be fetched.
        (site / "pagefind/empty.html").write_text("<!DOCTYPE html><html lang=ja><title>-</title></html>", encoding="utf-8")
        page = f"{address}/pagefind/empty.html"
        rounds = [measure(browser, page, THEIRS, [f"{address}/pagefind/pagefind.js", asked]) for _ in range(ROUNDS)]
        server.shutdown()
    return seconds, files, None, rounds


def measure(browser, page, script, arguments):
    tab = browser.new_page()
    tab.goto(page)
    tab.set_default_timeout(0)
    tab.context.new_cdp_session(tab).send("Emulation.setCPUThrottlingRate", {"rate": SLOW_DOWN})
    figures = tab.evaluate(script, arguments)
    tab.close()
    return figures


def row(content, search, seconds, files, loaded, rounds):
    index = b"".join(path.read_bytes() for path in files)
    warm = [sorted(round["warm"]) for round in rounds]
    # Pagefind's files are packed already.
    packed = len(index) if files[0].suffix != ".js" else len(gzip.compress(index))
    times = [[round["cold"] for round in rounds]] + [
        [times[place] for times in warm] for place in [QUERIES // 2, QUERIES * 95 // 100, -1]
    ]
    figures = [f"{seconds:.2f}", f"{len(index):,} B", f"{packed:,} B", f"{loaded:,} B" if loaded else "–"]
    figures += [f"{statistics.median(each):.1f}" for each in times]
    return f"| {content} | {search} | {' | '.join(figures)} |"


def queries(site):
    """Pieces of the texts, one or two words long, always the same."""
    choice = random.Random(SEED)
    index = "".join((site / name).read_text(encoding="utf-8") for name in INDEX if (site / name).exists())
    texts = [text for text in re.split('[\x7f"]', index) if len(text) > 20]

    def piece():
        text = choice.choice(texts)
        start = choice.randrange(len(text) - 8)
        return text[start : start + choice.randint(2, 8)]

    return [" ".join(piece() for _ in range(choice.randint(1, 2))) for _ in range(QUERIES)]


main(sys.argv[1], sys.argv[2:])
