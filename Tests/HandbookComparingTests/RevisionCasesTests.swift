import HandbookComparing
import HandbookModel
import Testing

/// The corpus of edition pairs: classes, flags and marks that have to be found, and no others.
@Suite struct RevisionCasesTests {
  /// Prints how many of the expected classes and flags were found, and how many of those found were expected.
  @Test func `classes and flags of the corpus are found`() throws {
    var classes = Score()
    var flags = Score()
    for example in RevisionCase.all {
      let found = try FoundRevisions(example)
      classes.add(found.classes(of: example))
      flags.add(found.flags(of: example))
    }
    print("classes: \(classes)\nflags: \(flags)")
    #expect(classes.precision >= 0.98 && classes.recall >= 0.98, "\(classes)")
    #expect(flags.precision >= 0.98 && flags.recall >= 0.98, "\(flags)")
  }

  @Test(arguments: RevisionCase.all)
  func `a pair of editions has the changes that it was made with`(_ example: RevisionCase) throws {
    let found = try FoundRevisions(example)
    #expect(found.words.sorted() == example.expectations.map(\.words).sorted())
    for expectation in example.expectations {
      guard let revision = found.revision(of: expectation) else { continue }
      if let flags = expectation.flags { #expect(revision.flags.map(\.words).sorted() == flags.sorted()) }
      if let marks = expectation.marks { #expect(found.marks(of: revision) == marks) }
    }
  }

  @Test(arguments: RevisionCase.all)
  func `an edition does not differ from itself`(_ example: RevisionCase) throws {
    let editions = try example.editions()
    #expect(RevisionDiff(comparing: editions.after, with: editions.after).revisions.isEmpty)
  }
}

/// How many things were expected, found, and both.
struct Score: CustomStringConvertible {
  private var expected = 0
  private var found = 0
  private var both = 0

  var precision: Double { found == 0 ? 1 : Double(both) / Double(found) }
  var recall: Double { expected == 0 ? 1 : Double(both) / Double(expected) }
  var description: String { "precision \(both)/\(found), recall \(both)/\(expected)" }

  /// Counts one pair of lists.
  mutating func add(_ lists: (expected: [String], found: [String])) {
    expected += lists.expected.count
    found += lists.found.count
    var rest = lists.found
    for item in lists.expected {
      guard let place = rest.firstIndex(of: item) else { continue }
      rest.remove(at: place)
      both += 1
    }
  }
}

/// What a diff found in a case, in the words of the case.
struct FoundRevisions {
  let diff: RevisionDiff
  private let subjects: [String]

  /// The changes as a case writes them: kind and subject.
  var words: [String] { zip(diff.revisions, subjects).map { "\($0.kind.rawValue) \($1)" } }

  init(_ example: RevisionCase) throws {
    let editions = try example.editions()
    diff = RevisionDiff(comparing: editions.before, with: editions.after)
    let quoted = example.expectations.compactMap { $0.words.split(separator: " ", maxSplits: 1).last }
      .filter { $0.hasPrefix("「") }.map { String($0.dropFirst()) }
    subjects = diff.revisions.map { revision in
      if let target = revision.target { return target.id }
      let text = (revision.after.first ?? revision.before.first)?.lines.first?.printed ?? ""
      let former = revision.before.first?.lines.first?.printed ?? ""
      return "「" + (quoted.first { text.hasPrefix($0) || former.hasPrefix($0) } ?? text)
    }
  }

  func revision(of expectation: RevisionCase.Expectation) -> Revision? {
    words.firstIndex(of: expectation.words).map { diff.revisions[$0] }
  }

  func classes(of example: RevisionCase) -> (expected: [String], found: [String]) {
    (example.expectations.map(\.words), words)
  }

  /// Of the changes whose flags the case tells.
  func flags(of example: RevisionCase) -> (expected: [String], found: [String]) {
    let told = example.expectations.filter { $0.flags != nil }
    return (
      told.flatMap { $0.flags ?? [] }, told.flatMap { revision(of: $0)?.flags.map(\.words) ?? [] }
    )
  }

  /// The marks as a case writes them.
  func marks(of revision: Revision) -> [String] {
    revision.marks.map { mark in
      "\(mark.before.words(in: revision.before)) -> \(mark.after.words(in: revision.after))"
    }
  }
}

extension RevisionMark.Place? {
  /// The words of a place, with brackets around what is fine.
  fileprivate func words(in sides: [Revision.Side]) -> String {
    guard let place = self else { return "∅" }
    let bytes = Array(sides[place.side].lines[place.line].printed.utf8)
    var text: [UInt8] = []
    for index in place.bytes {
      if place.fine.contains(where: { $0.lowerBound == index }) { text += "[".utf8 }
      text.append(bytes[index])
      if place.fine.contains(where: { $0.upperBound == index + 1 }) { text += "]".utf8 }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension MeaningFlag {
  /// The flag as a case writes it.
  var words: String {
    func number(_ value: Int?) -> String { value.map { "\($0)" } ?? "∅" }
    func names(_ names: [String]) -> String { names.isEmpty ? "∅" : names.joined(separator: "、") }
    return switch self {
    case .stricter(let from, let to): "stricter \(number(from)) -> \(number(to))"
    case .looser(let from, let to): "looser \(number(from)) -> \(number(to))"
    case .reversed(let from, let to): "reversed \(from.rawValue) -> \(to.rawValue)"
    case .figure(let from, let to): "figure \(from ?? "∅") -> \(to ?? "∅")"
    case .role(let from, let to): "role \(names(from)) -> \(names(to))"
    case .audience(let from, let to): "audience \(names(from)) -> \(names(to))"
    case .exceptionAdded(let words): "exception-added \(words)"
    case .exceptionRemoved(let words): "exception-removed \(words)"
    case .handling: "handling"
    }
  }
}
