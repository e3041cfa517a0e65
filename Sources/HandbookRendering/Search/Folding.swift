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
    for run in FoldingTable.runs {
      for (offset, replacement) in run.replacements.unicodeScalars.enumerated() {
        guard let scalar = Unicode.Scalar(run.start + UInt32(offset)) else { continue }
        replacements[scalar] = [replacement]
      }
    }
    for entry in FoldingTable.several.split(separator: " ") {
      let scalars = Array(entry.unicodeScalars)
      replacements[scalars[0]] = Array(scalars.dropFirst())
    }
    for scalar in FoldingTable.dropped.unicodeScalars { replacements[scalar] = [] }
    self.replacements = replacements
  }

  /// The folded text.
  ///
  /// Cost: O(scalars).
  package func folded(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count / 2)
    for scalar in text.unicodeScalars {
      guard let replacement = replacements[scalar] else {
        append(scalar, to: &scalars)
        continue
      }
      for scalar in replacement { append(scalar, to: &scalars) }
    }
    foldCounters(&scalars)
    for index in scalars.indices where scalars[index] == "ゔ" { scalars[index] = "ぶ" }
    return String(String.UnicodeScalarView(scalars))
  }

  private func append(_ scalar: Unicode.Scalar, to scalars: inout [Unicode.Scalar]) {
    guard let last = scalars.last else {
      if scalar != Self.voicedMark, scalar != Self.halfVoicedMark { scalars.append(scalar) }
      return
    }
    switch scalar {
    case Self.voicedMark: scalars[scalars.count - 1] = Self.merged(Self.voiced[last] ?? last)
    case Self.halfVoicedMark: scalars[scalars.count - 1] = Self.halfVoiced[last] ?? last
    case "々": scalars.append(last)
    case "あ", "い", "う", "え", "お":
      // ヴァ is written バ as often as not.
      if last == "ゔ" { scalars[scalars.count - 1] = Self.vRow[scalar] ?? last } else { scalars.append(scalar) }
    default: scalars.append(scalar)
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
