import Foundation
import HandbookModel
import HandbookRendering
import Testing

@testable import HandbookPublishing

@Suite struct KeptWorkTests {
  /// What happens to a handbook with two frozen editions, one after the other, in lines of the shell; and whether there is a
  /// site then.
  static let events: [(line: String, hasSite: Bool)] = [
    (":", true),
    ("printf '\\n段落を加えた。\\n' >> content/sections/first.md", true),
    ("echo '[](nowhere.md)' >> content/sections/first.md", false),
    ("echo '<!-- handbook:allow vague-alternative 試し -->' >> content/sections/second.md", false),
    ("sed -i /nowhere/d content/sections/first.md", true),
    ("sed -i /allow/d content/sections/second.md", true),
    ("printf -- '---\\ntitle: 三\\n---\\n\\n[](first.md#window)\\n' > content/sections/third.md", false),
    ("sed -i 's/first, second/third, second, first/' content/handbook.yml", true),
    ("printf '\\377\\376' > content/sections/third.md", false),
    ("rm content/sections/third.md; sed -i 's/third, //' content/handbook.yml", true),
    ("sed -i 's/火を消すこと/火を消し、水を掛けること/' content/sections/second.md", true),
    (
      "printf -- 'terms:\\n  - id: fire\\n    term: 火\\n    reading: ほ\\n    definition: 燃えるもの。\\n' > content/terms.yml",
      true
    ),
    ("rm content/terms.yml", true),
    ("echo x >> content/editions/2021-01/sections/first.md", false),
    ("sed -i '$ d' content/editions/2021-01/sections/first.md", true),
    ("mv content/editions/2021-01 .; rm content/sections/first.md", false),
    ("cp 2021-01/sections/first.md content/sections; mv 2021-01 content/editions", true),
    ("mv content/editions .", true),
    ("mv editions content", true),
    ("mv content away", false),
    ("mv away content", true),
    ("echo '{{{mian}}}' >> templates/page.mustache", false),
    ("echo '{{{main}}}' > templates/page.mustache", true),
    ("sed -i 's/^edition: .*/edition: {id: 2021-01, name: 版, date: 2021-01}/' content/handbook.yml", true),
    ("sed -i 's/^edition: .*/edition: next/' content/handbook.yml", true),
  ]

  private struct Outcome: Equatable {
    var report: Report?
    var files: [String: [UInt8]]?

    init(_ publication: Publication?) {
      report = publication?.report
      files = publication?.site.map { site in
        Dictionary(uniqueKeysWithValues: site.files.map { ($0.path, $0.bytes()) })
      }
    }
  }

  @Test func `whatever happens between two walks, the second makes what one from nothing makes`() throws {
    let workshop = try Workshop.releasable()
    #expect(try workshop.release("2020-01") == [])
    try workshop.write(
      "---\ntitle: 火の元\n---\n\n- [ ] 火を消すこと。 {#fire}\n- [ ] 見回ること。 {#look}\n", to: "content/sections/second.md")
    #expect(try workshop.release("2021-01") == [])
    var kept = KeptWork()
    for event in Self.events {
      try workshop.shell(event.line)
      let publication = try? Publication(of: workshop.folders, keeping: kept)
      let fresh = Outcome(try? Publication(of: workshop.folders))
      #expect(Outcome(publication) == fresh, "\(event.line)")
      #expect((fresh.files != nil) == event.hasSite, "\(event.line)")
      kept = publication?.kept ?? kept
    }
  }

  @Test func `a single walk keeps nothing`() throws {
    let workshop = try Workshop()
    #expect(try Publication(of: workshop.folders).kept == nil)
  }
}
