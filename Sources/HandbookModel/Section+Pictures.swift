extension Section {
  /// The pictures of a section with their places: those that stand alone, and those inside running text.
  ///
  /// Cost: O(text).
  package var pictures: [(image: Image, range: SourceRange)] {
    var found = blocks.pictures
    for footnote in footnotes { footnote.words.collectImages(into: &found) }
    return found
  }
}

extension [Block] {
  /// The pictures in blocks, with their places: those that stand alone, and those inside running text.
  package var pictures: [(image: Image, range: SourceRange)] {
    var found = figures
    forEachRunningText { $0.words.collectImages(into: &found) }
    return found
  }

  /// The pictures that stand alone, at any depth.
  private var figures: [(image: Image, range: SourceRange)] {
    flatMap { block -> [(image: Image, range: SourceRange)] in
      switch block.content {
      case .figure(let image): [(image, block.range)]
      case .quote(let blocks), .alert(_, let blocks): blocks.figures
      case .list(let list):
        list.items.flatMap { item in
          switch item {
          case .rule(let rule): rule.explanation.figures
          case .text(let blocks): blocks.figures
          }
        }
      case .heading, .paragraph, .table, .code, .thematicBreak: []
      }
    }
  }
}

extension [Inline] {
  /// Adds the pictures in running text.
  fileprivate func collectImages(into found: inout [(image: Image, range: SourceRange)]) {
    for inline in self {
      switch inline.content {
      case .image(let image): found.append((image, inline.range))
      case .emphasis(let words), .strong(let words), .reference(_, let words), .externalLink(_, let words):
        words.collectImages(into: &found)
      case .text, .code, .footnoteMark, .lineBreak: break
      }
    }
  }
}
