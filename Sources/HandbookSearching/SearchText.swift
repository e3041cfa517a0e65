/// The folded texts of all units as one, so that a search is one walk: labels, texts and former names, with their owners.
struct SearchText {
  /// Which part of a unit a field is.
  enum Part {
    case label, text, formerName
  }

  /// One piece of text of a unit.
  struct Field {
    let unit: Int
    let part: Part
    let range: Range<Int>
  }

  /// Where a pattern was found in a unit.
  struct Hits {
    var isInLabel = false
    /// How often in the text; counted up to 5.
    var inText = 0
    /// The length of the shortest former name that holds it.
    var formerName: Int?
    /// Whether it stands somewhere as a word, not inside a longer run of Latin letters.
    var isWord = false
  }

  private var units: [UInt16] = []
  private var fields: [Field] = []

  /// Adds a field; fields never run into one another.
  mutating func add(_ text: [UInt16], _ part: Part, of unit: Int) {
    guard !text.isEmpty else { return }
    fields.append(Field(unit: unit, part: part, range: units.count..<units.count + text.count))
    units += text
    units.append(0)
  }

  /// Whether a pattern stands anywhere.
  func holds(_ pattern: [UInt16]) -> Bool { firstPlace(of: pattern, from: 0) != nil }

  /// Where a pattern stands, by unit.
  ///
  /// Cost: O(text).
  func hits(of pattern: [UInt16]) -> [Int: Hits] {
    var hits: [Int: Hits] = [:]
    var field = 0
    var start = 0
    while let place = firstPlace(of: pattern, from: start) {
      while fields[field].range.upperBound <= place { field += 1 }
      add(place, pattern, fields[field], to: &hits[fields[field].unit, default: Hits()])
      start = place + 1
    }
    return hits
  }

  private func add(_ place: Int, _ pattern: [UInt16], _ field: Field, to hits: inout Hits) {
    switch field.part {
    case .label: hits.isInLabel = true
    case .text: hits.inText = min(hits.inText + 1, 5)
    case .formerName: hits.formerName = min(hits.formerName ?? .max, field.range.count)
    }
    let end = place + pattern.count
    let joinsBefore = units[place].isLatin && place > 0 && units[place - 1].isLatin
    let joinsAfter = units[end - 1].isLatin && units[end].isLatin
    if !joinsBefore, !joinsAfter { hits.isWord = true }
  }

  private func firstPlace(of pattern: [UInt16], from start: Int) -> Int? {
    guard let first = pattern.first, units.count >= pattern.count else { return nil }
    let text = units.span
    let last = text.count - pattern.count
    var place = start
    while place <= last {
      if text[place] == first, units.continues(with: pattern, at: place) { return place }
      place += 1
    }
    return nil
  }
}
