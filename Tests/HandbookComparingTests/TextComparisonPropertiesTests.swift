import HandbookComparing
import HandbookModel
import HandbookTestKit
import Testing

/// What holds of any two sentences of the handbook, one of them edited at random.
@Suite struct TextComparisonPropertiesTests {
  @Test func `equal texts have no marks`() {
    for sentence in Self.sentences { #expect(Self.compare(sentence, sentence).marks.isEmpty) }
  }

  @Test func `marks of the way back are those of the way there`() {
    for (old, new) in Self.edited {
      let there = Set(Self.compare(old, new).marks)
      let back = Self.compare(new, old).marks.map { RevisionMark(before: $0.after, after: $0.before) }
      #expect(there == Set(back), "\(old)\n\(new)")
    }
  }

  @Test func `what is not marked is the same on both sides`() {
    for (old, new) in Self.edited {
      let marks = Self.compare(old, new).marks
      #expect(
        Self.rest(old, marks.compactMap(\.before)) == Self.rest(new, marks.compactMap(\.after)), "\(old)\n\(new)")
    }
  }

  @Test func `marks begin and end between characters`() {
    for (old, new) in Self.edited {
      for mark in Self.compare(old, new).marks {
        for (text, place) in [(old, mark.before), (new, mark.after)] {
          guard let place else { continue }
          var bounds: Set<Int> = [0]
          var end = 0
          for character in text {
            end += character.utf8.count
            bounds.insert(end)
          }
          let ranges = [place.bytes] + place.fine
          #expect(ranges.allSatisfy { bounds.contains($0.lowerBound) && bounds.contains($0.upperBound) }, "\(text)")
        }
      }
    }
  }

  private static func compare(_ old: String, _ new: String) -> TextComparison {
    TextComparison(from: [RevisionText(old)], to: [RevisionText(new)], in: TextPair.vocabulary)
  }

  private static func rest(_ text: String, _ places: [RevisionMark.Place]) -> [UInt8] {
    let marked = Set(places.flatMap(\.bytes))
    return text.utf8.enumerated().filter { !marked.contains($0.offset) }.map(\.element)
  }

  private static let sentences: [String] = RevisionCase.shipped.files.filter { $0.path.hasPrefix("sections/") }
    .flatMap { String(decoding: $0.bytes, as: UTF8.self).split(separator: "\n") }
    .filter { $0.hasPrefix("- [ ] ") }.map { String($0.dropFirst(6)) }

  /// Each sentence beside itself after one to three edits: characters taken out, doubled, or put in from elsewhere.
  private static let edited: [(String, String)] = {
    var numbers = SeededNumbers(seed: 7)
    let pieces = ["、", "3か月", "１０桁", "が", "か\u{3099}", "👨‍👩‍👧", "する", "します", "。", "　", "\u{200B}", "禁止", "サーバー", "ﾊﾟ", "𠮷"]
    return sentences.map { sentence in
      var letters = sentence.map(String.init)
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        let place = Int.random(in: 0..<letters.count, using: &numbers)
        let end = min(letters.count, place + Int.random(in: 1...6, using: &numbers))
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0 where letters.count > 12: letters.removeSubrange(place..<end)
        case 1: letters.insert(contentsOf: letters[place..<end], at: place)
        case 2: letters.insert(contentsOf: sentences[place % sentences.count].prefix(5).map(String.init), at: place)
        default: letters.insert(pieces[place % pieces.count], at: place)
        }
      }
      return (sentence, letters.joined())
    }
  }()
}
