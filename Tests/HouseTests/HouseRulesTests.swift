import Testing

/// The rules of the house that a machine can check.
@Suite struct HouseRulesTests {
  private static let longest = 400

  /// Where memory is touched by hand, each with a reason of its own.
  private static let unsafePlaces = [
    "Sources/HandbookParsing/CommonMark/",
    "Sources/HandbookPublishing/Disk/",
    "Sources/HandbookPublishing/Readings/MeCab.swift",
    "Sources/HandbookSealing/Sodium.swift",
    "Sources/handbook/Terminal.swift",
    // The bytes of a literal can be had in no other way.
    "Sources/HandbookRendering/Writing/HTMLWriter.swift",
    "Sources/HandbookRendering/Exports/JSONWriter.swift",
  ]

  @Test(arguments: House.swiftFiles(in: "Sources") + House.swiftFiles(in: "Tests"))
  func `no file is longer than it can be read`(_ file: House.File) {
    #expect(file.lines.count <= Self.longest + 1)
  }

  @Test(arguments: House.swiftFiles(in: "Sources"))
  func `unsafe code stands in its few places`(_ file: House.File) {
    guard !Self.unsafePlaces.contains(where: { file.path.hasPrefix($0) }) else { return }
    #expect(file.codeLines.allSatisfy { !$0.words.contains("unsafe") })
  }

  @Test(arguments: House.swiftFiles(in: "Sources"))
  func `nothing traps and nothing prints below the command`(_ file: House.File) {
    let forbidden: Set<String> = ["fatalError", "preconditionFailure", "precondition", "assertionFailure", "try!"]
    for line in file.codeLines {
      #expect(forbidden.isDisjoint(with: line.words), "\(file.path): \(line)")
      if file.target != "handbook" { #expect(!line.contains(/\bprint\(/), "\(file.path): \(line)") }
    }
  }

  @Test(arguments: House.swiftFiles(in: "Sources"))
  func `no room is a drawer and no name says nothing`(_ file: House.File) {
    let drawers = ["Util", "Utils", "Utilities", "Helper", "Helpers", "Common", "Misc", "Manager", "Infrastructure"]
    let rooms = file.path.dropLast(".swift".count).split(separator: "/").map(String.init)
    #expect(rooms.allSatisfy { room in !drawers.contains { room.hasSuffix($0) } })
  }

  @Test func `the architecture page names the targets that exist`() {
    let text = House.text(of: "ARCHITECTURE.md")
    let rows = text.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("| `") else { return nil }
      return line.split(separator: "`").dropFirst().first.map(String.init)
    }
    let named = Set(rows).intersection(House.names(in: "Sources") + rows.filter { $0.hasPrefix("Handbook") })
    #expect(named == Set(House.names(in: "Sources")))
  }

  @Test func `every check has a file, a line in the list and a test`() {
    let files = House.names(in: "Sources/HandbookChecking/Checks").map { String($0.dropLast(".swift".count)) }
    let list = House.text(of: "Sources/HandbookChecking/Check.swift").registered
    #expect(Set(files.map(\.lowercasingFirst)) == Set(list))
    let tests = House.names(in: "Tests/HandbookCheckingTests/Checks")
    #expect(Set(tests) == Set(files.map { "\($0)Tests.swift" }))
  }

  @Test func `every mend has a file, a line in the list and a test`() {
    let files = House.names(in: "Sources/HandbookEditing/Mends").map { String($0.dropLast(".swift".count)) }
    #expect(House.text(of: "Sources/HandbookEditing/Mend.swift").registered.count == files.count)
    #expect(Set(House.names(in: "Tests/HandbookEditingTests/Mends")) == Set(files.map { "\($0)Tests.swift" }))
  }

  @Test func `every explanation stands in a list, and something reports it`() {
    let sources = House.swiftFiles(in: "Sources").map { $0.lines.joined(separator: "\n") }
    let named = sources.flatMap { $0.matches(of: /static let (\w+) = Explanation\(/).map { String($0.1) } }
    let listed = sources.flatMap { text in
      text.matches(of: /: \[Explanation\] =\s*\[([^\]]*)\]/).flatMap {
        $0.1.matches(of: /\.(\w+)/).map { String($0.1) }
      } + text.matches(of: /= Check\(\.(\w+)\)/).map { String($0.1) }
    }
    #expect(listed.sorted() == named.sorted())
    let reported = sources.flatMap { $0.matches(of: /(?:Diagnostic\(\s*|add\(\s+)\.(\w+),/).map { String($0.1) } }
    #expect(Set(named).subtracting(reported) == [])
  }

  @Test func `every kind of page, export and form of a diff stands in its list`() {
    for (registry, folder) in [("PageKind", "Pages"), ("ExportFormat", "Exports"), ("DiffFormat", "Diffs")] {
      let declared = House.swiftFiles(in: "Sources/HandbookRendering/\(folder)").flatMap { file in
        file.lines.filter { $0.hasPrefix("  static let ") && $0.contains("= \(registry)(") }.map { line in
          String(line.dropFirst("  static let ".count).prefix { $0 != " " })
        }
      }
      let file = ["PageKind": "Page", "DiffFormat": "Diffs/DiffFormat"][registry] ?? "Site"
      let list = House.text(of: "Sources/HandbookRendering/\(file).swift").registered
      #expect(Set(declared) == Set(list), "\(registry)")
    }
  }
}

extension House.File {
  /// The lines without comments.
  fileprivate var codeLines: [Substring] {
    lines.map { line in line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? Substring(line) }
  }
}

extension Substring {
  /// The words of a line of code.
  fileprivate var words: Set<String> {
    Set(split { !$0.isLetter && !$0.isNumber && $0 != "!" && $0 != "_" }.map(String.init))
  }
}

extension String {
  /// The entries of the `all` list of a registry.
  fileprivate var registered: [String] {
    split(separator: "\n").compactMap { line in
      let entry = line.trimmingPrefix { $0 == " " }
      guard entry.hasPrefix("."), !entry.contains("("), !entry.contains(" ") else { return nil }
      return String(entry.dropFirst().prefix { $0 != "," })
    }
  }

  fileprivate var lowercasingFirst: String { prefix(1).lowercased() + dropFirst() }
}
