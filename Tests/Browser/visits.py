"""A walk through the site in a browser, and what went wrong on the way."""


class Visits:
    """Opens pages in a tab and notes every request that leaves the site, every failed one and every complaint."""

    def __init__(self, tab, site_address):
        self.faults = []
        self._tab = tab
        self._site_address = site_address
        self._page_path = ""
        tab.on("request", self._note_request)
        tab.on("requestfailed", lambda request: self._note(f"failed: {request.url} ({request.failure})"))
        tab.on("response", lambda response: response.status >= 400 and self._note(f"{response.status}: {response.url}"))
        tab.on("console", lambda message: message.type == "error" and self._note(f"console: {message.text}"))
        tab.on("pageerror", lambda error: self._note(f"script: {error}"))

    def open(self, page_path):
        self._page_path = page_path
        self._tab.goto(f"{self._site_address}/{page_path}")
        if not self._tab.locator("main h1").is_visible():
            self._note("shows no heading")

    def _note_request(self, request):
        if not request.url.startswith(f"{self._site_address}/"):
            self._note(f"leaves the site: {request.url}")

    def _note(self, fault):
        self.faults.append(f"{self._page_path}: {fault}")
