import HandbookModel
import Testing

/// Reads the lines of a file of cases; what it cannot follow is a failure that names the line.
struct RevisionCaseReader {
  private let file: String
  private var cases: [RevisionCase] = []
  private var base: [String: String] = [:]
  private var name: String?
  private var before: [String: String] = [:]
  private var after: [String: String] = [:]
  private var expectations: [RevisionCase.Expectation] = []
  private var path = ""
  private var isGiven = false
  private var isWhole = false
  private var old: [String] = []
  private var new: [String] = []
  private var line = 0

  init(file: String) { self.file = file }

  mutating func read(_ text: String) {
    line += 1
    if text.hasPrefix("+") { return new.append(String(text.dropFirst(2))) }
    if text.hasPrefix("-") {
      if !new.isEmpty { edit() }
      return old.append(String(text.dropFirst(2)))
    }
    edit()
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let verb = words.first, verb != "#" else { return }
    follow(verb, words.count > 1 ? words[1] : "")
  }

  /// The cases read.
  mutating func finish() -> [RevisionCase] {
    edit()
    endCase()
    return cases
  }

  private mutating func follow(_ verb: String, _ rest: String) {
    switch verb {
    case "base":
      endCase()
      base = RevisionCase.texts(of: rest)
      if base.isEmpty { fail("there is no folder \(rest)") }
    case "case":
      endCase()
      name = rest
      (before, after) = (base, base)
    case "given": (path, isGiven, isWhole) = (rest, true, false)
    case "in": (path, isGiven, isWhole) = (rest, false, false)
    case "write": (path, isGiven, isWhole) = (rest, false, true)
    case "erase": after[rest] = nil
    case "expect": expectations.append(RevisionCase.Expectation(words: rest))
    case "flag", "mark":
      guard let last = expectations.indices.last else { return fail("\(verb) before any expect") }
      let item = rest == "none" ? [] : [rest]
      if verb == "flag" {
        expectations[last].flags = expectations[last].flags.map { $0 + item } ?? item
      } else {
        expectations[last].marks = expectations[last].marks.map { $0 + item } ?? item
      }
    default: fail("no such word: \(verb)")
    }
  }

  /// Carries out the lines of one edit.
  private mutating func edit() {
    defer { (old, new) = ([], []) }
    guard !old.isEmpty || !new.isEmpty else { return }
    after[path] = edited(after[path] ?? "")
    if isGiven { before[path] = edited(before[path] ?? "") }
  }

  private func edited(_ text: String) -> String {
    let words = new.joined(separator: "\n")
    if isWhole { return words + "\n" }
    guard !old.isEmpty else { return text + words + "\n" }
    let pattern = Array(old.joined(separator: "\n").utf8)
    var bytes = Array(text.utf8)
    guard let place = bytes.firstRange(of: pattern), bytes[place.upperBound...].firstRange(of: pattern) == nil else {
      fail("the text must stand just once in \(path): \(old.joined(separator: "\n"))")
      return text
    }
    bytes.replaceSubrange(place, with: words.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func endCase() {
    guard let name else { return }
    cases.append(
      RevisionCase(
        file: file, name: name, before: Content(texts: before), after: Content(texts: after),
        expectations: expectations))
    (self.name, expectations) = (nil, [])
  }

  private func fail(_ words: String) { Issue.record("\(file):\(line): \(words)") }
}
