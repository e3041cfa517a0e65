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

  /// 「。」「！」「？」 and their narrow forms end a sentence, and so does a line.
  private static func stopLength(_ bytes: [UInt8], at index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\n"): return 1
    case 0xE3 where bytes[index...].starts(with: [0xE3, 0x80, 0x82]): return 3
    case 0xEF
    where bytes[index...].starts(with: [0xEF, 0xBC, 0x81]) || bytes[index...].starts(with: [0xEF, 0xBC, 0x9F]):
      return 3
    default: return nil
    }
  }

  private static func read(_ sentence: ArraySlice<UInt8>) -> (kind: Modality.Kind, strength: Int)? {
    let clause = withoutClosingRemark(sentence)
    guard let form = VerbalForm.all.first(where: { $0.ends(clause) }) else { return nil }
    let asksFirst = (form.kind == .must || form.kind == .may) && sentence.holds(VerbalForm.asking)
    if form.kind == .may, form.permits {
      // A permission inside a prohibition: 「…に限り認める」「…の承認を得て許可する」.
      if asksFirst { return (.approval, 3) }
      return (.may, sentence.holds(VerbalForm.limits) ? 3 : 0)
    }
    let isPrinciple = sentence.holds(VerbalForm.principle)
    return (asksFirst ? .approval : form.kind, isPrinciple ? min(form.strength, 3) : form.strength)
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

/// A way to end a sentence, and what it asks for.
private struct VerbalForm {
  let kind: Modality.Kind
  let strength: Int
  private let endings: [[UInt8]]

  private init(_ kind: Modality.Kind, _ strength: Int, _ endings: String, permits: Bool = false) {
    self.kind = kind
    self.strength = strength
    self.permits = permits
    self.endings = endings.split(separator: " ").map { Array($0.utf8) }
  }

  func ends(_ clause: ArraySlice<UInt8>) -> Bool { endings.contains { clause.hasSuffix($0) } }

  /// Whether it permits, rather than says that something need not be done.
  let permits: Bool

  /// 「原則」 leaves room for exceptions.
  static let principle = ["原則"].map { Array($0.utf8) }

  /// Words that make a duty one of asking first.
  static let asking = ["承認を得", "許可を得", "許諾を受け", "承認を受け", "了解を得", "申請する", "申請し、", "申請して"].map { Array($0.utf8) }

  /// Words that permit only some cases.
  static let limits = ["に限り", "に限って", "場合のみ", "ときのみ"].map { Array($0.utf8) }

  /// More particular endings stand before those they contain.
  static let all: [VerbalForm] = [
    VerbalForm(.may, 0, "必要がない 必要はない なくてもよい この限りでない この限りではない"),
    VerbalForm(.mustNot, 5, "てはならない ではならない てはいけない ではいけない 禁止する 禁止とする 禁止である 禁止 厳禁とする 厳禁である 厳禁 ないこと 許可しない 認めない NG NGとする"),
    VerbalForm(.should, 1, "望ましい のがよい 推奨する ほうがよい べきである"),
    VerbalForm(
      .should, 2,
      "努める 努めること 努めなければならない 注意する 注意すること 留意する 留意すること 検討する 検討すること 心掛ける 心掛けること 心がける 気を付ける 気をつける"),
    VerbalForm(.may, 0, "てもよい でもよい 差し支えない ことができる 認める 許可する 認められる 許可される 許諾する", permits: true),
    VerbalForm(.must, 4, "なければならないものとする"),
    VerbalForm(.mustNot, 4, "ないものとする"),
    VerbalForm(.must, 4, "ものとする"),
    VerbalForm(.must, 5, "なければならない ねばならない 必要がある 必要である 必要となる 義務を負う こと"),
    VerbalForm(.must, 5, "する とする による 行う おこなう 用いる 従う 送る"),
  ]
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
    guard count >= suffix.count else { return false }
    var offset = 1
    while offset <= suffix.count, self[endIndex - offset] == suffix[suffix.count - offset] { offset += 1 }
    return offset > suffix.count
  }

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
