import HandbookModel
import Testing

@testable import HandbookPublishing

@Suite struct OutlineTextTests {
  private let edition = Edition(
    id: "2024-10", name: "2024年10月版", date: EditionDate("2024-10-01") ?? .open, effective: EditionDate("2024-10-15"))

  private func released(_ text: String) -> String {
    var outline = OutlineText(Array(text.utf8))
    outline.set(edition)
    return String(decoding: outline.bytes, as: UTF8.self)
  }

  private func working(_ text: String) -> String {
    var outline = OutlineText(Array(text.utf8))
    outline.setWorking()
    return String(decoding: outline.bytes, as: UTF8.self)
  }

  private static let block = "edition:\n  id: 2024-10\n  name: 2024年10月版\n  date: 2024-10-01\n  effective: 2024-10-15\n"

  @Test func `the working edition becomes a released one and back, and nothing else changes`() {
    let text = "# 初め\ntitle: 題\nedition: next\n# 並び\nsections: [a]\n"
    let after = "# 初め\ntitle: 題\n\(Self.block)# 並び\nsections: [a]\n"
    #expect(released(text) == after)
    #expect(working(after) == text)
    #expect(working(text) == text)
  }

  @Test func `comments, order and indentation of the author stay`() {
    let text =
      "edition: # 版\n    date: 2020-01 # 仮の日\n    # 注\n    id: 'a#b'\n    name: \"古い # 版\"  # 名\n\n# 次\noffice: x\n"
    #expect(
      released(text)
        == "edition: # 版\n    date: 2024-10-01 # 仮の日\n    # 注\n    id: 2024-10\n    name: 2024年10月版  # 名\n"
        + "    effective: 2024-10-15\n\n# 次\noffice: x\n")
    #expect(working(text) == "edition: next # 版\n# 注\n\n# 次\noffice: x\n")
  }

  @Test func `a value that the edition does not have goes`() {
    var outline = OutlineText(Array("edition:\n  id: a\n  name: b\n  date: 2020-01\n  effective: 2020-02\n".utf8))
    outline.set(Edition(id: "c", name: "d", date: EditionDate("2021-01") ?? .open))
    #expect(String(decoding: outline.bytes, as: UTF8.self) == "edition:\n  id: c\n  name: d\n  date: 2021-01\n")
  }

  @Test func `an edition in braces is written in lines`() {
    #expect(released("edition: {id: a, name: b, date: 2020-01} # 版\n").hasPrefix("edition: # 版\n  id: 2024-10\n"))
  }

  @Test func `the line endings of Windows and a missing last one are borne`() {
    #expect(
      released("title: a\r\nedition: next\r\noffice: b\r\n")
        == "title: a\n\(Self.block)office: b\n".replacing("\n", with: "\r\n"))
    #expect(released("edition: next") == Self.block)
  }

  @Test(arguments: [
    ("title: a\n", "title: a\napprovals:\n  - {act: 承認, by: 社長, date: 2024}\n"),
    ("approvals: []  # 記録\noffice: b\n", "approvals:  # 記録\n  - {act: 承認, by: 社長, date: 2024}\noffice: b\n"),
    (
      "approvals:\n- act: 作成\n  by: 事務局\n\n# 次\noffice: b\n",
      "approvals:\n- act: 作成\n  by: 事務局\n- {act: 承認, by: 社長, date: 2024}\n\n# 次\noffice: b\n"
    ),
  ])
  func `approvals join those that are there`(_ text: String, _ expected: String) {
    var outline = OutlineText(Array(text.utf8))
    let isAdded = outline.add([Approval(act: "承認", by: "社長", date: "2024")])
    #expect(isAdded)
    #expect(String(decoding: outline.bytes, as: UTF8.self) == expected)
  }

  @Test func `a list in brackets is left alone and said to be`() {
    var outline = OutlineText(Array("approvals: [{act: a, by: b}]\n".utf8))
    let isAdded = outline.add([Approval(act: "承認", by: "社長", date: nil)])
    #expect(!isAdded)
  }
}
