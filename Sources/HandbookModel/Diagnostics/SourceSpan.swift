/// A range of bytes in a file whose name is known from elsewhere; what every node of a section carries.
package struct SourceRange: Hashable, Sendable {
  /// The offset of the first byte.
  package let start: UInt32
  /// The offset after the last byte.
  package let end: UInt32

  /// Makes the range from `start` up to, but not including, `end`.
  package init(_ start: Int, _ end: Int) {
    self.start = UInt32(clamping: max(start, 0))
    self.end = UInt32(clamping: max(end, start, 0))
  }

  /// The number of bytes.
  package var count: Int { Int(end - start) }

  /// The smallest range that holds both.
  package func union(_ other: SourceRange) -> SourceRange {
    SourceRange(Int(min(start, other.start)), Int(max(end, other.end)))
  }
}

/// A place in `content/` or `templates/`: a file and a range of its bytes.
///
/// Bytes become line and column only where a diagnostic is printed.
package struct SourceSpan: Hashable, Sendable {
  /// The path below the content folder, with `/` between its parts.
  package let path: String
  /// The bytes meant.
  package let range: SourceRange

  /// Makes a span of a file.
  package init(_ path: String, _ range: SourceRange) {
    self.path = path
    self.range = range
  }

  /// The beginning of a file: where a complaint about the whole file stands.
  package static func start(of path: String) -> SourceSpan {
    SourceSpan(path, SourceRange(0, 0))
  }
}
