import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookRendering

extension RenderedExample {
  /// Three editions of a small handbook: a rule is amended, moves to another section, and one is given up.
  static func threeEditions(latest: String = "2024-02") throws -> RenderedExample {
    try RenderedExample(
      edition(
        latest,
        [
          "new": "- [ ] 新しく守ること。 {#fresh}",
          "first": "- [ ] 10桁以上にすること。 {#length}\n- [ ] 声に出さないこと。 {#quiet}",
          "second": "- [ ] 戸を閉めること。 {#door}",
        ]),
      after: [
        edition(
          "2023-04",
          [
            "first": "- [ ] 8桁以上にすること。 {#length}\n- [ ] 紙に書いてはならない。 {#paper}\n- [ ] 戸を閉めること。 {#door}",
            "second": "- [ ] 灯りを消すこと。 {#light}",
          ]),
        edition(
          "2023-10",
          [
            "first": "- [ ] 8桁以上にすること。 {#length}\n- [ ] 声に出さないこと。 {#quiet}",
            "second": "- [ ] 灯りを消すこと。 {#light}\n- [ ] 戸を閉めること。 {#door}",
          ]),
      ])
  }

  /// An edition of the example with a history of its own.
  static func edition(
    _ id: String, _ sections: KeyValuePairs<String, String>, rows: [String] = ["全項目 {all} | 見直し"]
  ) -> Content {
    let texts = Content.exampleTexts(sections)
    let own = "edition:\n  id: 2024-02\n  name: 2024年2月版\n  date: 2024-02"
    let isWorking = id == Edition.working.id.written
    let data = isWorking ? "edition: next" : "edition:\n  id: \(id)\n  name: \(id)版\n  date: \(id)"
    let outline = (texts["handbook.yml"] ?? "").replacing(own, with: data)
    let heading = isWorking ? "## 次の版 {#next}" : "## \(id)版 {#\(id) date=\(id)}"
    let history =
      "\(heading)\n\n| 改編項 | 改編内容 |\n|---|---|\n"
      + rows.map { "| \($0) |\n" }.joined()
    return .example(sections, files: ["handbook.yml": outline, "history.md": history])
  }
}
