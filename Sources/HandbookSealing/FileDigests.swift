package import HandbookModel

/// The digests of the files of a folder, by path: what `sha256sum` writes and `sha256sum -c` reads.
package struct FileDigests: Hashable, Sendable {
  /// A file and its digest.
  package struct Entry: Hashable, Sendable {
    /// The path below the folder, with `/` between its parts.
    package let path: String
    /// The digest of its bytes.
    package let digest: Digest

    /// Makes an entry.
    package init(path: String, digest: Digest) {
      self.path = path
      self.digest = digest
    }
  }

  /// The files in the order of their paths' bytes.
  package let entries: [Entry]

  /// Takes files in any order.
  package init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Hashes the files of content.
  ///
  /// Cost: O(bytes).
  package init(of content: Content) {
    self.init(content.files.map { Entry(path: $0.path, digest: Digest(of: $0.bytes)) })
  }

  /// Reads the form of `sha256sum`; nil if a line has another one, or a path stands twice.
  package init?(parsing bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self), text.isEmpty || text.utf8.last == UInt8(ascii: "\n")
    else { return nil }
    var entries: [Entry] = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n")).map({ Substring($0) }) {
      guard let entry = Entry(parsing: line) else { return nil }
      entries.append(entry)
    }
    guard Set(entries.map(\.path)).count == entries.count else { return nil }
    self.init(entries)
  }

  /// The list as `sha256sum` writes it.
  package var bytes: [UInt8] { entries.flatMap { Array($0.line.utf8) } }
}

extension FileDigests.Entry {
  /// A line: the digest, two blanks and the path; with `\` before it, the path has `\` and line breaks escaped.
  fileprivate init?(parsing line: Substring) {
    let isEscaped = line.first == "\\"
    let bytes = Array((isEscaped ? line.dropFirst() : line).utf8)
    guard bytes.count > 66, bytes[64] == UInt8(ascii: " "), [UInt8(ascii: " "), UInt8(ascii: "*")].contains(bytes[65]),
      let digest = Digest(String(decoding: bytes[..<64], as: UTF8.self))
    else { return nil }
    let path = String(decoding: bytes[66...], as: UTF8.self)
    self.init(path: isEscaped ? path.unescaped : path, digest: digest)
  }

  fileprivate var line: String {
    let escaped = path.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\r", with: "\\r")
    return "\(escaped == path ? "" : "\\")\(digest)  \(escaped)\n"
  }
}

extension String {
  /// The path meant by one that `sha256sum` has escaped.
  fileprivate var unescaped: String {
    var result = ""
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let next = rest.popFirst() else {
        result.unicodeScalars.append(scalar)
        continue
      }
      result.unicodeScalars.append(next == "n" ? "\n" : next == "r" ? "\r" : next)
    }
    return result
  }
}
