import Foundation
import HandbookModel
import HandbookPublishing
import Testing

@testable import handbook

@Suite struct ExplainCommandTests {
  @Test func `an id is explained by rule, reason, example and the way to allow it`() throws {
    let outcome = try Tool().run("explain", "unclear-strength")
    #expect(
      outcome.out == """
        unclear-strength（警告）
        規則は、強さが分かる言い方で結びます。

        なぜ: 文末から強さが読み取れない規則は、「必須」なのか「推奨」なのかを読む人に示せません。

        こう書くと指摘します (sections/first.md):

            - [ ] 窓は閉まる {#window}

        こう書きます:

            - [ ] 窓を閉めること。 {#window}

        そのままでよいときは「<!-- handbook:allow unclear-strength 理由 -->」と書くと、その行だけ止められます。

        """)
    #expect(try Tool().run("explain", "unclear-strength", "--lang", "en").out.contains("Why: A rule whose ending"))
  }

  @Test func `without an id all are listed, a line each`() throws {
    let lines = try Tool().run("explain").out.split(separator: "\n")
    #expect(lines.map { $0.prefix { $0 != " " } } == Explanation.all.map { $0.id[...] })
  }

  @Test func `an error cannot be allowed`() throws {
    let outcome = try Tool().run("explain", "raw-html")
    #expect(outcome.out.hasPrefix("raw-html（誤り）\n") && !outcome.out.contains("handbook:allow"))
  }

  /// `make golden` writes it.
  @Test func `the list for authors is up to date`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../docs")
    let written = try String(contentsOf: folder.appendingPathComponent("checks.ja.md"), encoding: .utf8)
    #expect(try Tool().run("explain", "--format", "markdown").out == written)
  }

  @Test func `the list for authors holds each id once, in a table and as a chapter`() throws {
    let text = try Tool().run("explain", "--format", "markdown", "--lang", "en").out
    let lines = text.split(separator: "\n")
    let rows = lines.filter { $0.hasPrefix("| `") }.compactMap { $0.split(separator: "`").dropFirst().first }
    let chapters = lines.filter { $0.hasPrefix("## ") && $0.hasSuffix(")") }.map {
      $0.dropFirst(3).prefix { $0 != " " }
    }
    #expect(rows == Explanation.all.map { $0.id[...] })
    #expect(Set(chapters).isSuperset(of: rows))
  }

  @Test func `programs read the same`() throws {
    struct Entry: Decodable {
      struct Example: Decodable { var path: String, wrong: String, right: String, others: [String: String] }
      var id: String, severity: String, rule: String, because: String, example: Example?
    }
    let outcome = try Tool().run("explain", "--format", "json", "--lang", "en")
    let entries = try JSONDecoder().decode([Entry].self, from: Data(outcome.out.utf8))
    #expect(entries.map(\.id) == Explanation.all.map(\.id))
    #expect(entries.map(\.rule) == Explanation.all.map(\.rule.english))
    #expect(entries.map(\.because) == Explanation.all.map(\.because.english))
    #expect(entries.map(\.example?.wrong) == Explanation.all.map(\.example?.wrong))
    let one = try Tool().run("explain", "id-missing", "--format=json")
    #expect(try JSONDecoder().decode([Entry].self, from: Data(one.out.utf8)).map(\.severity) == ["error"])
  }

  @Test func `an unknown id leads to the list`() throws {
    #expect(try Tool().run("explain", "raw-htlm").err.contains("「raw-htlm」という指摘はありません"))
  }
}
