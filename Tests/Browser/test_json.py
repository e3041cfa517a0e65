"""`api/handbook.json` keeps the promises of `docs/handbook.schema.json` and says what the handbook says."""

import json

import pytest
from jsonschema import Draft202012Validator

from unconfirmed_marks import row_id, table_rows, unconfirmed_cells

LEVELS = ["top-secret", "confidential", "internal", "public"]


@pytest.fixture(scope="module")
def handbook(site):
    return json.loads(site.text("api/handbook.json"))


@pytest.fixture(scope="module")
def schema(repository):
    return json.loads((repository / "docs/handbook.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def rules(handbook):
    return [rule for section in handbook["sections"] for rule in section["rules"]]


def test_the_export_is_valid_by_its_schema(handbook, schema):
    Draft202012Validator.check_schema(schema)
    faults = Draft202012Validator(schema).iter_errors(handbook)
    assert [f"{fault.json_path}: {fault.message:.300}" for fault in faults] == []


def test_the_schema_explains_every_field_and_allows_no_other(schema):
    objects = [schema] + [part for part in members(schema["$defs"]) if "properties" in part and "required" in part]
    assert [part for part in objects if part["required"] != list(part["properties"])] == []
    assert [part for part in objects if part["additionalProperties"] is not False] == []
    fields = [(name, field) for part in objects for name, field in part["properties"].items()]
    assert [name for name, field in fields if not field.get("description")] == []


def test_every_address_leads_to_a_place_of_the_site(handbook, site):
    addresses = {part["url"] for part in members(handbook) if part.get("url")}
    assert [address for address in sorted(addresses) if not site.has_place(*(address + "#").split("#")[:2])] == []


def test_it_holds_the_whole_handbook(handbook):
    assert {name: len(handbook[name]) for name in ["sections", "documents", "history"]} == {
        "sections": 31,
        "documents": 9,
        "history": 15,
    }
    assert [section["number"] for section in handbook["sections"]] == list(range(1, 32))


@pytest.mark.parametrize("table_id", ["paper", "data"])
def test_a_classification_table_answers_for_all_four_levels(handbook, table_id):
    table = next(table for table in handbook["tables"] if table["id"] == table_id)
    assert table["kind"] == "classification"
    assert [column["id"] for column in table["columns"]] == LEVELS
    assert [row["id"] for row in table["rows"] if [cell["level"] for cell in row["cells"]] != LEVELS] == []


def test_an_exception_is_told_on_both_sides(rules):
    told_by_the_exception = {(rule["id"], other) for rule in rules for other in rule["exceptionTo"]}
    told_by_the_rule = {(other, rule["id"]) for rule in rules for other in rule["exceptions"]}
    assert told_by_the_exception == told_by_the_rule != set()


def test_a_cell_is_unconfirmed_exactly_where_its_author_marked_it(handbook, repository):
    sections = sorted((repository / "content/sections").glob("*.md"))
    marked = set().union(*(unconfirmed_cells(section.read_text(encoding="utf-8")) for section in sections))
    cells = [cell for table in handbook["tables"] for row in table["rows"] for cell in row["cells"]]
    assert {cell["id"] for cell in cells if cell["unconfirmed"]} == marked != set()


def test_a_document_is_unconfirmed_exactly_where_its_author_marked_it(handbook, repository):
    rows = table_rows((repository / "content/documents.md").read_text(encoding="utf-8"))[1:]
    documents = handbook["documents"]
    assert [document["id"] for document in documents] == [row_id(row) for row in rows]
    assert [document["parentUnconfirmed"] for document in documents] == [row[2].endswith("?") for row in rows]
    assert [document["placeUnconfirmed"] for document in documents] == [row[4] in {"<?", "^?"} for row in rows]


def members(value):
    """Every object inside a JSON value, at any depth, with itself."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from members(part)
