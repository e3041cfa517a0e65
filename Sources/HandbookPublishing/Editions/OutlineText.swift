internal import HandbookModel

/// `handbook.yml` as its author wrote it, to be changed in place: comments, order and line endings stay.
struct OutlineText {
  private var lines: [String]
  private let ending: String

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    ending = text.utf8.firstRange(of: "\r\n".utf8) == nil ? "\n" : "\r\n"
    lines = text.replacing("\r\n", with: "\n").unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    if lines.last == "" { lines.removeLast() }
  }

  /// The file.
  var bytes: [UInt8] { Array(lines.map { $0 + ending }.joined().utf8) }

  /// Writes the data of an edition, which has been released.
  mutating func set(_ edition: Edition) {
    let values =
      [("id", edition.id.written), ("name", edition.name.asYAML), ("date", edition.date.description)]
      + (edition.effective.map { [("effective", $0.description)] } ?? [])
    let block = self.block("edition")
    guard let head = block.first else { return }
    var written = [lines[head].hasContent ? "edition:" + lines[head].comment : lines[head]]
    var rest = values
    for line in lines[block.dropFirst()] {
      guard let key = line.key else {
        written.append(line)
        continue
      }
      // A value that this edition does not have belonged to the one before.
      guard let place = rest.firstIndex(where: { $0.0 == key }) else { continue }
      written.append("\(line.indentation)\(key): \(rest.remove(at: place).1)\(line.comment)")
    }
    let indentation = lines[block.dropFirst()].first { $0.key != nil }?.indentation ?? "  "
    written += rest.map { "\(indentation)\($0.0): \($0.1)" }
    lines.replaceSubrange(block, with: written)
  }

  /// Opens the next edition: `edition: next`.
  mutating func setWorking() {
    let block = self.block("edition")
    guard let head = block.first else { return }
    let comments = lines[block.dropFirst()].filter { $0.key == nil }.map { $0.trimmingBlanks }
    lines.replaceSubrange(block, with: ["edition: \(Edition.working.id)\(lines[head].comment)"] + comments)
  }

  /// Adds approvals at the end of their list; false if the list is not written in lines of `- `.
  mutating func add(_ approvals: [Approval]) -> Bool {
    guard !approvals.isEmpty else { return true }
    let block = self.block("approvals")
    guard let head = block.first else {
      lines += ["approvals:"] + approvals.map { "  - \($0.asYAML)" }
      return true
    }
    let isEmptyList = lines[head].value == "[]"
    guard isEmptyList || !lines[head].hasContent else { return false }
    if isEmptyList { lines[head] = "approvals:" + lines[head].comment }
    let items = lines[block.dropFirst()].filter { $0.trimmingBlanks.hasPrefix("-") }
    let indentation = items.first?.indentation ?? "  "
    lines.insert(contentsOf: approvals.map { "\(indentation)- \($0.asYAML)" }, at: block.upperBound)
    return true
  }

  /// The lines of a key and all that belongs to it; comments and blank lines below belong to what follows.
  private func block(_ key: String) -> Range<Int> {
    guard let head = lines.firstIndex(where: { $0.key == key && $0.indentation.isEmpty }) else { return 0..<0 }
    var end = head + 1
    while end < lines.count, lines[end].isInside { end += 1 }
    while end > head + 1, lines[end - 1].isBetween { end -= 1 }
    return head..<end
  }
}

extension String {
  fileprivate var indentation: String { String(unicodeScalars.prefix { $0 == " " }) }

  fileprivate var trimmingBlanks: String { String(unicodeScalars.drop { $0 == " " }) }

  /// Whether the line can belong to the key above it.
  fileprivate var isInside: Bool { isBetween || hasPrefix(" ") || hasPrefix("- ") || self == "-" }

  /// A comment at the margin or a blank line.
  fileprivate var isBetween: Bool { trimmingBlanks.isEmpty || hasPrefix("#") }

  /// What stands before the first colon; nil in a comment or an entry of a list.
  fileprivate var key: String? {
    let line = trimmingBlanks.hasPrefix("\u{FEFF}") ? String(trimmingBlanks.unicodeScalars.dropFirst()) : trimmingBlanks
    guard let colon = line.firstIndex(of: ":"), line.first != "#", line.first != "-" else { return nil }
    return String(line[..<colon])
  }

  /// What stands after the first colon, without a comment.
  fileprivate var value: String {
    guard let colon = firstIndex(of: ":") else { return "" }
    let rest = self[index(after: colon)...].dropLast(comment.count)
    return String(rest.drop { $0 == " " }).trimmingSuffixBlanks
  }

  fileprivate var hasContent: Bool { !value.isEmpty }

  private var trimmingSuffixBlanks: String {
    var rest = self[...]
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }

  /// The comment at the end of a line with the blanks before it; empty if there is none.
  fileprivate var comment: String {
    var quote: Character?
    var blanks = startIndex
    var last: Character = " "
    for place in indices {
      let character = self[place]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "#", last == " " {
        return String(self[blanks...])
      }
      if character != " " { blanks = index(after: place) }
      last = character
    }
    return ""
  }
}
