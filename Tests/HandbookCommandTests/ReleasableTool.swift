import Foundation

extension Tool {
  private static let outline = """
    title: 例
    organization: 例の会社
    edition: next
    number: B01
    office: 事務局
    classification: 社外秘
    scope: 全社
    next-review: 2025年
    sections: [first]

    """
  private static let history = "## 次の版 {#next}\n\n| 改編項 | 改編内容 |\n|---|---|\n| 全項目 {all} | 新設 |\n"

  /// Whether the calls of a run can be counted, killed and refused.
  static let hasStrace = FileManager.default.fileExists(atPath: "/usr/bin/strace")

  /// A tool whose content can be released.
  static func releasable() throws -> Tool {
    try Tool(["first": "- [ ] 窓を閉めること。 {#window}"], files: ["handbook.yml": outline, "history.md": history])
  }

  /// The line of the shell that releases the content as the edition of a date.
  static func release(_ date: String) -> String {
    "\"$0\" release --date \(date) --effective \(date) --approved-by manager"
  }

  /// The files of the content that are the author's: without those of a release under way.
  var ownFiles: [String: Data] { files(in: "content").filter { !$0.key.contains("/.") && !$0.key.hasPrefix(".") } }
}
