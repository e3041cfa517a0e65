"""`api/lineage.json` keeps the promises of `docs/lineage.schema.json` and says what the handbook says."""

import json

import pytest
from jsonschema import Draft202012Validator

from test_json import members


@pytest.fixture(scope="module")
def lineage(site):
    return json.loads(site.text("api/lineage.json"))


@pytest.fixture(scope="module")
def schema(repository):
    return json.loads((repository / "docs/lineage.schema.json").read_text(encoding="utf-8"))


def test_the_lineage_is_valid_by_its_schema(lineage, schema):
    Draft202012Validator.check_schema(schema)
    faults = Draft202012Validator(schema).iter_errors(lineage)
    assert [f"{fault.json_path}: {fault.message:.300}" for fault in faults] == []


def test_the_schema_explains_every_field_and_allows_no_other(schema):
    objects = [schema] + list(schema["$defs"].values())
    assert [part for part in objects if part["required"] != list(part["properties"])] == []
    assert [part for part in objects if part["additionalProperties"] is not False] == []
    fields = [(name, field) for part in objects for name, field in part["properties"].items()]
    assert [name for name, field in fields if not field.get("description")] == []


def test_every_address_leads_to_a_page_of_the_site(lineage, site):
    addresses = {part["url"] for part in members(lineage) if part.get("url")}
    assert [address for address in sorted(addresses) if not site.has_place(address, "")] == []


def test_a_name_is_that_of_an_edition_in_the_list(lineage):
    editions = [edition["id"] for edition in lineage["editions"]]
    for section in lineage["sections"]:
        places = [editions.index(name["edition"]) for name in section["names"]]
        assert places == sorted(places), section["id"]


def test_a_section_can_be_followed_over_its_renumberings(lineage):
    """災害時の緊急連絡 was 29, then 30, and is 31."""
    disaster = next(section for section in lineage["sections"] if section["id"] == "disaster")
    numbers = {name["edition"]: name["number"] for name in disaster["names"]}
    assert (numbers["2023-02"], numbers["2023-10"], numbers["2024-02"]) == ("29", "30", "31")
