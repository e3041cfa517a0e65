import HandbookModel
import Testing

@testable import HandbookParsing

/// Reads whole tables of sentences, and counts how many are read as a drafter would.
@Suite struct ModalitySentencesTests {
  @Test func `kind, strength and exceptions are read from the sentences the reader was made with`() {
    check(Score(ModalitySentences.known), "known")
  }

  @Test func `kind, strength and exceptions are read from sentences that were held out`() {
    check(Score(ModalitySentences.heldOut), "held out")
  }

  @Test func `kind, strength and exceptions are read from the sentences of a second person`() {
    check(Score(ModalitySentences.secondReader), "second reader")
    check(Score(ModalitySentences.secondReaderAfterwards), "second reader, afterwards")
  }

  @Test func `there are at least 120 sentences, each once, and a third of the new ones was held out`() {
    let sentences = Score.cases(
      [
        ModalitySentences.known, ModalitySentences.heldOut, ModalitySentences.secondReader,
        ModalitySentences.secondReaderAfterwards,
      ].joined(separator: "\n")
    ).map(\.sentence)
    #expect(sentences.count >= 120)
    #expect(Set(sentences).count == sentences.count)
  }

  private func check(_ score: Score, _ name: String) {
    print("\(name):\n\(score.table)")
    #expect(
      score.modalities.precision >= 0.97 && score.modalities.recall >= 0.97, "\(score.misses.joined(separator: "\n"))")
    #expect(
      score.exceptions.precision >= 0.97 && score.exceptions.recall >= 0.97, "\(score.misses.joined(separator: "\n"))")
  }
}

/// How often the reading of a table is right.
struct Score {
  struct Case {
    let modality: String
    let exceptions: [String]
    let sentence: String
  }

  struct Count {
    var right = 0
    var found = 0
    var expected = 0
    var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
    var recall: Double { expected == 0 ? 1 : Double(right) / Double(expected) }

    var line: String {
      "\(expected) expected, \(found) found, \(right) right: "
        + "precision \(Self.percent(precision)), recall \(Self.percent(recall))"
    }

    private static func percent(_ share: Double) -> String {
      let tenths = Int((share * 1000).rounded())
      return "\(tenths / 10).\(tenths % 10) %"
    }
  }

  private(set) var kinds: [Modality.Kind: Count] = [:]
  private(set) var exceptions = Count()
  private(set) var misses: [String] = []

  init(_ table: String) {
    for item in Self.cases(table) {
      let provisions = ProvisionReader(item.sentence).provisions
      let modality = Modality(strictestOf: provisions)
      let read = "\(modality.kind.rawValue) \(Self.word(modality.strength))"
      let found = provisions.filter { $0.part != .main }
        .map { "\($0.part.rawValue) \($0.kind.rawValue) \(Self.word($0.strength))" }
      let expected = Modality.Kind(rawValue: String(item.modality.prefix { $0 != " " }))
      if let expected { kinds[expected, default: Count()].expected += 1 }
      kinds[modality.kind, default: Count()].found += 1
      if read == item.modality { kinds[modality.kind, default: Count()].right += 1 }
      exceptions.expected += item.exceptions.count
      exceptions.found += found.count
      exceptions.right += zip(item.exceptions, found).count { $0 == $1 }
      if read != item.modality || found != item.exceptions {
        misses.append("\(item.sentence): \(read) | \(found), not \(item.modality) | \(item.exceptions)")
      }
    }
  }

  /// All kinds that ask for something: reading nothing is no finding.
  var modalities: Count {
    kinds.filter { $0.key != .information }.values.reduce(into: Count()) { sum, count in
      sum.right += count.right
      sum.found += count.found
      sum.expected += count.expected
    }
  }

  var table: String {
    let rows = Modality.Kind.allCases.map { "\($0.rawValue): \(kinds[$0, default: Count()].line)" }
    return (rows + ["all that ask: \(modalities.line)", "exceptions: \(exceptions.line)"] + misses).joined(
      separator: "\n")
  }

  static func cases(_ table: String) -> [Case] {
    table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "|", omittingEmptySubsequences: false).map { trimmed(String($0)) }
      let exceptions = fields[1].split(separator: ",").map { trimmed(String($0)) }
      let sentence = String(fields[2].map { $0 == "⏎" ? "\n" : $0 })
      return Case(modality: fields[0], exceptions: exceptions, sentence: sentence)
    }
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private static func word(_ strength: Int?) -> String { strength.map { "\($0)" } ?? "-" }
}
