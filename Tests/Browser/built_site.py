"""The built site as files: its pages, where their links lead, and the ids they offer."""

import posixpath
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

SCHEMES_A_READER_MAY_FOLLOW = {"https", "http", "mailto", "tel"}
ADDRESS_ATTRIBUTES = {"href", "xlink:href", "src", "srcset", "poster", "data", "action", "formaction", "manifest"}


@dataclass(frozen=True)
class Link:
    """An address in an attribute, as written."""

    page: str
    element: str
    attribute: str
    address: str

    def __str__(self):
        return f'{self.page}: <{self.element} {self.attribute}="{self.address}">'

    @property
    def is_inside(self):
        """Whether it names a place by the way from its page, and so should lead to a file of the site."""
        parts = urlsplit(self.address)
        return not parts.scheme and not parts.netloc and not parts.path.startswith(("/", "\\"))

    @property
    def is_followed_by_the_reader(self):
        """Whether it leads to another site or program, and only when a reader chooses to go there."""
        return self.element == "a" and urlsplit(self.address).scheme in SCHEMES_A_READER_MAY_FOLLOW

    @property
    def is_data(self):
        """Whether the address is the picture itself, which asks for nothing."""
        return self.element in {"img", "link"} and self.address.startswith("data:")

    @property
    def path(self):
        """The file it leads to, from the site's folder."""
        way = unquote(urlsplit(self.address).path)
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.page), way)) if way else self.page

    @property
    def fragment(self):
        """The id it leads to on that page; empty for the whole page."""
        return unquote(urlsplit(self.address).fragment)


class Page(HTMLParser):
    """A page: what it is, and everything in it that names a place."""

    def __init__(self, path, html):
        super().__init__()
        self.path = path
        self.kind = path
        self.title = ""
        self.content_security_policy = None
        self.ids = []
        self.links = []
        self.parts = set()
        self.attributes = set()
        self.heading_levels = []
        self._is_in_head_title = False
        self.feed(html)
        self.close()

    def handle_starttag(self, element, attributes):
        values = {name: value or "" for name, value in attributes}
        self.parts.add((element, values.get("class")))
        self.attributes |= values.keys()
        if "id" in values:
            self.ids.append(values["id"])
        for name in values.keys() & ADDRESS_ATTRIBUTES:
            self._add_links(element, name, values[name])
        if element == "body" and values.get("class"):
            # A page of an earlier edition is of a kind of its own, so that each kind is looked at in both.
            self.kind = "-".join(reversed(values["class"].split()))
        if element == "title" and not self.title:
            self._is_in_head_title = True
        if element in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.heading_levels.append(int(element[1]))
        if element == "meta":
            self._read_meta(values.get("http-equiv", "").lower(), values.get("content", ""))

    def handle_endtag(self, element):
        if element == "title":
            self._is_in_head_title = False

    def handle_data(self, text):
        if self._is_in_head_title:
            self.title += text

    def _add_links(self, element, attribute, value):
        addresses = [part.split()[0] for part in value.split(",")] if attribute == "srcset" else [value]
        self.links += [Link(self.path, element, attribute, address) for address in addresses]

    def _read_meta(self, header, content):
        if header == "content-security-policy":
            self.content_security_policy = content
        if header == "refresh" and "=" in content:
            self.links.append(Link(self.path, "meta", "content", content.split("=", 1)[1].strip()))


class BuiltSite:
    """The folder that `handbook build` has written."""

    def __init__(self, folder):
        self.folder = Path(folder).resolve()
        paths = [path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file()]
        self.files = {path for path in sorted(paths) if not posixpath.basename(path).startswith(".")}

    @cached_property
    def pages(self):
        """Every page by its path."""
        paths = sorted(path for path in self.files if path.endswith(".html"))
        return {path: Page(path, self.text(path)) for path in paths}

    @property
    def links(self):
        """Every link of every page."""
        return [link for page in self.pages.values() for link in page.links]

    def text(self, path):
        """The text of a file."""
        return (self.folder / path).read_text(encoding="utf-8")

    def has_place(self, path, fragment):
        """Whether there is such a file and, where a fragment is given, an element of that id on it."""
        return path in self.files and (not fragment or path in self.pages and fragment in self.pages[path].ids)

    @cached_property
    def samples(self):
        """For every kind of page, a few that together have each element and class of the kind, the richest first."""
        kinds = {page.kind: [] for page in self.pages.values()}
        for kind, samples in kinds.items():
            pages = [page for page in self.pages.values() if page.kind == kind]
            missing = set().union(*(page.parts for page in pages))
            while missing:
                richest = max(pages, key=lambda page: len(page.parts & missing))
                samples.append(richest.path)
                missing -= richest.parts
        return kinds

    def reachable_from(self, home):
        """The pages that a reader gets to by following links."""
        seen, waiting = set(), [home]
        while waiting:
            path = waiting.pop()
            if path in self.pages and path not in seen:
                seen.add(path)
                links = self.pages[path].links
                waiting += [link.path for link in links if link.element in {"a", "meta"} and link.is_inside]
        return seen
