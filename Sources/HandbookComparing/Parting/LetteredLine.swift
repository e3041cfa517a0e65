internal import HandbookModel

/// A line as it is parted: its characters with their bytes, and beside it the form in which they are compared.
struct LetteredLine {
  /// Where each character stands in the printed text: UTF-8 bytes.
  private(set) var letters: [Range<Int>] = []
  /// The folded text; blanks and what cannot be seen are not in it.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The script of each scalar.
  private(set) var scripts: [LetterScript] = []
  /// The character that each scalar belongs to.
  private(set) var owners: [Int] = []
  /// The folded text again, for `NameScanner`.
  private(set) var bytes: [UInt8] = []
  /// Where each scalar begins in `bytes`, and the end.
  private(set) var offsets: [Int] = []

  /// Reads a line.
  ///
  /// Cost: O(bytes); only a line with characters of several scalars is walked character by character.
  init(_ text: String) {
    if text.unicodeScalars.allSatisfy(Self.standsAlone) {
      for scalar in text.unicodeScalars { add(CollectionOfOne(scalar), length: UTF8.width(scalar)) }
    } else {
      for character in text { add(character.unicodeScalars, length: character.utf8.count) }
    }
    foldCommasAndStops()
    scripts = scalars.map(LetterScript.init)
    offsets.reserveCapacity(scalars.count + 1)
    for scalar in scalars {
      offsets.append(bytes.count)
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    offsets.append(bytes.count)
  }

  /// The folded form of a text.
  static func folded(_ text: String) -> String { LetteredLine(text).text(0..<Int.max) }

  /// A piece of the folded text.
  func text(_ range: Range<Int>) -> String { String(scalars[range.clamped(to: scalars.indices)]) }

  /// A piece of the folded text without the long mark at its end, which offices write or not: 「フォルダ」「フォルダー」.
  func withoutLongMarkAtEnd(_ range: Range<Int>) -> String {
    let range = range.clamped(to: scalars.indices)
    let isLong = range.count > 3 && scripts[range.upperBound - 4] == .katakana && scalars[range.upperBound - 1] == "ー"
    return text(isLong ? range.dropLast() : range)
  }

  /// Where a piece of the folded text stands in the printed one.
  func place(of range: Range<Int>) -> Range<Int> {
    letters[owners[range.lowerBound]].lowerBound..<letters[owners[range.upperBound - 1]].upperBound
  }

  /// The piece of the folded text that stands at bytes of the printed one.
  func scalarRange(at place: Range<Int>) -> Range<Int> {
    let start = owners.partitioningIndex { letters[$0].lowerBound >= place.lowerBound }
    let end = owners.partitioningIndex { letters[$0].lowerBound >= place.upperBound }
    return start..<max(start, end)
  }

  /// The index of the scalar that begins at a byte of `bytes`.
  func scalar(atByte byte: Int) -> Int { offsets.partitioningIndex { $0 >= byte } }

  /// Whether a scalar is a character by itself wherever it stands.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x2010...0x2027, 0x2460...0x24FF, 0x3000...0x3029, 0x3030...0x3096, 0x309B...0x30FF,
      0x3400...0x9FFF,
      0xFF01...0xFF9D:
      true
    default: false
    }
  }

  private mutating func add(_ cluster: some Collection<Unicode.Scalar>, length: Int) {
    let start = letters.last?.upperBound ?? 0
    letters.append(start..<start + length)
    let first = scalars.count
    for scalar in cluster {
      guard let folded = LetterFolding.folded(scalar) else { continue }
      if folded == "\u{3099}" || folded == "\u{309A}", scalars.count > first,
        let joined = LetterFolding.joined(scalars[scalars.count - 1], folded)
      {
        scalars[scalars.count - 1] = joined
      } else {
        scalars.append(folded)
        owners.append(letters.count - 1)
      }
    }
  }

  /// 「，」 and 「,」 are commas and 「．」 and 「.」 stops where no number or Latin word goes on behind them; 「1,000」 is 「1000」.
  private mutating func foldCommasAndStops() {
    var folded: [Unicode.Scalar] = []
    var foldedOwners: [Int] = []
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? LetterScript(scalars[index - 1]) : .blank
      let after = index + 1 < scalars.count ? LetterScript(scalars[index + 1]) : .blank
      let isThousandsMark = scalar == "," && before == .digit && isThousands(index + 1)
      if isThousandsMark { continue }
      // Two numbers parted by a blank are not one.
      if before == .digit, LetterScript(scalar) == .digit, owners[index] - owners[index - 1] > 1 {
        folded.append(" ")
        foldedOwners.append(owners[index] - 1)
      }
      let goesOn = after == .latin || after == .digit || before == .latin || before == .blank
      folded.append(scalar == "," ? "、" : scalar == "." && !goesOn ? "。" : scalar)
      foldedOwners.append(owners[index])
    }
    scalars = folded
    owners = foldedOwners
  }

  private func isThousands(_ index: Int) -> Bool {
    let isDigit = { (place: Int) in place < scalars.count && LetterScript(scalars[place]) == .digit }
    return isDigit(index) && isDigit(index + 1) && isDigit(index + 2) && !isDigit(index + 3)
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element is as wanted, where all after it are too.
  func partitioningIndex(_ isWanted: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isWanted(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension String {
  /// A text of scalars.
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
