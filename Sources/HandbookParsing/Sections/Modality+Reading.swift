import HandbookModel

extension Modality {
  /// Reads kind and strength from the way a Japanese rule ends, by the verbal forms of JIS Z 8301 and drafting practice.
  ///
  /// Of several sentences the strictest counts. A kind given by the author wins; the strength is then that of the words if
  /// they agree, otherwise the usual one of the kind. Cost: O(bytes × endings).
  init(reading text: String, overriddenBy override: Kind? = nil) {
    let read = Sentences(text).strictest
    if let override {
      self.init(override, strength: read?.kind == override ? read?.strength : override.usualStrength, isRead: false)
    } else {
      self.init(read?.kind ?? .information, strength: read?.strength)
    }
  }
}

extension Modality.Kind {
  /// The strength a rule of this kind has when its words do not say.
  fileprivate var usualStrength: Int? {
    switch self {
    case .mustNot, .must: 5
    case .approval: 3
    case .should: 1
    case .may: 0
    case .information: nil
    }
  }
}

/// The sentences of a rule, as bytes: comparing characters would cost ten times the parse of the file.
private struct Sentences {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// What the strictest sentence asks for; nil if none says.
  var strictest: (kind: Modality.Kind, strength: Int)? {
    var strictest: (kind: Modality.Kind, strength: Int)?
    for sentence in sentences {
      guard let read = Self.read(sentence), read.strength > strictest?.strength ?? -1 else { continue }
      strictest = read
    }
    return strictest
  }

  private var sentences: [ArraySlice<UInt8>] {
    var sentences: [ArraySlice<UInt8>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      if let length = Self.stopLength(bytes, at: index) {
        sentences.append(bytes[start..<index])
        start = index + length
        index = start
      } else {
        index += 1
      }
    }
    sentences.append(bytes[start...])
    return sentences
  }

  /// 「。」「．」「！」「？」 and their narrow forms end a sentence, and so does a line.
  private static func stopLength(_ bytes: [UInt8], at index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\n"): return 1
    case 0xE3, 0xEF: return stops.contains { bytes[index...].starts(with: $0) } ? 3 : nil
    default: return nil
    }
  }

  private static let stops = ["。", "｡", "．", "！", "？"].map { Array($0.utf8) }

  private static func read(_ sentence: ArraySlice<UInt8>) -> (kind: Modality.Kind, strength: Int)? {
    let clause = plain(withoutClosingRemark(sentence))
    guard let form = VerbalForm.ending(clause) else { return nil }
    if form.kind == .may {
      guard form.permits else { return (.may, form.strength) }
      // A permission inside a prohibition: 「…に限り認める」「…の承認を得て許可する」.
      if sentence.holds(VerbalForm.consent) { return (.approval, 3) }
      return (.may, sentence.holds(VerbalForm.limits) ? 3 : form.strength)
    }
    let binds = form.kind == .must || form.kind == .mustNot
    if binds, !form.isExplicit, sentence.holds(VerbalForm.limitedEffort) { return (.should, 2) }
    let asksFirst = form.kind == .must && sentence.holds(VerbalForm.asking)
    let isPrinciple = sentence.holds(VerbalForm.principle)
    return (asksFirst ? .approval : form.kind, isPrinciple ? min(form.strength, 3) : form.strength)
  }

  /// The clause in the plain style, without the narrow full stop that a number could hold too.
  private static func plain(_ written: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let clause = written.last == UInt8(ascii: ".") ? written.dropLast().trimmed : written
    guard let ending = VerbalForm.polite.first(where: { clause.hasSuffix($0.polite) }) else { return clause }
    return clause.dropLast(ending.polite.count) + ending.plain
  }

  /// The sentence without what stands in brackets at its end, and without blanks.
  private static func withoutClosingRemark(_ sentence: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var clause = sentence.trimmed
    while let opening = openingOfRemark(clause) {
      guard let start = clause.lastStart(of: opening), start > clause.startIndex else { break }
      clause = clause[..<start].trimmed
    }
    return clause
  }

  private static func openingOfRemark(_ clause: ArraySlice<UInt8>) -> [UInt8]? {
    if clause.last == UInt8(ascii: ")") { return [UInt8(ascii: "(")] }
    return clause.hasSuffix([0xEF, 0xBC, 0x89]) ? [0xEF, 0xBC, 0x88] : nil
  }
}

extension ArraySlice<UInt8> {
  fileprivate func holds(_ patterns: [[UInt8]]) -> Bool { patterns.contains { firstRange(of: $0) != nil } }

  /// Without blanks at the end, the full-width one among them.
  fileprivate var trimmed: ArraySlice<UInt8> {
    var slice = self
    while true {
      if slice.last?.isASCIIBlank == true {
        slice = slice.dropLast()
      } else if slice.hasSuffix([0xE3, 0x80, 0x80]) {
        slice = slice.dropLast(3)
      } else {
        return slice
      }
    }
  }

  fileprivate func lastStart(of pattern: [UInt8]) -> Int? {
    guard let first = pattern.first else { return nil }
    var end = endIndex
    while let found = self[..<end].lastIndex(of: first) {
      if self[found...].starts(with: pattern) { return found }
      end = found
    }
    return nil
  }
}
