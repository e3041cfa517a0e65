import HandbookModel
import HandbookParsing
import HandbookTestKit
import Testing

@testable import HandbookLinking

/// Content read and linked, with everything that was reported on the way.
struct LinkedExample {
  let linked: LinkedHandbook
  let report: Report

  init(_ content: Content) throws {
    var report = Report()
    let handbook = try #require(Handbook(parsing: content, report: &report))
    linked = LinkedHandbook(linking: handbook, report: &report)
    self.report = report
  }

  /// The section that the examples of these tests point at.
  static let second = """
    ## 見出し {#part}

    - [ ] 規則を守ること。 {#rule}

    紙の扱い {#paper .classification}

    | 区分 | 極秘 {#secret} | 公開 {#open} |
    |---|---|---|
    | 持出 {#carry} | 禁止 | 自由 |
    | 廃棄 {#shred} | 裁断 | 自由 |
    """
}
