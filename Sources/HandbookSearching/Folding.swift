/// The one way to compare Japanese text without minding how it is written: width, case, kana, long marks, small kana.
///
/// The browser's script folds by the same table, which `table` hands over, and the same four rules below; a test runs both
/// on the same strings. What is left of a text holds no blanks, no middle dots and no dashes.
package struct Folding: Sendable {
  /// What a scalar becomes: nothing, one scalar or several; scalars that are not in it stay.
  private let replacements: [Unicode.Scalar: [Unicode.Scalar]]

  /// The folding of the handbook.
  package static let standard = Folding()

  private init() {
    var replacements: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for (scalar, replacement) in Self.pairs(of: FoldingTable.runs) { replacements[scalar] = [replacement] }
    for scalar in FoldingTable.dropped.unicodeScalars { replacements[scalar] = [] }
    let plain = replacements
    for (scalar, replacement) in Self.pairs(of: CompatibilityCharacters.runs) {
      replacements[scalar] = plain[replacement] ?? [replacement]
    }
    for entry in CompatibilityCharacters.several.split(separator: " ") {
      let scalars = Array(entry.unicodeScalars)
      replacements[scalars[0]] = scalars.dropFirst().flatMap { plain[$0] ?? [$0] }
    }
    self.replacements = replacements
  }

  private static func pairs(of runs: [(start: UInt32, replacements: String)]) -> [(Unicode.Scalar, Unicode.Scalar)] {
    runs.flatMap { run in
      run.replacements.unicodeScalars.enumerated().compactMap { offset, replacement in
        Unicode.Scalar(run.start + UInt32(offset)).map { ($0, replacement) }
      }
    }
  }

  /// The folded text.
  ///
  /// Cost: O(scalars).
  package func folded(_ text: String) -> String { String(decoding: fold(text).text, as: UTF16.self) }

  /// The folded text in UTF-16 units, as the browser's strings are, and for every unit the character it came from.
  func fold(_ text: String) -> (text: [UInt16], origins: [Unicode.Scalar]) {
    var buffer = Buffer()
    for scalar in text.unicodeScalars {
      guard let replacement = replacements[scalar] else {
        append(scalar, from: scalar, to: &buffer)
        continue
      }
      for folded in replacement { append(folded, from: scalar, to: &buffer) }
    }
    foldCounters(&buffer.scalars)
    for index in buffer.scalars.indices where buffer.scalars[index] == "ゔ" { buffer.scalars[index] = "ぶ" }
    return buffer.units
  }

  /// What has been folded so far.
  private struct Buffer {
    var scalars: [Unicode.Scalar] = []
    var origins: [Unicode.Scalar] = []

    var units: (text: [UInt16], origins: [Unicode.Scalar]) {
      var text: [UInt16] = []
      var unitOrigins: [Unicode.Scalar] = []
      for (scalar, origin) in zip(scalars, origins) {
        for unit in scalar.utf16 {
          text.append(unit)
          unitOrigins.append(origin)
        }
      }
      return (text, unitOrigins)
    }
  }

  private func append(_ scalar: Unicode.Scalar, from origin: Unicode.Scalar, to buffer: inout Buffer) {
    guard let last = buffer.scalars.last else {
      guard scalar != Self.voicedMark, scalar != Self.halfVoicedMark else { return }
      buffer.scalars.append(scalar)
      buffer.origins.append(origin)
      return
    }
    let end = buffer.scalars.count - 1
    switch scalar {
    case Self.voicedMark: buffer.scalars[end] = Self.merged(Self.voiced[last] ?? last)
    case Self.halfVoicedMark: buffer.scalars[end] = Self.halfVoiced[last] ?? last
    case "あ" where last == "ゔ", "い" where last == "ゔ", "う" where last == "ゔ", "え" where last == "ゔ",
      "お" where last == "ゔ":
      // ヴァ is written バ as often as not.
      buffer.scalars[end] = Self.vRow[scalar] ?? last
    default:
      buffer.scalars.append(scalar == "々" ? last : scalar)
      buffer.origins.append(origin)
    }
  }

  /// 「3ヶ月」「三か月」「3箇月」 are one.
  private func foldCounters(_ scalars: inout [Unicode.Scalar]) {
    for index in scalars.indices.dropFirst(2) where Self.counted.contains(scalars[index]) {
      guard Self.counters.contains(scalars[index - 1]), Self.numeral(scalars[index - 2]) != nil else { continue }
      scalars[index - 1] = "か"
      var place = index - 2
      while place >= 0, let digit = Self.numeral(scalars[place]) {
        scalars[place] = digit
        place -= 1
      }
    }
  }

  private static func numeral(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if ("0"..."9").contains(scalar) { return scalar }
    return numerals[scalar]
  }

  private static func merged(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "ぢ": "じ"
    case "づ": "ず"
    default: scalar
    }
  }

  private static let voicedMark: Unicode.Scalar = "\u{3099}"
  private static let halfVoicedMark: Unicode.Scalar = "\u{309A}"
  private static let voiced = pairs(FoldingTable.voiced)
  private static let halfVoiced = pairs(FoldingTable.halfVoiced)
  private static let vRow = pairs(FoldingTable.vRow)
  private static let numerals = pairs(FoldingTable.numerals)
  private static let counters = Set(FoldingTable.counters.unicodeScalars)
  private static let counted = Set(FoldingTable.counted.unicodeScalars)

  private static func pairs(_ text: String) -> [Unicode.Scalar: Unicode.Scalar] {
    let scalars = Array(text.unicodeScalars)
    return Dictionary(
      stride(from: 0, to: scalars.count - 1, by: 2).map { (scalars[$0], scalars[$0 + 1]) }, uniquingKeysWith: { $1 })
  }
}
