/// A made-up handbook of any number of sections, the same on every machine.
struct SampleHandbook {
  /// The fewest sections it can have: the plain files of `Benchmarks/Sample` refer to the first ten.
  static let fewestSections = 10

  /// How many sections it has.
  let sections: Int

  /// The text of a section's file, from 1.
  func text(ofSection place: Int) -> String { SampleSection(place: place, count: sections).text() }

  /// Writes the `content/` of the handbook into a folder, with its sections as they are or amended.
  func write(to content: String, amending amend: (Int, String) -> String = { $1 }) throws {
    try Disk.makeFolder("\(content)/sections")
    for name in try Disk.names(in: Folders.sample) {
      var text = try Disk.text(of: "\(Folders.sample)/\(name)") ?? ""
      if name == "handbook.yml" { text += sectionList }
      try Disk.write(text, to: "\(content)/\(name)")
    }
    for place in 1...sections {
      let text = amend(place, text(ofSection: place))
      try Disk.write(text, to: "\(content)/sections/\(SampleSection.id(place)).md")
    }
  }

  /// The plain files and enough sections to show any change of the generator, as one FNV-1a hash.
  func fingerprint() throws -> String {
    var texts = try Disk.names(in: Folders.sample).map { try Disk.text(of: "\(Folders.sample)/\($0)") ?? "" }
    texts += (1...min(sections, 100)).map { text(ofSection: $0) }
    let few = SampleHandbook(sections: 10 * SampleAmendments.distance)
    let amendments = SampleAmendments(of: few)
    texts += (1...few.sections).map { amendments.amended(few.text(ofSection: $0), place: $0) }
    texts.append(SampleHugoSite(sections: sections).templates)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in texts.joined(separator: "\0").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return "\(sections) sections, \(String(hash, radix: 16))\n"
  }

  private var sectionList: String {
    "sections:\n" + (1...sections).map { "  - \(SampleSection.id($0))\n" }.joined()
  }
}
