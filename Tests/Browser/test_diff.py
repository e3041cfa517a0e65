"""What `handbook diff` hands out: JSON by its schema, pages that stand for themselves, a sheet that prints on A4, and a spreadsheet."""

import csv
import io
import json
import re
import shutil
import subprocess

import pytest
from jsonschema import Draft202012Validator
from test_html import nu_check



@pytest.fixture(scope="session")
def editions(repository, tmp_path_factory):
    """The repository's content as it is, and with changes of many classes."""
    folder = tmp_path_factory.mktemp("editions")
    old = shutil.copytree(repository / "content", folder / "old")
    new = shutil.copytree(repository / "content", folder / "new")
    sections = sorted((new / "sections").glob("*.md"))
    for number, section in enumerate(sections):
        text = section.read_text(encoding="utf-8")
        if number % 4 == 0:
            text = text.replace("こと。 {#", "ことが望ましい。 {#", 1)
        if number % 4 == 1:
            text = re.sub(r"\n- \[ \] [^\n]*\{#", "\n- [ ] 新しい決まりを守ること。 {#new-one}\n- [ ] {#", text, count=1)
            text = text.replace("- [ ] {#", "- [ ] 言い換えた決まりを<守る>こと。 {#".replace("<", "\\<"), 1)
        section.write_text(text, encoding="utf-8")
    tables = new / "sections/classification.md"
    tables.write_text(tables.read_text(encoding="utf-8").replace("| 原則禁止 |", "| 禁止 |", 1), encoding="utf-8")
    outline = new / "handbook.yml"
    lines = outline.read_text(encoding="utf-8").split("\n")
    first = lines.index("sections:") + 1
    while not re.match(r"\s+- [a-z]", lines[first]):
        first += 1
    lines[first], lines[first + 1] = lines[first + 1], lines[first]
    outline.write_text("\n".join(lines), encoding="utf-8")
    return old, new


@pytest.fixture(scope="session")
def diff(repository, editions):
    def run(form, *options):
        tool = repository / ".build/debug/handbook"
        command = [tool, "diff", *editions, "--format", form, *options]
        return subprocess.run(command, capture_output=True, check=True, cwd=repository).stdout

    return run


@pytest.fixture(scope="session")
def pages(diff, tmp_path_factory):
    folder = tmp_path_factory.mktemp("diff")
    for form in ["html", "table"]:
        (folder / f"{form}.html").write_bytes(diff(form))
    return folder


@pytest.fixture(scope="session")
def schema(repository):
    return json.loads((repository / "docs/diff.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def found(diff):
    return json.loads(diff("json"))


def test_the_diff_is_valid_by_its_schema(found, schema):
    Draft202012Validator.check_schema(schema)
    faults = Draft202012Validator(schema).iter_errors(found)
    assert [f"{fault.json_path}: {fault.message:.300}" for fault in faults] == []
    assert len({change["class"] for change in found["changes"]}) > 2


def test_the_schema_explains_every_field_and_allows_no_other(schema):
    objects = [schema] + [part for part in schema["$defs"].values() if "properties" in part]
    assert [part for part in objects if part["required"] != list(part["properties"])] == []
    assert [part for part in objects if part["additionalProperties"] is not False] == []
    fields = [(name, field) for part in objects for name, field in part["properties"].items()]
    assert [name for name, field in fields if not field.get("description")] == []


def test_marks_stand_in_the_text_they_name(found):
    marks = 0
    for change in found["changes"]:
        for mark in change["marks"]:
            for side in ["before", "after"]:
                place = mark[side]
                if place is None:
                    continue
                line = change[side][place["side"]]["lines"][place["line"]]["text"].encode()
                assert 0 <= place["start"] <= place["end"] <= len(line)
                line[place["start"] : place["end"]].decode()
                marks += 1
    assert marks > 0


def test_the_pages_are_correct_html(pages):
    check = nu_check(pages)
    assert check.returncode == 0, check.stdout + check.stderr


@pytest.mark.parametrize("form", ["html", "table"])
def test_a_page_asks_for_nothing_and_runs_nothing(new_tab, pages, form):
    requests, complaints = [], []
    new_tab.on("request", lambda request: requests.append(request.url))
    new_tab.on("console", lambda message: complaints.append(message.text))
    new_tab.goto((pages / f"{form}.html").as_uri())
    assert [url for url in requests if not url.startswith("data:")] == [(pages / f"{form}.html").as_uri()]
    assert complaints == []
    assert "unsafe" not in new_tab.content()
    # The style sheet is in force.
    assert new_tab.evaluate("getComputedStyle(document.querySelector('ins')).textDecorationLine") == "underline"
    assert new_tab.evaluate("getComputedStyle(document.querySelector('del')).textDecorationLine") == "underline"


@pytest.mark.parametrize("form", ["html", "table"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_page_fits_its_window(new_tab, pages, form, width):
    new_tab.set_viewport_size({"width": width, "height": 800})
    new_tab.goto((pages / f"{form}.html").as_uri())
    assert new_tab.evaluate("document.documentElement.scrollWidth") <= width


def test_every_link_of_a_page_leads_to_a_change(new_tab, pages):
    for form in ["html", "table"]:
        new_tab.goto((pages / f"{form}.html").as_uri())
        links = new_tab.evaluate("[...document.querySelectorAll('a')].map(link => link.hash.slice(1))")
        assert links and new_tab.evaluate("ids => ids.filter(id => !document.getElementById(id))", links) == []


def test_the_sheet_prints_crosswise_with_its_heads_on_every_page(new_tab, pages):
    new_tab.goto((pages / "table.html").as_uri())
    printed = new_tab.pdf(prefer_css_page_size=True)
    sizes = {tuple(map(float, box.split())) for box in re.findall(rb"/MediaBox \[([^\]]*)\]", printed)}
    assert sizes and all(wide > high and abs(wide - 842) < 2 and abs(high - 595) < 2 for _, _, wide, high in sizes)
    new_tab.emulate_media(media="print")
    assert new_tab.evaluate("getComputedStyle(document.querySelector('thead')).display") == "table-header-group"


def test_the_spreadsheet_opens_rightly(diff):
    text = diff("csv")
    assert text.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in re.sub(rb'"(?:[^"]|"")*"', b"", text).replace(b"\r\n", b"")
    rows = list(csv.reader(io.StringIO(text.decode("utf-8-sig"), newline="")))
    head = rows.index(["改正後", "改正前", "備考"])
    assert all(len(row) in {2, 3} for row in rows[head:])
    assert not [cell for row in rows for cell in row if cell.strip()[:1] in set("=+-@＝＋－＠")]


def test_the_columns_can_be_exchanged(diff):
    rows = list(csv.reader(io.StringIO(diff("csv", "--old-left", "--no-remarks").decode("utf-8-sig"), newline="")))
    assert ["改正前", "改正後"] in rows
