import HandbookModel

/// Where every byte of a text node stands in the source, which is longer where it holds escapes, entities or comments,
/// and shorter where `PreparedMarkdown` put in a mark.
struct TextPlaces {
  private var shifts: SourceShifts
  /// Where the node stands; every place in it if the two do not fit together.
  private let range: SourceRange
  private let isExact: Bool
  private let source: [UInt8]

  /// Lays a node's text beside its source.
  ///
  /// Cost: O(bytes).
  init(of text: [UInt8], at range: SourceRange, in source: [UInt8]) {
    self.range = range
    self.source = source
    let end = min(Int(range.end), source.count)
    var place = min(Int(range.start), end)
    var index = 0
    var shift = place
    shifts = SourceShifts(startingAt: place)
    var beforeComment: Int?
    while index < text.count {
      var length = 1
      var written = 1
      if text[index...].starts(with: PreparedMarkdown.markBytes) {
        (length, written) = (PreparedMarkdown.markBytes.count, 0)
      } else if let step = Self.step(text[index...], source[place..<end]) {
        (length, written) = step
      } else {
        isExact = false
        return
      }
      if length == 0 {
        beforeComment = beforeComment ?? place - index
      } else if place - index != shift {
        shift = place - index
        shifts.shift(from: index, by: shift, endingBy: beforeComment)
        beforeComment = nil
      }
      index += length
      place += written
    }
    isExact = true
    shifts.shift(from: index, by: place - index)
  }

  /// The place of a part of the text.
  func range(_ start: Int, _ end: Int) -> SourceRange {
    isExact ? shifts.sourceRange(of: start..<max(start, end)) : range
  }

  /// Whether the byte stands in the source as it is: it was neither escaped nor written as an entity.
  func isPlain(_ byte: UInt8, at index: Int) -> Bool {
    guard isExact else { return true }
    let place = shifts.sourceOffset(of: index)
    return place < source.count && source[place] == byte
  }

  /// How many bytes the next piece of text has, and how many its source; nil if they differ.
  private static func step(_ text: ArraySlice<UInt8>, _ source: ArraySlice<UInt8>) -> (length: Int, written: Int)? {
    guard let byte = text.first, let written = source.first else { return nil }
    let rest = source.dropFirst()
    if written == UInt8(ascii: "\\"), let escaped = rest.first, escaped.isASCIIPunctuation {
      return escaped == byte ? (1, 2) : nil
    }
    if written == UInt8(ascii: "&"), let entity = Entity(source), !text.starts(with: source.prefix(entity.count)) {
      return text.firstScalar.map { (UTF8.width($0), entity.count) }
    }
    if let comment = source.ownComment { return (0, comment.count) }
    return byte == written ? (1, 1) : nil
  }
}

/// The name or number of a character: `&amp;`, `&#12354;`.
private struct Entity {
  let count: Int

  init?(_ text: ArraySlice<UInt8>) {
    let name = text.dropFirst().prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "#") }
    guard !name.isEmpty, name.count < 32, text[name.endIndex...].first == UInt8(ascii: ";") else { return nil }
    count = name.count + 2
  }
}

extension UInt8 {
  /// Whether a backslash before the byte makes it a letter like others.
  fileprivate var isASCIIPunctuation: Bool { Unicode.Scalar(self).isASCII && Unicode.Scalar(self).isPunctuation }
}
