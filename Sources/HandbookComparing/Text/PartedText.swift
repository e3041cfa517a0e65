/// One of two texts that are compared: its lines in sentences and meaning units, each unit with a number.
struct PartedText {
  /// A sentence: where it stands.
  struct Sentence {
    /// The line, among those that are compared.
    let line: Int
    /// Its units in the line.
    let units: Range<Int>
    /// Equal for all sentences that differ in form alone.
    let number: Int32
    /// Its words with how much each counts, by number.
    let weights: [Int32: Int]
  }

  /// The units of each line.
  let units: [[MeaningUnit]]
  /// The number of each unit: equal for those that are compared as equal.
  let numbers: [[Int32]]
  /// The sentences of all lines in order.
  let sentences: [Sentence]
  /// The bytes of each line.
  let bytes: [[UInt8]]

  /// Parts the lines of two texts.
  static func both(
    _ old: ArraySlice<RevisionText>, _ new: ArraySlice<RevisionText>, in vocabulary: RevisionVocabulary
  ) -> (old: PartedText, new: PartedText) {
    let before = old.map { PartedLine($0, in: vocabulary) }
    let after = new.map { PartedLine($0, in: vocabulary) }
    let words = (old: words(of: before), new: words(of: after))
    var numbering = UnitNumbers()
    return (
      PartedText(old, before.map { $0.parted(by: words.new) }, &numbering),
      PartedText(new, after.map { $0.parted(by: words.old) }, &numbering)
    )
  }

  private static func words(of lines: [PartedLine]) -> Set<String> {
    Set(lines.lazy.flatMap(\.units).filter { $0.kind == .word }.map(\.key))
  }

  private init(_ lines: ArraySlice<RevisionText>, _ parted: [PartedLine], _ numbering: inout UnitNumbers) {
    bytes = lines.map { Array($0.printed.utf8) }
    units = parted.map(\.units)
    numbers = units.map { $0.map { numbering.number(of: $0.key) } }
    var sentences: [Sentence] = []
    for (line, parts) in parted.enumerated() {
      for range in parts.sentences {
        let words = range.filter { !parts.units[$0].isEmpty }
        let key = words.map { parts.units[$0].key }.joined(separator: "\u{E002}")
        var weights: [Int32: Int] = [:]
        for word in words { weights[numbers[line][word], default: 0] += parts.units[word].weight }
        sentences.append(
          Sentence(line: line, units: range, number: numbering.number(of: "\u{E003}\(key)"), weights: weights))
      }
    }
    self.sentences = sentences
  }

  /// How two units look alike.
  enum Sameness {
    case neither
    /// Their words look the same and lead to the same place; the blanks behind them differ.
    case words
    /// The blanks behind them are the same too.
    case both
  }

  /// How two units look alike.
  static func sameness(
    _ first: (PartedText, line: Int, unit: Int), _ second: (PartedText, line: Int, unit: Int)
  ) -> Sameness {
    let (one, other) = (first.0.units[first.line][first.unit], second.0.units[second.line][second.unit])
    let bytes = (first.0.bytes[first.line], second.0.bytes[second.line])
    let isName = one.target != nil && one.key.unicodeScalars.first == "\u{E000}"
    guard one.target == other.target, isName || bytes.0[one.bytes] == bytes.1[other.bytes] else { return .neither }
    let blanks = (bytes.0[one.bytes.upperBound..<one.end], bytes.1[other.bytes.upperBound..<other.end])
    return blanks.0 == blanks.1 ? .both : .words
  }
}

/// Gives equal texts equal numbers.
struct UnitNumbers {
  private var numbers: [String: Int32] = [:]

  /// The number of a text.
  mutating func number(of text: String) -> Int32 {
    if let known = numbers[text] { return known }
    let next = Int32(numbers.count)
    numbers[text] = next
    return next
  }
}

extension MeaningUnit {
  /// How much it counts when sentences are held against one another.
  fileprivate var weight: Int {
    switch kind {
    case .comma, .stop, .copula, .sign: 0
    case .kana: 1
    case .tail, .bound: 3
    default: 6
    }
  }
}
