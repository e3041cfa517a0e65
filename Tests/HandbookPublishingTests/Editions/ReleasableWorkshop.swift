import Foundation
import HandbookModel

@testable import HandbookPublishing

extension Workshop {
  /// What `handbook.yml` holds when nothing keeps it from being released.
  static let outline = """
    # 題名から
    title: 例のハンドブック
    organization: 例の会社
    edition: next  # 作業中
    number: ISMS-B01
    office: 事務局
    classification: 社外秘
    scope: 全社
    next-review: 2025年2月
    # 並び
    sections: [first, second]

    """

  /// A workshop whose content can be released.
  static func releasable(_ files: [String: String] = [:]) throws -> Workshop {
    let own = [
      "handbook.yml": outline, "history.md": "## 次の版 {#next}\n\n| 改編項 | 改編内容 |\n|---|---|\n| 全項目 {all} | 新設 |\n",
      "sections/first.md": "---\ntitle: 戸締まり\n---\n\n- [ ] 窓を閉めること。 {#window}\n- [ ] 鍵を返すこと。 {#key}\n",
      "sections/second.md": "---\ntitle: 火の元\n---\n\n- [ ] 火を消すこと。 {#fire}\n",
    ]
    return try Workshop([:], files: own.merging(files) { _, new in new })
  }

  /// A plan of a day.
  static func plan(_ date: String, by approver: String = "manager") -> ReleasePlan {
    let day = EditionDate(date) ?? .open
    return ReleasePlan(date: day, effective: day, approvers: [approver])
  }

  /// Releases the content; the ids of the errors if it is not released.
  @discardableResult
  func release(_ date: String) throws -> [String] {
    let release = try Release(of: folders, as: Self.plan(date))
    _ = try release.write()
    return release.report.errors.sorted.map(\.id)
  }

  /// What a reading of the content says of its editions.
  func editions() throws -> (editions: [FrozenEdition], findings: [Diagnostic]) {
    var report = Report()
    let content = try Content(readingFrom: Folder(path: folders.content), report: &report)
    let editions = Editions(of: content, report: &report)
    return (editions.all, report.sorted)
  }

  /// The text of a file of the content.
  func text(_ path: String) -> String {
    String(decoding: files(in: "content")[path] ?? .init(), as: UTF8.self)
  }
}
