"""The browser's search answers as the build's own engine does, whatever is typed."""

import json
import random
import re
from contextlib import contextmanager

import pytest

SEED = 31

# Where the characters come from that staff type and paste, and those that only an attacker would.
BLOCKS = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x2000, 0x206F), (0x2100, 0x214F), (0x2460, 0x24FF), (0x2F00, 0x2FD5),
    (0x3000, 0x303F), (0x3041, 0x309F), (0x30A0, 0x30FF), (0x3200, 0x33FF), (0x4E00, 0x4FFF), (0xF900, 0xFAFF),
    (0xFF00, 0xFFEF), (0x1F100, 0x1F1FF), (0x1F300, 0x1F6FF), (0x20000, 0x200FF), (0xD800, 0xDFFF),
]  # fmt: skip
NEIGHBOURS = list("ヴゔァぃウェぉ々\u3099\u309a\u0301ﾞﾟーｰ-‐〜・3三〇十かヶヵケ箇個月所国年条づぢヅ ")

HOSTILE = [
    "あ" * 10_000,
    "".join(chr(0x4E00 + place) for place in range(10_000)),
    "a" * 10_000,
    "部外秘 " * 2_500,
    " ".join(f"w{place}" for place in range(2_000)),
    "\ud800部外秘\udfff",
    "\0",
    "<img src=x onerror=alert(1)>&amp;\"'",
    ".*+?^${}()|[]\\",
    "__proto__",
    "constructor",
    "toString hasOwnProperty",
    "\ue000\ue001",
    "",
    "　",
    "、。",
    "1.",
]


@pytest.fixture(scope="module")
def engine(site, browser):
    with engine_of(browser, site.folder) as tab:
        yield tab


@contextmanager
def engine_of(browser, folder, parts=()):
    """A tab that has the search of a site and nothing else."""
    tab = browser.new_page()
    scripts = [f"assets/search-{name}.js" for name in ["folding", "words", "units", "engine"]]
    for script in [*scripts, "search/index.js", *parts]:
        tab.add_script_tag(path=folder / script)
    tab.evaluate("""() => { window.answersTo = query => {
      const outcome = handbookSearch.search(query);
      const answer = ({entry}) => [entry.kind, entry.id, entry.section || null, entry.label, entry.address];
      return {groups: outcome.groups.slice(0, 10).map(group => outcome.answers(group).map(answer)), missing: outcome.missing};
    }; }""")
    yield tab
    tab.close()


@pytest.fixture(scope="module")
def texts(engine):
    """Every text of every unit of the index, with the kind and the id of the unit."""
    units = engine.evaluate("handbookUnits.entries.map(({kind, id, label, text}) => [kind, id, label, text])")
    return [(kind, unit_id, part) for kind, unit_id, label, text in units for part in [label, text] if len(part) > 8]


def test_the_browser_folds_text_as_the_build_does(engine, tool):
    lines = ["。".join(group) for group in batched(odd_strings(2_000), 50)] + odd_strings(20)
    expected = [outcome["folded"] for outcome in tool(lines, limit=0)]
    assert engine.evaluate("lines => handbookFolding.foldedList(lines)", lines) == expected


def test_the_browser_folds_every_character_as_the_build_does(engine, tool):
    characters = [chr(code) for code in range(0x20, 0x10000) if code not in range(0xD800, 0xE000) and not 0x7F <= code <= 0xA0]
    lines = ["。".join(group) for group in batched(characters, 500)]
    expected = [outcome["folded"] for outcome in tool(lines, limit=0)]
    folded = engine.evaluate("lines => handbookFolding.foldedList(lines)", lines)
    assert [pair for pair in zip(lines, folded, expected) if pair[1] != pair[2]][:3] == []


def test_text_is_folded_the_same_whether_or_not_its_places_are_wanted(engine):
    differing = engine.evaluate(
        """texts => texts.filter(units => {
          const text = String.fromCharCode(...units), {text: folded, starts, ends} = handbookFolding.fold(text);
          const isInOrder = starts.every((start, i) => start < ends[i] && ends[i] <= text.length && !(start < starts[i - 1]));
          return folded !== handbookFolding.folded(text) || folded.length !== starts.length || !isInOrder;
        })""",
        [units(text) for text in odd_strings(2_000)],
    )
    assert differing == []


def test_questions_of_staff_have_the_same_answers_in_the_same_order(engine, tool, repository):
    questions = (repository / "content/questions.yml").read_text(encoding="utf-8")
    queries = [ask.strip("\"'") for ask in re.findall(r"^ *- ask: (.+)$", questions, re.MULTILINE)]
    assert len(queries) >= 120
    assert differences(queries, engine, tool) == []


def test_pieces_of_the_text_have_the_same_answers_in_the_same_order(engine, tool, texts):
    choice = random.Random(SEED)
    pieces = [one_line(piece(choice.choice(texts)[2], choice)) for _ in range(300)]
    queries = [query if place % 3 else f"{query} {pieces[place - 1]}" for place, query in enumerate(pieces)]
    assert differences(queries, engine, tool) == []


def test_whatever_is_typed_has_an_answer_in_time_and_the_same_one(engine, tool):
    milliseconds = engine.evaluate(
        """texts => texts.map(units => {
          const start = performance.now();
          answersTo(String.fromCharCode(...units));
          return performance.now() - start;
        })""",
        [units(text) for text in HOSTILE],
    )
    assert max(milliseconds) < 2_000
    queries = [well_formed(text) for text in HOSTILE if text != "\0"]
    assert differences(queries, engine, tool) == []


