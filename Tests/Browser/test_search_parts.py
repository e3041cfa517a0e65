"""The search of a handbook so large that its index comes in parts: the real one, and 40 more sections."""

import re
import shutil

import pytest

from test_search import answers, ask, opened, status
from test_search_engine import differences, engine_of
from visits import Visits

SECTIONS = 40
# The one section that holds a word of its own.
BRAZIER = 38
PARAGRAPH = "倉庫{0}号の点検では、担当者{0}が記録票{0}に温度と湿度を書き、棚{0}の施錠を確かめてから翌朝までに保管庫へ戻すこと。"
KILOBYTE = 1024


@pytest.fixture(scope="module")
def large(repository, run_tool, tmp_path_factory):
    """The folder of the content, and that of its site."""
    folder = tmp_path_factory.mktemp("large")
    content = folder / "content"
    shutil.copytree(repository / "content", content)
    names = [f"store-{number}" for number in range(1, SECTIONS + 1)]
    for number, name in enumerate(names, 1):
        rules = "\n".join(f"- [ ] {PARAGRAPH.format(number * 100 + rule)} {{#rule-{rule}}}" for rule in range(4))
        more = "\n\n".join(PARAGRAPH.format(number * 100 + place) for place in range(10, 60))
        if number == BRAZIER:
            rules += "\n- [ ] 火鉢の灰は、火の番が捨てること。 {#brazier conflicts=paper/fax/top-secret}"
        text = f"---\ntitle: 倉庫{number}号\naudience: [staff]\n---\n\n倉庫{number}号について定める。\n\n{rules}\n\n{more}\n"
        (content / "sections" / f"{name}.md").write_text(text, encoding="utf-8")
    profile = content / "handbook.yml"
    listed = "".join(f"  - {name}\n" for name in names)
    profile.write_text(profile.read_text(encoding="utf-8").rstrip("\n") + f"\n{listed}", encoding="utf-8")
    run_tool(["build", "--quiet", "--content", str(content), "--output", str(folder / "site")])
    return content, folder / "site"


@pytest.fixture
def large_site(large, tmp_path):
    """A copy to be damaged."""
    return shutil.copytree(large[1], tmp_path / "site")


def parts(site):
    return sorted((site / "search").glob("part-*.js"), key=lambda path: int(re.search(r"\d+", path.name)[0]))


def wait_until_whole(tab):
    tab.wait_for_function("() => !document.querySelector('.search-status').textContent.includes('読み込みながら')")


def test_a_first_answer_takes_little_of_the_index(large):
    _, site = large
    sizes = [path.stat().st_size for path in parts(site)]
    assert len(sizes) > 2
    assert (site / "search/index.js").stat().st_size + max(sizes) <= 400 * KILOBYTE


def test_all_parts_together_answer_as_the_build_does(large, browser, tool):
    content, site = large
    with engine_of(browser, site, [f"search/{path.name}" for path in parts(site)]) as engine:
        queries = ["部外秘 メール 添付", "倉庫37号", "記録票3710", "もちだし", "71-3", "棚 施錠 温度"]
        assert differences(queries, engine, lambda queries, limit: tool(queries, limit, content)) == []


@pytest.mark.parametrize("kind", ["file", "web"])
def test_parts_are_fetched_when_something_is_asked(kind, large, new_tab, serve):
    address = serve(large[1]) if kind == "web" else large[1].as_uri()
    visits = Visits(new_tab, address)
    requests = []
    new_tab.on("request", lambda request: requests.append(request.url))
    opened(new_tab, address)
    assert [url for url in requests if "/search/part-" in url] == []
    ask(new_tab, f"倉庫{SECTIONS}号")
    wait_until_whole(new_tab)
    assert answers(new_tab)[0]["id"] == f"store-{SECTIONS}"
    assert re.search(r"\d+件", status(new_tab))
    fetched = [url for url in requests if "/search/part-" in url]
    assert len(fetched) == len(set(fetched)) == len(parts(large[1]))
    assert visits.faults == []


