import HandbookModel

/// Reads the clauses of a rule, and what they have its readers ask of whom, by the way they end.
///
/// Walks over bytes once: comparing characters would cost ten times the parse of the file. What stands in 「」 is quoted
/// and says nothing of itself; a remark in （） counts only if it is an exception. Cost: O(bytes × longest phrase).
struct ProvisionReader {
  private(set) var provisions: [Provision] = []
  private(set) var requests: [Request] = []
  private let bytes: [UInt8]
  private let brackets: Brackets
  private var clause: Clause

  init(_ text: String) {
    bytes = Array(text.utf8)
    brackets = Brackets(bytes)
    clause = Clause(start: 0, part: .main)
    read(bytes.indices, isRemark: false)
  }

  private mutating func read(_ range: Range<Int>, isRemark: Bool) {
    clause = Clause(start: range.lowerBound, part: .main)
    let text = bytes[range]
    var index = range.lowerBound
    while index < range.upperBound {
      if let pair = brackets.pair(opening: index) {
        if pair.isRemark, !isRemark { note(remark: pair.inside) }
        index = pair.end
      } else if bytes[index] == UInt8(ascii: "\n") {
        note(.stop, index..<index + 1)
        index += 1
      } else if bytes[index] & 0xC0 != 0x80, let found = ClauseMark.all.longest(in: text, at: index) {
        if let mark = found.meaning { note(mark, index..<index + found.length) }
        index += found.length
      } else {
        index += 1
      }
    }
    end(at: range.upperBound, textEnd: range.upperBound)
  }

  private mutating func note(_ mark: ClauseMark, _ range: Range<Int>) {
    switch mark {
    case .stop:
      end(at: range.upperBound, textEnd: range.lowerBound)
      clause = Clause(start: range.upperBound, part: .main)
    case .comma:
      let written = bytes[clause.start..<range.lowerBound]
      if let form = VerbalForm.endingOfPart(written) {
        let part = clause.part
        end(at: range.upperBound, textEnd: range.lowerBound, form: form)
        clause = Clause(start: range.upperBound, part: part)
      } else if written.hasSuffix(Self.topic) {
        clause.caseStart = range.upperBound
      }
    case .proviso:
      let before = bytes[clause.start..<range.lowerBound].trimmed
      let comma = ClauseMark.lengthOfComma(ending: before)
      guard before.isEmpty || comma > 0 else { return }
      end(at: range.lowerBound, textEnd: before.endIndex - comma)
      clause = Clause(start: range.lowerBound, part: .proviso)
    case .limit: clause.exceptions.append((.limit, clause.caseStart..<range.upperBound))
    case .exclusion: clause.exceptions.append((.exclusion, clause.caseStart..<range.upperBound))
    default: clause.marks.append((mark, range))
    }
  }

  /// 「…（ただし、…）」「…（…を除く）」 are exceptions; other remarks say nothing of their own.
  private mutating func note(remark inside: Range<Int>) {
    let text = bytes[inside]
    if let opening = ClauseMark.all.longest(in: text, at: inside.lowerBound), case .proviso? = opening.meaning {
      clause.provisos.append(inside)
    } else if let part = ClauseMark.exceptionEnding(text) {
      clause.exceptions.append((part, inside))
    }
  }

  private static let topic = Array("は".utf8)

  /// Ends the clause at hand, and reads what it says and what narrows it.
  private mutating func end(at end: Int, textEnd: Int, form: VerbalForm? = nil) {
    let clause = clause
    let text = bytes[clause.start..<textEnd].trimmed
    guard !text.isEmpty else { return }
    let place = bytes[clause.start..<end].firstNonBlank..<end
    let reading = ClauseReading(text.withoutClosingRemarks, clause, form: form)
    let emphases = clause.marks.compactMap { mark, range -> String? in
      if case .emphasis = mark { String(decoding: bytes[range], as: UTF8.self) } else { nil }
    }
    provisions.append(
      Provision(
        clause.part, reading.kind ?? .information, strength: reading.strength, at: place, emphases: emphases))
    for (mark, range) in clause.marks {
      if case .request(let act, let occasion) = mark, reading.asks(occasion) {
        // Every act is a word of two kanji.
        let word = String(decoding: bytes[range.lowerBound..<range.lowerBound + 6], as: UTF8.self)
        requests.append(Request(act, word, at: range.lowerBound, in: place))
      }
    }
    if clause.part == .main {
      for (part, range) in clause.exceptions { provisions.append(reading.exception(part, at: range)) }
    }
    for remark in clause.provisos { read(remark, isRemark: true) }
  }
}

/// What has been met of a clause.
struct Clause {
  let start: Int
  let part: Provision.Part
  var marks: [(mark: ClauseMark, range: Range<Int>)] = []
  /// Where the words begin that a limit or an exclusion may follow: after the topic, if it has a comma.
  var caseStart: Int
  var exceptions: [(part: Provision.Part, range: Range<Int>)] = []
  /// Remarks that begin with 「ただし」.
  var provisos: [Range<Int>] = []

  init(start: Int, part: Provision.Part) {
    self.start = start
    self.part = part
    caseStart = start
  }

  /// Whether one of its marks is as wanted.
  func has(_ isWanted: (ClauseMark) -> Bool) -> Bool { marks.contains { isWanted($0.mark) } }
}

extension ArraySlice<UInt8> {
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

  /// Where the text begins after blanks.
  fileprivate var firstNonBlank: Int {
    var slice = self
    while true {
      if slice.first?.isASCIIBlank == true {
        slice = slice.dropFirst()
      } else if slice.starts(with: [0xE3, 0x80, 0x80]) {
        slice = slice.dropFirst(3)
      } else {
        return slice.startIndex
      }
    }
  }

  /// Without remarks in brackets, signs of notes and a narrow full stop at the end.
  ///
  /// A number could hold the narrow full stop too, so it ends no sentence.
  fileprivate var withoutClosingRemarks: ArraySlice<UInt8> {
    var clause = self
    while let end = clause.last {
      let shorter: ArraySlice<UInt8>
      if end == UInt8(ascii: ".") {
        shorter = clause.dropLast()
      } else if let start = Brackets.startOfLastRemark(clause) ?? ClauseMark.startOfNoteSign(clause) {
        shorter = clause[..<start]
      } else {
        return clause
      }
      guard !shorter.trimmed.isEmpty else { return clause }
      clause = shorter.trimmed
    }
    return clause
  }
}