def test_every_section_and_every_rule_of_the_handbook_is_in_the_index(engine, site):
    sections = json.loads(site.text("api/handbook.json"))["sections"]
    wanted = {("s", section["id"]) for section in sections}
    wanted |= {("r", rule["id"]) for section in sections for rule in section["rules"]}
    units = {tuple(unit) for unit in engine.evaluate("handbookUnits.entries.map(({kind, id}) => [kind, id])")}
    assert wanted - units == set()


def test_a_unit_that_holds_what_is_typed_is_always_among_the_answers(engine, texts):
    assert missed(engine, texts, 5_000) == []


def test_what_the_handbook_says_of_itself_elsewhere_is_always_among_the_answers(engine, site):
    """By a list that is not the index's own: the handbook as other programs read it."""
    handbook = json.loads(site.text("api/handbook.json"))
    texts = [("s", section["id"], section["title"]) for section in handbook["sections"]]
    texts += [("r", rule["id"], rule["text"]) for section in handbook["sections"] for rule in section["rules"]]
    rows = [row for table in handbook["tables"] for row in table["rows"]]
    texts += [("c", cell["id"], part) for row in rows for cell in row["cells"] for part in [row["label"], cell["value"]]]
    for term in handbook["terms"]:
        texts += [("t", term["id"], part) for part in [term["term"], term["definition"] or "", *term["synonyms"]]]
    texts += [("o", role["id"], part) for role in handbook["roles"] for part in [role["name"], *role["also"]]]
    for document in handbook["documents"]:
        texts += [("d", document["id"], document[part]) for part in ["name", "summary", "level", "place"]]
    for edition in handbook["history"]:
        texts += [("y", row["id"], part) for row in edition["changes"] for part in [edition["name"], row["item"], row["change"]]]
    assert {kind for kind, _, _ in texts} == set("srctody")
    assert missed(engine, [text for text in texts if text[2]], 3_000) == []


def missed(engine, texts, count):
    """Of pieces of texts, each with the kind and the id of its unit, those that do not lead to the unit."""
    choice = random.Random(SEED)
    samples = []
    for _ in range(count):
        kind, unit_id, text = choice.choice(texts)
        samples.append([kind, unit_id, text, piece(text, choice)])
    return engine.evaluate(
        """samples => samples.filter(([kind, id, text, piece]) => {
          const folded = handbookFolding.folded(piece), outcome = handbookSearch.search(piece);
          if (!folded || !handbookFolding.folded(text).includes(folded)) return false;
          return !outcome.groups.flatMap(outcome.answers).some(({entry}) => entry.kind === kind && entry.id === id);
        })""",
        samples,
    )


def test_what_was_found_is_marked_in_the_text_as_it_is_written(engine):
    marked = engine.evaluate(
        """cases => cases.map(([query, text]) => {
          const places = handbookSearch.places(text, handbookSearch.search(query).matches);
          return places.map(([start, end]) => text.slice(start, end));
        })""",
        [
            ["ぱすわーど", "初期ﾊﾟｽﾜｰﾄﾞは変える"],
            ["機密", "<b>機密情報と機 密"],
            ["きみつ", "社外の機密情報"],
            ["password", "𠮷ＰＡＳＳＷＯＲＤ𠮷"],
        ],
    )
    assert marked == [["ﾊﾟｽﾜｰﾄﾞ"], ["機密", "機 密"], ["機密"], ["ＰＡＳＳＷＯＲＤ"]]


def test_answers_that_are_not_wanted_are_left_out(engine):
    kinds = """(query, isWanted) => {
      const outcome = handbookSearch.search(query, isWanted);
      return [...new Set(outcome.groups.flatMap(outcome.answers).map(({entry}) => entry.kind))];
    }"""
    everything = engine.evaluate(f"({kinds})('パスワード')")
    assert "r" in everything
    assert "y" in everything
    without_history = engine.evaluate(f"({kinds})('パスワード', entry => entry.kind !== 'y')")
    assert without_history == [kind for kind in everything if kind != "y"]


def differences(queries, engine, tool):
    """Of the queries that the two engines answer otherwise, what each says."""
    here = engine.evaluate("queries => queries.map(answersTo)", queries)
    there = [
        {
            "groups": [[[answer.get(key) for key in ["kind", "id", "section", "label", "address"]] for answer in group]
                       for group in outcome["groups"]],
            "missing": outcome["missing"],
        }
        for outcome in tool(queries, limit=10)
    ]  # fmt: skip
    assert len(here) == len(there)
    return [found for found in zip(queries, here, there) if found[1] != found[2]][:3]


def odd_strings(count):
    """Strings of characters that folding changes, joins or keeps, without line ends."""
    choice = random.Random(SEED)
    return [
        well_formed("".join(odd_character(choice) for _ in range(choice.randint(1, 12)))) if number % 4 else
        "".join(choice.choice(NEIGHBOURS) for _ in range(choice.randint(1, 8)))
        for number in range(count)
    ]  # fmt: skip


def odd_character(choice):
    return chr(choice.randint(*choice.choice(BLOCKS))) if choice.random() < 0.7 else choice.choice(NEIGHBOURS)


def piece(text, choice):
    """From 2 to 8 characters of a text."""
    length = choice.randint(2, 8)
    start = choice.randrange(max(1, len(text) - length + 1))
    return text[start : start + length]


def one_line(text):
    return text.replace("\n", " ")


def units(text):
    """The UTF-16 units of a text; those of half a pair too, which no other way takes into the browser."""
    data = text.encode("utf-16-le", "surrogatepass")
    return [data[place] | data[place + 1] << 8 for place in range(0, len(data), 2)]


def well_formed(text):
    """The text as a program gets it that takes no halves of pairs."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def batched(items, size):
    return [items[start : start + size] for start in range(0, len(items), size)]