@pytest.mark.parametrize("query", ["火鉢", "ひばち", "hibachi"])
@pytest.mark.parametrize("kind", ["file", "web"])
def test_only_the_parts_that_may_hold_what_is_asked_are_fetched(kind, query, large, new_tab, serve):
    fetched = fetched_for(query, new_tab, serve(large[1]) if kind == "web" else large[1].as_uri())
    assert answers(new_tab)[0]["id"] == f"store-{BRAZIER}/brazier"
    assert [path for path in fetched if path.startswith("search/part-")] == [part_with("火鉢", large[1])]
    assert re.search(r"^\d+件", status(new_tab))
    assert sum((large[1] / path).stat().st_size for path in fetched) <= 400 * KILOBYTE


def test_the_part_that_holds_the_rarest_word_comes_first(large, new_tab):
    fetched = fetched_for("火鉢 倉庫", new_tab, large[1].as_uri())
    fetched = [path for path in fetched if path.startswith("search/part-")]
    assert fetched[0] == part_with("火鉢", large[1])
    assert len(fetched) == len(parts(large[1]))


def test_a_rule_that_pulls_against_a_cell_is_fetched_to_stand_beside_it(large, new_tab):
    fetched = fetched_for("電話連絡", new_tab, large[1].as_uri())
    fetched = [path for path in fetched if path.startswith("search/part-")]
    assert fetched == [f"search/{parts(large[1])[0].name}", part_with("火鉢", large[1])]
    assert [answer["id"] for answer in answers(new_tab)][:2] == ["paper/fax/top-secret", f"store-{BRAZIER}/brazier"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [("71-3", f"store-{SECTIONS}/rule-2"), ("store-25/rule-3", "store-25/rule-3"), ("29 2023年2月版", "disaster"), ("飲み会", "drinking")],
)
def test_numbers_ids_and_synonyms_lead_into_the_right_part(query, expected, large, new_tab):
    fetched_for(query, new_tab, large[1].as_uri())
    assert answers(new_tab)[0]["id"] == expected


@pytest.mark.parametrize("damage", ["missing", "cut", "senseless"])
def test_without_the_directory_all_parts_are_fetched(damage, large_site, new_tab):
    for path in (large_site / "search").glob("pairs-*.js"):
        text = path.read_text(encoding="utf-8")
        if damage == "missing":
            path.unlink()
        elif damage == "cut":
            path.write_text(text[: len(text) // 2], encoding="utf-8")
        else:
            path.write_text(re.sub(r", .*", ", 2);", text, flags=re.DOTALL), encoding="utf-8")
    # A word that the lists hold, too, so that it never seems to stand nowhere.
    fetched = fetched_for("パスワード", new_tab, large_site.as_uri())
    assert "rule" in [answer["kind"] for answer in answers(new_tab)]
    assert len([path for path in fetched if path.startswith("search/part-")]) == len(parts(large_site))


def fetched_for(query, tab, address):
    """The files of the index that are asked for until a query is answered."""
    paths = []
    tab.on("request", lambda request: paths.extend(re.findall(r"search/[\w-]+\.js$", request.url.split("/assets/")[0])))
    opened(tab, address)
    ask(tab, query)
    wait_until_whole(tab)
    return paths


def part_with(text, site):
    return next(f"search/{path.name}" for path in parts(site) if text in path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("damage", ["missing", "cut", "senseless"])
def test_a_part_that_cannot_be_used_is_said_and_the_others_answer(damage, large_site, new_tab, serve):
    broken = parts(large_site)[1]
    text = broken.read_text(encoding="utf-8")
    lost = re.search(r"store-\d+", text)[0]
    if damage == "missing":
        broken.unlink()
    else:
        broken.write_text(text[: len(text) // 2] if damage == "cut" else "handbookSearch.add(1, 2);", encoding="utf-8")
    for address in [large_site.as_uri(), serve(large_site)]:
        opened(new_tab, address)
        ask(new_tab, f"倉庫{SECTIONS}号")
        wait_until_whole(new_tab)
        assert answers(new_tab)[0]["id"] == f"store-{SECTIONS}"
        assert "索引の一部を読み込めなかった" in status(new_tab)
        assert f"{lost}/rule-1" not in [answer["id"] for answer in ask(new_tab, f"{lost}/rule-1")]
        assert ask(new_tab, "部外秘 メール 添付")[0]["id"] == "data/mail/confidential"
