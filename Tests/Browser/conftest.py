"""What the tests of this folder share: the built site, a browser, and a web server.

They look at the finished site from outside. The folder to look at is that of the environment variable HANDBOOK_SITE,
or `public/`; `handbook build` has to have written it. The tool that built it is asked too: `.build/debug/handbook`, or what
HANDBOOK_TOOL names. Nothing is ever skipped: without a site, the tool, Chromium or Java the tests fail.
"""

import json
import os
import shutil
import subprocess
import threading
from contextlib import ExitStack
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from built_site import BuiltSite

HERE = Path(__file__).parent
SITE = BuiltSite(os.environ.get("HANDBOOK_SITE", HERE / "../../public"))


def pytest_sessionstart():
    if "index.html" not in SITE.files:
        raise pytest.UsageError(f"There is no site in {SITE.folder}: run “handbook build” or set HANDBOOK_SITE.")


def pytest_generate_tests(metafunc):
    """Runs a test that takes `page_path` for a page of each kind, and one that takes `sample_path` for every sample."""
    samples = {kind: paths for kind, paths in SITE.samples.items() if is_looked_at(kind)}
    if "page_path" in metafunc.fixturenames:
        metafunc.parametrize("page_path", [paths[0] for paths in samples.values()], ids=samples.keys())
    if "sample_path" in metafunc.fixturenames:
        metafunc.parametrize("sample_path", [path for paths in samples.values() for path in paths])


def is_looked_at(kind):
    """Whether a kind of page is looked at page by page: an old edition's pages are today's with a banner, so two do."""
    return not kind.startswith("former-") or kind in {"former-home", "former-section"}


@pytest.fixture(scope="session")
def site():
    return SITE


@pytest.fixture(scope="session")
def repository():
    return (HERE / "../..").resolve()


@pytest.fixture(scope="session")
def run_tool(repository):
    """Runs the tool, and gives what it writes."""
    path = os.environ.get("HANDBOOK_TOOL", repository / ".build/debug/handbook")

    def run(arguments, lines=""):
        command = [path, *arguments]
        return subprocess.run(command, input=lines, capture_output=True, check=True, cwd=repository, encoding="utf-8").stdout

    return run


@pytest.fixture(scope="session")
def tool(run_tool):
    """Asks the tool many queries at once, and gives what it answers to each."""

    def answers(queries, limit, content="content"):
        arguments = ["search", "--format", "json", "--limit", str(limit), "--content", str(content)]
        said = run_tool(arguments, "".join(f"{query}\n" for query in queries))
        return [json.loads(line) for line in said.split("\n")[:-1]]

    return answers


@pytest.fixture(scope="session")
def browser():
    chromium = shutil.which("chromium")
    if chromium is None:
        raise FileNotFoundError("There is no chromium on the PATH.")
    # Names resolve to nothing, so that a page that asks for the outside cannot get it even on a machine that has it.
    arguments = ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def tab(browser):
    """A tab for tests that only look: opening one for each of them would double the time they take."""
    return patient(browser.new_page(locale="ja-JP"))


@pytest.fixture
def new_tab(browser):
    """A tab of its own, which remembers nothing and may be listened to."""
    tab = patient(browser.new_page(locale="ja-JP"))
    yield tab
    tab.close()


def patient(tab):
    """A busy machine is no fault of the site."""
    tab.set_default_timeout(120_000)
    return tab


@pytest.fixture(scope="session")
def file_address(site):
    """The site's address on a file share."""
    return site.folder.as_uri()


@pytest.fixture(scope="session")
def serve():
    """Serves a folder on a web server, and gives its address."""
    with ExitStack() as servers:

        def address(folder):
            handler = partial(SilentRequestHandler, directory=folder)
            server = servers.enter_context(ThreadingHTTPServer(("127.0.0.1", 0), handler))
            threading.Thread(target=server.serve_forever, daemon=True).start()
            servers.callback(server.shutdown)
            return f"http://127.0.0.1:{server.server_port}"

        yield address


@pytest.fixture(scope="session")
def web_address(site, serve):
    """The site's address on a web server."""
    return serve(site.folder)


class SilentRequestHandler(SimpleHTTPRequestHandler):
    """Serves files as a plain web server does."""

    def log_message(self, *_):
        pass
