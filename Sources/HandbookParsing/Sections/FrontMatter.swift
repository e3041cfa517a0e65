import HandbookModel

/// A Markdown file with its front matter (前書き) taken off.
struct FrontMatter {
  /// The YAML between the two `---`, if the file begins with one.
  let yaml: ArraySlice<UInt8>?
  /// Where the Markdown begins.
  let bodyStart: Int

  init(_ text: SourceText) {
    var reader = LineReader(bytes: text.bytes, offset: text.start)
    guard let first = reader.next(), Self.isFence(text.bytes[first.text]) else {
      yaml = nil
      bodyStart = text.start
      return
    }
    while let line = reader.next() {
      if Self.isFence(text.bytes[line.text]) {
        yaml = text.bytes[first.whole.upperBound..<line.whole.lowerBound]
        bodyStart = line.whole.upperBound
        return
      }
    }
    yaml = nil
    bodyStart = text.start
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: Array("---".utf8)) && line.dropFirst(3).allSatisfy(\.isASCIIBlank)
  }
}
