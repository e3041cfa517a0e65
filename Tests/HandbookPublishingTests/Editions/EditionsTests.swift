import Foundation
import HandbookModel
import Testing

@testable import HandbookPublishing

@Suite struct EditionsTests {
  /// Three editions, each with a text of its own.
  private func workshop() throws -> Workshop {
    let workshop = try Workshop.releasable()
    for (date, text) in [("2020-01", "一"), ("2021-01", "二"), ("2022-01", "三")] {
      try workshop.write(
        "---\ntitle: 火の元\n---\n\n\(text)。\n\n- [ ] 火を消すこと。 {#fire}\n", to: "content/sections/second.md")
      #expect(try workshop.release(date) == [])
    }
    return workshop
  }

  private func findings(_ workshop: Workshop) throws -> [String] {
    try workshop.editions().findings.map { "\($0.id) \($0.span.path)" }
  }

  @Test func `editions come oldest first, each with its files, its manifest and its handbook`() throws {
    let workshop = try workshop()
    let found = try workshop.editions()
    #expect(found.findings == [])
    #expect(found.editions.map(\.id) == ["2020-01", "2021-01", "2022-01"])
    for (edition, text) in zip(found.editions, ["一", "二", "三"]) {
      let section = String(decoding: edition.content.file("sections/second.md")?.bytes ?? [], as: UTF8.self)
      #expect(section.contains(text))
      #expect(edition.linked.handbook.profile.edition == edition.manifest.edition)
      #expect(edition.linked.handbook.code == edition.manifest.code)
      #expect(edition.content.file("manifest.yml") == nil)
    }
    #expect(found.editions.map(\.manifest.previous?.id) == [nil, "2020-01", "2021-01"])
    #expect(Set(found.editions.map(\.manifest.code)).count == 3)
  }

  /// A line of the shell, run in `editions/`, and what is said of it.
  static let damages: [(line: String, findings: [String])] = [
    ("printf x >> 2020-01/sections/first.md", ["edition-altered editions/2020-01/sections/first.md"]),
    (
      "printf x | dd of=2021-01/roles.yml bs=1 seek=9 conv=notrunc 2>/dev/null",
      ["edition-altered editions/2021-01/roles.yml"]
    ),
    ("rm 2020-01/terms.yml", ["edition-altered editions/2020-01/terms.yml"]),
    ("cp 2020-01/terms.yml 2020-01/more.yml", ["edition-altered editions/2020-01/more.yml"]),
    ("mv 2020-01/terms.yml 2020-01/words.yml", ["edition-altered editions/2020-01/terms.yml"]),
    (
      "cd 2021-01/sections; mv first.md x; mv second.md first.md; mv x second.md",
      ["edition-altered editions/2021-01/sections/first.md"]
    ),
    ("mkdir -p 2021-01/editions/a; echo x > 2021-01/editions/a/b", ["edition-altered editions/2021-01/editions/a"]),
    (": > 2020-01/SHA256SUMS", ["edition-altered editions/2020-01/SHA256SUMS"]),
    ("rm 2020-01/manifest.yml", ["edition-unsealed editions/2020-01/manifest.yml"]),
    ("sed -i s/format:.1/format:\\ 2/ 2021-01/manifest.yml", ["edition-format editions/2021-01/manifest.yml"]),
    ("rm -r 2021-01", ["edition-chain editions/2022-01/manifest.yml"]),
    ("rm -r 2020-01", ["edition-chain editions/2021-01/manifest.yml"]),
    (
      "sed -i s/社外/部外/ 2021-01/manifest.yml; echo '#' >> 2020-01/manifest.yml",
      ["edition-chain editions/2021-01/manifest.yml"]
    ),
    (
      "mv 2020-01 x; mv 2021-01 2020-01; mv x 2021-01",
      ["edition-altered editions/2020-01/manifest.yml", "edition-altered editions/2021-01/manifest.yml"]
    ),
    (
      "sed -i 's/date: 2021-01/date: 2020-01/' 2021-01/manifest.yml",
      ["edition-date-repeated editions/2021-01/manifest.yml", "edition-chain editions/2022-01/manifest.yml"]
    ),
    (
      "sed -i 's/date: 2021-01/date: 2019-01/' 2021-01/manifest.yml",
      [
        "edition-chain editions/2020-01/manifest.yml", "edition-chain editions/2021-01/manifest.yml",
        "edition-chain editions/2022-01/manifest.yml",
      ]
    ),
    ("mkdir 2030-01; echo x > 2030-01/a.md", ["edition-unsealed editions/2030-01/manifest.yml"]),
    ("ln -s /etc/passwd 2020-01/link", ["file-refused editions/2020-01/link"]),
    ("echo x > 2020-01/.hidden; echo x > 2020-01/first.md~", []),
  ]

  @Test func `every change to what is frozen is named by its place`() throws {
    let workshop = try workshop()
    #expect(try findings(workshop) == [])
    for damage in Self.damages {
      try workshop.shell("cp -a content/editions kept")
      try workshop.shell(damage.line, in: "content/editions")
      #expect(try findings(workshop) == damage.findings, "\(damage.line)")
      let isRefused = try workshop.build().written == nil
      #expect(isRefused == !damage.findings.isEmpty, "\(damage.line)")
      try workshop.shell("rm -rf content/editions; mv kept content/editions")
    }
  }

  @Test func `each flipped byte of an edition is named by its file`() throws {
    let workshop = try workshop()
    var random = SystemRandomNumberGenerator()
    for (path, data) in workshop.files(in: "content/editions/2021-01") where !["manifest.yml"].contains(path) {
      var bytes = [UInt8](data)
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      let url = URL(fileURLWithPath: "\(workshop.root)/content/editions/2021-01/\(path)")
      try Data(bytes).write(to: url)
      #expect(try findings(workshop).contains("edition-altered editions/2021-01/\(path)"), "\(path) at \(place)")
      try data.write(to: url)
    }
    #expect(try findings(workshop) == [])
  }

  @Test func `what an old edition says is its own affair, unless it cannot be read`() throws {
    let workshop = try Workshop.releasable()
    try workshop.write(
      "title: 題\norganization: 社\nedition: {id: a, name: a, date: 2001}\nsections: []\n", to: "old/handbook.yml")
    let unread = try Release(restoring: "\(workshop.root)/old", in: workshop.folders)
    #expect(unread.report.sorted.map(\.id) == ["date-invalid"])
    try workshop.write("- [ ] 窓は閉まる\n", to: "old/notes.md")
    try workshop.write(
      "title: 題\norganization: 社\nedition: {id: a, name: a, date: 2001-01}\nsections: []\n", to: "old/handbook.yml")
    let manifest = try #require(try Release(restoring: "\(workshop.root)/old", in: workshop.folders).write())
    #expect(manifest.origin == .restored)
    #expect(try workshop.build().written != nil)
  }
}
