import Foundation
import HandbookModel
import Testing

@testable import HandbookPublishing

@Suite struct ReleaseTests {
  @Test func `a release freezes the content with its data and opens the next edition`() throws {
    let workshop = try Workshop.releasable()
    let before = workshop.files(in: "content")
    let release = try Release(
      of: workshop.folders, as: Workshop.plan("2024-02"),
      comparing: { _, last in ReleaseComparison(counts: [.init(last == nil ? "初版" : "改正", 1)]) })
    let manifest = try #require(try release.write())
    #expect(manifest.edition.name == "2024年2月版" && manifest.edition.id == "2024-02")
    #expect(manifest.approvals == [Approval(act: "承認", by: "部門責任者", date: "2024-02")])
    #expect(manifest.changes == [.init("初版", 1)])
    #expect(manifest.workTree == .none && manifest.origin == .released && manifest.previous == nil)

    var after = workshop.files(in: "content")
    let frozen = after.filter { $0.key.hasPrefix("editions/") }
    #expect(frozen.count == before.count + 2)
    #expect(try workshop.editions().editions.first?.manifest == manifest)
    let outline = workshop.text("editions/2024-02/handbook.yml")
    #expect(
      outline == Workshop.outline.replacing(
        "edition: next  # 作業中",
        with: "edition:  # 作業中\n  id: 2024-02\n  name: 2024年2月版\n  date: 2024-02\n  effective: 2024-02")
        + "approvals:\n  - {act: 承認, by: 部門責任者, date: 2024-02}\n")
    #expect(workshop.text("history.md").hasPrefix("## 2024年2月版 {#2024-02 date=2024-02}\n"))
    #expect(workshop.text("editions/2024-02/history.md") == workshop.text("history.md"))
    after["history.md"] = before["history.md"]
    #expect(after.filter { !$0.key.hasPrefix("editions/") } == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(workshop.root)/content/editions") == ["2024-02"])
  }

  @Test func `an edition that had its data already gets them anew, and the next is opened`() throws {
    let own = "edition:\n  id: a\n  name: 初版\n  date: 2020-01  # 仮"
    let workshop = try Workshop.releasable([
      "handbook.yml": Workshop.outline.replacing("edition: next  # 作業中", with: own)
    ])
    #expect(try workshop.release("2024-02-01") == [])
    #expect(workshop.text("handbook.yml") == Workshop.outline.replacing("edition: next  # 作業中", with: "edition: next"))
    #expect(workshop.text("editions/2024-02-01/handbook.yml").contains("  date: 2024-02-01  # 仮\n"))
  }

  @Test func `the same content gives the same edition`() throws {
    let (one, other) = (try Workshop.releasable(), try Workshop.releasable())
    try one.release("2024-02")
    try other.release("2024-02")
    #expect(!one.files(in: "content/editions").isEmpty)
    #expect(one.files(in: "content") == other.files(in: "content"))
  }

  @Test func `everything that stands against it is said at once, and nothing is written`() throws {
    let workshop = try Workshop.releasable()
    try workshop.release("2024-02")
    try workshop.write(
      Workshop.outline.split(separator: "\n").filter {
        $0.hasPrefix("title") || $0.hasPrefix("org") || $0.hasPrefix("edit")
      }
      .joined(separator: "\n") + "\nsections: [first]\n", to: "content/handbook.yml")
    try workshop.remove("content/sections/second.md")
    try workshop.write(
      "---\ntitle: 戸\n---\n\n- [ ] 窓を閉めること。 {#window}\n\n[](nowhere.md)\n", to: "content/sections/first.md")
    let before = workshop.files(in: "content")
    let finding = Diagnostic(.fileRefused, Wording(ja: "記載漏れ", en: "left out"), at: .start(of: "history.md"))
    let release = try Release(
      of: workshop.folders,
      as: ReleasePlan(date: try #require(EditionDate("2024-02")), effective: nil, approvers: ["nobody"]),
      comparing: { _, _ in ReleaseComparison(findings: [finding]) })
    #expect(try release.write() == nil)
    #expect(
      release.report.errors.sorted.map(\.id).sorted() == [
        "file-refused", "reference-broken", "release-approver", "release-edition", "release-field-missing",
        "release-field-missing", "release-field-missing", "release-field-missing", "release-field-missing",
        "release-field-missing", "release-id-vanished", "release-id-vanished",
      ])
    #expect(release.report.errors.diagnostics.allSatisfy { $0.fix != nil || $0.id == "file-refused" })
    #expect(workshop.files(in: "content") == before)
  }

  @Test func `ids that the office gave up may go`() throws {
    let workshop = try Workshop.releasable()
    try workshop.release("2024-02")
    try workshop.remove("content/sections/second.md")
    try workshop.write("---\ntitle: 戸締まり\n---\n\n- [ ] 窓を閉めること。 {#window}\n", to: "content/sections/first.md")
    let outline = Workshop.outline.replacing("[first, second]", with: "[first]")
    try workshop.write(outline + "retired: [second]\n", to: "content/handbook.yml")
    #expect(try workshop.release("2024-03") == ["release-id-vanished"])
    try workshop.write(outline + "retired: [second, first#key]\n", to: "content/handbook.yml")
    #expect(try workshop.release("2024-03") == [])
  }

  @Test(arguments: ["2024-02", "2024-01", "2023-12-31"])
  func `an edition comes after the last one`(_ date: String) throws {
    let workshop = try Workshop.releasable()
    try workshop.release("2024-02")
    #expect(try workshop.release(date) == ["release-edition"])
  }

  /// The rows of an edition that adds a rule to the first section, and where the release is refused: a line of a file.
  static let histories: [(history: String, refusals: [String])] = [
    ("## 次の版 {#next}\n\n| 改編項 | 改編内容 |\n|---|---|\n| \(row) | 文言を修正 |\n", ["history-row-kind history.md:11"]),
    (
      "## 次の版 {#next}\n\n| 改編項 | 改編内容 |\n|---|---|\n| \(row) | 規則を追加、ページタイトルを変更 |\n",
      ["history-renaming history.md:11"]
    ),
    ("## 次の版 {#next}\n", ["history-omission sections/first.md:7 history.md:7"]),
    ("", ["history-omission sections/first.md:7 history.md:5"]),
    (
      "## 次の版 {#next}\n\n| 改編項 | 改編内容 |\n|---|---|\n<!-- handbook:allow history-row-kind 別に知らせた -->\n| \(row) | 文言を修正 |\n",
      []
    ),
    (
      "## 次の版 {#next}\n\n| 改編項 | 改編内容 |\n|---|---|\n| \(row) | 文言を修正 <!-- handbook:allow history-row-idle 別 --> |\n",
      ["history-row-kind history.md:11"]
    ),
  ]
  private static let row = "[1. 戸締まり](sections/first.md)"

  @Test(arguments: histories) func `a history that is wrong is refused at its row, unless its authors allow it`(
    _ example: (history: String, refusals: [String])
  ) throws {
    let workshop = try Workshop.releasable()
    try workshop.release("2024-02")
    let before = workshop.text("history.md")
    try workshop.write("\(before)\n\(example.history)", to: "content/history.md")
    try workshop.write(
      "\(workshop.text("sections/first.md").dropLast())\n- [ ] 戸を閉めること。 {#door}\n", to: "content/sections/first.md")
    let release = try Release(
      of: workshop.folders, as: Workshop.plan("2024-03"), comparing: ReleaseComparison.ofHistory)
    let places = release.report.errors.sorted.map { finding in
      ([finding.span] + finding.notes.map(\.span).filter { $0.path == "history.md" }).reduce(finding.id) {
        words, span in
        let lines = Array(workshop.text(span.path).utf8).prefix(Int(span.range.start)).count {
          $0 == UInt8(ascii: "\n")
        }
        return "\(words) \(span.path):\(lines + 1)"
      }
    }
    #expect(places == example.refusals)
    #expect(try (release.write() != nil) == example.refusals.isEmpty)
  }

  @Test func `an id that differs from another in capitals alone is taken`() throws {
    let workshop = try Workshop.releasable()
    for (date, id, errors) in [("2024-02", "V1", []), ("2024-03", "v1", ["release-edition"]), ("2024-03", "v2", [])] {
      let day = try #require(EditionDate(date))
      let plan = ReleasePlan(date: day, effective: day, approvers: ["manager"], id: EditionID(id))
      let release = try Release(of: workshop.folders, as: plan)
      #expect(release.report.errors.sorted.map(\.id) == errors)
      _ = try release.write()
    }
  }

  @Test func `content that changes between looking and freezing is not frozen`() throws {
    let workshop = try Workshop.releasable()
    let release = try Release(of: workshop.folders, as: Workshop.plan("2024-02"))
    try workshop.write("別", to: "content/README.md")
    #expect(throws: WorldError.self) { try release.write() }
    #expect(workshop.names(in: "content/editions") == [])
  }

  @Test(.enabled("needs to mount a small file system", { SmallDisk.canMount }))
  func `a full disk freezes nothing, and says so`() throws {
    let workshop = try Workshop.releasable(["notes.md": String(repeating: "覚え書き。\n", count: 20_000)])
    let disk = try SmallDisk(at: "\(workshop.root)/disk")
    defer { disk.unmount() }
    for (path, bytes) in workshop.files(in: "content") {
      try workshop.write(String(decoding: bytes, as: UTF8.self), to: "disk/content/\(path)")
    }
    let folders = Folders(
      content: "\(workshop.root)/disk/content", templates: workshop.folders.templates, output: workshop.folders.output)
    let before = workshop.files(in: "disk/content")
    let release = try Release(of: folders, as: Workshop.plan("2024-02"))
    let error = try #require(throws: WorldError.self) { try release.write() }
    #expect(error.summary.japanese.contains("ディスクの空きがありません"))
    #expect(error.summary.japanese.hasSuffix("版はまだ発行していません"))
    #expect(workshop.files(in: "disk/content") == before)
    try workshop.remove("disk/content/notes.md")
    #expect(try Release(of: folders, as: Workshop.plan("2024-02")).write()?.edition.id == "2024-02")
  }

  @Test func `a folder of an edition restored afterwards takes its place in the chain`() throws {
    let workshop = try Workshop.releasable()
    for (path, text) in try Workshop.releasable().files(in: "content") {
      let own = String(decoding: text, as: UTF8.self).replacing(
        "edition: next", with: "edition: {id: 2023-10, name: 2023年10月版, date: 2023-10}")
      try workshop.write(own, to: "old/\(path)")
    }
    let before = workshop.files(in: "content")
    let restored = try Release(restoring: "\(workshop.root)/old", in: workshop.folders)
    #expect(restored.report.errors.sorted == [])
    #expect(try restored.write()?.origin == .restored)
    #expect(workshop.files(in: "content").filter { !$0.key.hasPrefix("editions/") } == before)
    #expect(try workshop.release("2024-02") == [])
    #expect(try workshop.editions().editions.map(\.manifest.previous?.id) == [nil, "2023-10"])
    let late = try Release(restoring: "\(workshop.root)/old", in: workshop.folders)
    #expect(late.report.errors.sorted.map(\.id) == ["release-edition"])
  }
}
