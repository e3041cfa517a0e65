import HandbookModel

/// What stands in `{#id .class key=value}` at the end of a heading, a rule, a caption or a table cell.
struct Attributes {
  /// A value with its place.
  struct Value {
    let text: String
    let range: SourceRange
  }

  /// The id, without `#`.
  private(set) var name: Value?
  /// The classes, without `.`.
  private(set) var classes: [Value] = []
  /// The keys with their values, in the order written.
  private(set) var pairs: [(key: Value, value: Value)] = []
  /// The single words, such as `all`.
  private(set) var flags: [Value] = []
  /// Where the braces stand.
  let range: SourceRange

  /// Reads the text between the braces; nil if it does not look like attributes.
  init?(reading inner: Substring, at start: Int) {
    guard let opening = inner.utf8.first,
      opening == UInt8(ascii: "#") || opening == UInt8(ascii: ".") || inner.utf8.allSatisfy({ $0 < 0x80 })
    else { return nil }
    let words = inner.utf8.split { $0.isASCIIBlank || $0 == UInt8(ascii: "\n") }.map { Substring($0) }
    range = SourceRange(start - 1, start + inner.utf8.count + 1)
    for word in words {
      let offset = start + inner.utf8.distance(from: inner.startIndex, to: word.startIndex)
      let tail = Value(text: String(word.dropFirst()), range: SourceRange(offset, offset + word.utf8.count))
      if word.first == "#" {
        // A second id is no id, and is reported as a word that means nothing.
        if name == nil { name = tail } else { flags.append(Value(text: String(word), range: tail.range)) }
      } else if word.first == "." {
        classes.append(tail)
      } else if let equals = word.firstIndex(of: "=") {
        let key = word[..<equals]
        let value = word[word.index(after: equals)...]
        let middle = offset + key.utf8.count
        pairs.append(
          (
            key: Value(text: String(key), range: SourceRange(offset, middle)),
            value: Value(text: String(value), range: SourceRange(middle + 1, middle + 1 + value.utf8.count))
          ))
      } else {
        flags.append(Value(text: String(word), range: tail.range))
      }
    }
  }

  /// Whether the word stands in the braces.
  func has(_ flag: String) -> Bool { flags.contains { $0.text == flag } }

  /// What means nothing at a place where only these keys, classes and single words do.
  func unknown(keys: [String] = [], classes known: [String] = [], flags words: [String] = []) -> [Value] {
    pairs.filter { !keys.contains($0.key.text) }.map { Value(text: "\($0.key.text)=", range: $0.key.range) }
      + classes.filter { !known.contains($0.text) }.map { Value(text: ".\($0.text)", range: $0.range) }
      + flags.filter { !words.contains($0.text) }
  }

  /// Takes the attributes off the end of running text, if it has any; `\{` begins none.
  static func take(from words: inout [Inline], in source: [UInt8]) -> Attributes? {
    guard let last = words.last, case .text(let text) = last.content, text.utf8.last == UInt8(ascii: "}"),
      let open = text.utf8.lastIndex(of: UInt8(ascii: "{"))
    else { return nil }
    let inner = text[text.utf8.index(after: open)..<text.utf8.index(before: text.endIndex)]
    // The end of the text is where its author put it, even if an escape has shortened what stands before.
    let start = Int(last.range.end) - 1 - inner.utf8.count
    let isEscaped = start > 1 && start <= source.count && source[start - 2] == UInt8(ascii: "\\")
    guard !isEscaped, let attributes = Attributes(reading: inner, at: start) else { return nil }
    words.removeLast()
    let before = text[..<open]
    let rest = before.trimmingSuffix(while: \.isBlank)
    if !rest.isEmpty {
      let end = start - 1 - (before.utf8.count - rest.utf8.count)
      words.append(Inline(.text(String(rest)), SourceRange(Int(last.range.start), end)))
    }
    return attributes
  }
}

extension Substring {
  /// The text without the characters at its end that fulfil a condition.
  func trimmingSuffix(while condition: (Unicode.Scalar) -> Bool) -> Substring {
    var rest = unicodeScalars
    while let last = rest.last, condition(last) { rest.removeLast() }
    return Substring(rest)
  }
}

extension Unicode.Scalar {
  /// Whether the character is blank: in ASCII, or the full-width blank.
  var isBlank: Bool { self == " " || self == "\t" || self == "\n" || self == "\u{3000}" }
}
