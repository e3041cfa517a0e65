import HandbookLinking
import HandbookModel
import HandbookParsing
import HandbookTestKit
import Testing

@testable import HandbookNaming

@Suite struct LinkedHandbookNamingTests {
  private static let first = """
    ## 見出し[](second.md) {#part}

    - [ ] 規則を守ること。 {#rule}

    紙の扱い {#paper .classification}

    | 区分 | < | 極秘 {#secret} |
    |---|---|---|
    | 持出 {#carry} | < | 禁止 |
    | 保管 | 束 {#many} | 鍵 |
    | ^ | 単体 {#one} | 箱 |

    {#bare}

    | 甲 |
    |---|
    | 乙 |
    """
  private static let second = "データ {#data .classification}\n\n| 区分 | 極秘 {#s} |\n|---|---|\n| 複製 {#copy} | 禁止 |"

  static let names: [(Target, String)] = [
    (.section("first"), "1. firstの題名"),
    (.heading("first", "part"), "1.「見出し2. secondの題名」"),
    (.rule(RuleID("first", "rule")), "1-1"),
    (.table("paper"), "表1 紙の扱い"),
    (.table("data"), "表2 データ"),
    (.table("bare"), "bare"),
    (.row(RowID("paper", "carry")), "表1・持出"),
    (.row(RowID("paper", "one")), "表1・保管・単体"),
    (.cell(CellID(RowID("paper", "one"), "secret")), "表1・保管・単体・極秘"),
    (.row(RowID("data", "copy")), "表2・複製"),
    (.document("policy"), "基本方針"),
    (.role("office"), "ISMS事務局"),
    (.audience("staff"), "社員"),
    (.term("virus"), "ウイルス"),
    (.control("A.5.17"), "A.5.17"),
    (.edition("2024-02"), "2024年2月版"),
    (.change(ChangeID("2024-02", 1)), "2024年2月版の変更履歴"),
    (.task("do"), "する"),
    (.list(.roles), "役割と対象者"),
  ]

  private static func linked(_ content: Content) throws -> LinkedHandbook {
    var report = Report()
    let handbook = try #require(Handbook(parsing: content, report: &report))
    return LinkedHandbook(linking: handbook, report: &report)
  }

  @Test(arguments: names) func `a target has the name that the handbook prints`(
    _ target: Target, _ expected: String
  ) throws {
    let files = ["tasks.yml": "tasks:\n  - {id: do, title: する, rules: [first/rule]}\n"]
    let linked = try Self.linked(.example(["first": Self.first, "second": Self.second], files: files))
    #expect(linked.name(of: target) == expected)
  }

  @Test func `numbers follow the order of the sections`() throws {
    let text = "- [ ] 一をすること。 {#a}\n- [ ] 二をすること。 {#b}"
    let linked = try Self.linked(.example(["z": text, "a": text]))
    #expect(linked.number(of: RuleID("z", "b")) == "1-2")
    #expect(linked.number(of: RuleID("a", "a")) == "2-1")
    #expect(linked.number(of: RuleID("a", "none")) == nil)
  }
}
