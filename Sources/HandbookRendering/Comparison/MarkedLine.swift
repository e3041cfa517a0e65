internal import HandbookComparing

/// A line of a text, taken apart at what is marked in it.
struct MarkedLine {
  /// A piece of a line.
  enum Piece: Hashable {
    /// Text that is as it was.
    case plain(String)
    /// Text that is underlined, taken apart at what differs in it.
    case marked([Part])
  }

  /// A part of what is underlined.
  struct Part: Hashable {
    /// Its text.
    let text: String
    /// Whether it is just what differs, where that is less than what is underlined.
    let isFine: Bool
  }

  /// The pieces in the order of the text, everything in them visible.
  private(set) var pieces: [Piece] = []

  /// Takes a line apart.
  ///
  /// - Parameters:
  ///   - text: The printed line.
  ///   - marks: What is underlined in it, in any order; what overlaps another is left out.
  ///   - isWhole: Whether all of it is underlined.
  init(_ text: String, marks: [RevisionMark.Place], isWhole: Bool = false) {
    if isWhole {
      if !text.isEmpty { pieces = [.marked([Part(text: VisibleText(text).text, isFine: false)])] }
      return
    }
    let bytes = Array(text.utf8)
    var done = 0
    for place in marks.map({ $0.bytes.clamped(to: 0..<bytes.count) }).enumerated().sorted(by: {
      ($0.element.lowerBound, $0.offset) < ($1.element.lowerBound, $1.offset)
    }) where place.element.lowerBound >= done && !place.element.isEmpty {
      add(bytes, done..<place.element.lowerBound)
      pieces.append(.marked(Self.parts(bytes, place.element, fine: marks[place.offset].fine)))
      done = place.element.upperBound
    }
    add(bytes, done..<bytes.count)
  }

  private mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    pieces.append(.plain(VisibleText(String(decoding: bytes[range], as: UTF8.self)).text))
  }

  private static func parts(_ bytes: [UInt8], _ range: Range<Int>, fine: [Range<Int>]) -> [Part] {
    var parts: [Part] = []
    var done = range.lowerBound
    func add(_ piece: Range<Int>, isFine: Bool) {
      guard !piece.isEmpty else { return }
      let text = VisibleText(String(decoding: bytes[piece], as: UTF8.self), isMarked: true).text
      parts.append(Part(text: text, isFine: isFine))
    }
    for piece in fine.map({ $0.clamped(to: range) }).sorted(by: { $0.lowerBound < $1.lowerBound })
    where piece.lowerBound >= done && !piece.isEmpty && piece != range {
      add(done..<piece.lowerBound, isFine: false)
      add(piece, isFine: true)
      done = piece.upperBound
    }
    add(done..<range.upperBound, isFine: false)
    return parts
  }

  /// Whether anything in it is underlined.
  var isMarked: Bool {
    pieces.contains { piece in
      if case .marked = piece { true } else { false }
    }
  }

  /// The line with something around each mark.
  func text(_ mark: (String) -> String) -> String {
    pieces.map { piece in
      switch piece {
      case .plain(let text): text
      case .marked(let parts): mark(parts.map(\.text).joined())
      }
    }.joined()
  }
}
