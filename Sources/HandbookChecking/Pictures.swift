internal import HandbookModel

extension Section {
  /// The pictures of a section with their places: those that stand alone, and those inside running text.
  var pictures: [(image: Image, range: SourceRange)] {
    blocks.pictures + footnotes.flatMap(\.words.images)
  }
}

extension [Block] {
  /// The pictures in blocks, with their places: those that stand alone, and those inside running text.
  var pictures: [(image: Image, range: SourceRange)] { figures + runningTexts.flatMap(\.words.images) }

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
  /// The pictures in running text.
  fileprivate var images: [(image: Image, range: SourceRange)] {
    flatMap { inline -> [(image: Image, range: SourceRange)] in
      switch inline.content {
      case .image(let image): [(image, inline.range)]
      case .emphasis(let words), .strong(let words), .reference(_, let words), .externalLink(_, let words):
        words.images
      case .text, .code, .footnoteMark, .lineBreak: []
      }
    }
  }
}
