internal import HandbookModel
internal import HandbookParsing

extension Mend {
  /// Writes letters in the width of the house, in the text of sections.
  ///
  /// Left as they are: titles and the change history, which are quoted from each other; names as the lists of the handbook
  /// spell them; code; the words of links to other sites.
  static let width = Mend(
    id: "width", summary: Wording(ja: "全角・半角をそろえる", en: "settle full and half width")
  ) { file, house in
    var report = Report()
    guard file.path.hasPrefix("sections/"), let section = Section(parsing: file, report: &report) else { return [] }
    var edits: [Edit] = []
    func settle(_ words: [Inline]) {
      for inline in words {
        switch inline.content {
        case .text(let text): edits += widthEdits(text, at: inline.range, in: file.bytes, keeping: house.keptNames)
        case .emphasis(let words), .strong(let words), .reference(_, let words): settle(words)
        case .code, .externalLink, .footnoteMark, .image, .lineBreak: break
        }
      }
    }
    section.blocks.forEachRunningText { settle($0.words) }
    for footnote in section.footnotes { settle(footnote.words) }
    return edits
  }

  /// The changes to a run of text, if the file holds it byte for byte.
  private static func widthEdits(
    _ text: String, at range: SourceRange, in bytes: [UInt8], keeping names: [[UInt8]]
  ) -> [Edit] {
    let place = Int(range.start)..<min(Int(range.end), bytes.count)
    guard place.count == text.utf8.count, bytes[place].elementsEqual(text.utf8) else { return [] }
    var edits: [Edit] = []
    var start = place.lowerBound
    for kept in keptPlaces(names, in: bytes[place]) + [place.upperBound..<place.upperBound]
    where kept.lowerBound >= start {
      let pieces = HouseWidth.pieces(in: bytes[start..<kept.lowerBound])
      edits += pieces.filter { !bytes.beginsListItem($0) }.map { Edit($0.range, $0.ordinary) }
      start = kept.upperBound
    }
    return edits
  }

  /// Where names stand, in the order of the text.
  private static func keptPlaces(_ names: [[UInt8]], in text: ArraySlice<UInt8>) -> [Range<Int>] {
    names.flatMap { name -> [Range<Int>] in
      var places: [Range<Int>] = []
      var rest = text
      while let place = rest.firstRange(of: name) {
        places.append(place)
        rest = rest[place.upperBound...]
      }
      return places
    }.sorted { $0.lowerBound < $1.lowerBound }
  }
}

extension [UInt8] {
  /// Whether a line would become an item of a list, as one that begins with a number and a dot does.
  fileprivate func beginsListItem(_ piece: HouseWidth.Piece) -> Bool {
    guard piece.ordinary.allSatisfy(\.isASCIIDigit), let next = self[piece.range.upperBound...].first,
      next == UInt8(ascii: ".") || next == UInt8(ascii: ")")
    else { return false }
    let line = self[..<piece.range.lowerBound].reversed().prefix { $0 != UInt8(ascii: "\n") }
    return line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\t") }
  }
}
