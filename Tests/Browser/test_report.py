"""What `handbook check --format json` prints keeps the promises of `docs/report.schema.json`."""

import json
import shutil
import subprocess

import pytest
from jsonschema import Draft202012Validator


@pytest.fixture(scope="module")
def schema(repository):
    return json.loads((repository / "docs/report.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def findings(repository, tmp_path):
    """What is found in the repository's content after a change to its files."""

    def check(change):
        content = shutil.copytree(repository / "content", tmp_path / "content")
        change(content)
        arguments = [repository / ".build/debug/handbook", "check", "--format", "json", "--content", content]
        run = subprocess.run(arguments, capture_output=True, cwd=repository, check=False)
        assert run.stderr == b""
        return json.loads(run.stdout)

    return check


def spoil(content):
    """Breaks a reference, repeats an id, leaves an idle allowance and takes a listed file away."""
    sections = sorted((content / "sections").glob("*.md"))
    with sections[0].open("a", encoding="utf-8") as section:
        section.write("\n## 一 {#same}\n\n## 二 {#same}\n\n[](nowhere.md) <!-- handbook:allow raw-html 理由 -->\n")
    sections[1].unlink()


@pytest.mark.parametrize("change", [lambda content: None, spoil, lambda content: (content / "handbook.yml").unlink()])
def test_findings_are_valid_by_their_schema(findings, schema, change):
    Draft202012Validator.check_schema(schema)
    found = findings(change)
    faults = Draft202012Validator(schema).iter_errors(found)
    assert [f"{fault.json_path}: {fault.message:.300}" for fault in faults] == []


def test_every_field_is_used_and_explained(findings, schema):
    found = findings(spoil)
    parts = {
        "finding": found,
        "note": [note for finding in found for note in finding["notes"]],
        "fix": [finding["fix"] for finding in found if "fix" in finding],
        "place": [finding["place"] for finding in found],
    }
    assert parts.keys() == schema["$defs"].keys()
    for name, values in parts.items():
        fields = schema["$defs"][name]["properties"]
        assert {field for value in values for field in value} == set(fields)
        assert [field for field, part in fields.items() if not part.get("description")] == []
